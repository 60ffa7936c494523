/** Payment codes and postings from the terminal: asked for, handed on, answered, and billed, paid and posted held side by side. */
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import type { PaymentCodesView, PostingCheckView } from '@sinergi/contracts/posting.views';
import { flag, text, type Call, type Command } from '../command';
import { facts, table } from '../layout';
import type { Tongue } from '../language';
import { bringAnswer, shownExchange } from './registration.commands';

const NO_CODES: Readonly<Record<Tongue, string>> = { id: 'Belum ada tagihan bulan itu.', en: 'No bill of that month.' };
const NO_DIFFERENCES: Readonly<Record<Tongue, string>> = { id: 'Tidak ada selisih.', en: 'No differences.' };

const path = (no: string): string => `/v1/cooperations/${encodeURIComponent(no)}`;
const on = (call: Call) => (call.option('on') ? { on: call.option('on') } : {});
const order = (call: Call) => ({ month: call.need('month'), ...(call.flag('again') ? { again: true } : {}), ...on(call) });

const handedOn = (what: 'payment-codes' | 'payment-receipts'): Command['run'] => async (call) => {
  const view = await call.door.post<ExchangeView>(`${path(call.words[0]!)}/${what}`, order(call));
  return { value: view, text: shownExchange(view) };
};

const checked = (view: PostingCheckView, tongue: Tongue): string =>
  [
    table(['', 'people', 'amount'], (['billed', 'paid', 'posted'] as const).map((each) => [each, view[each].people, view[each].amount]), ''),
    facts([['awaited', view.awaited], ['to hand on', view.toHandOn], ['agreed', view.agreed]]),
    table(['difference', 'people', 'amount', ''], view.differences.map(({ code, people, amount, what }) => [code, people, amount, what[tongue]]), NO_DIFFERENCES[tongue]),
    ...(view.acceptances.length === 0 ? [] : [table(['acceptance', 'exchange', 'people', 'amount', 'standing'], view.acceptances.map((each) => [each.id, each.exchangeId, each.people, each.amount, each.standing]), '')]),
  ].join('\n\n');

export const POSTING_COMMANDS: readonly Command[] = [
  {
    name: 'codes create',
    words: ['NO'],
    options: { month: text, again: flag, on: text },
    about: { id: 'meminta kode iuran untuk tagihan satu bulan: --month 2018-06 [--again]', en: 'asks for the payment codes of a month: --month 2018-06 [--again]' },
    run: handedOn('payment-codes'),
  },
  {
    name: 'codes list',
    words: ['NO'],
    options: { month: text },
    about: { id: 'kode bayar dan kode iuran satu bulan: --month 2018-06', en: 'our codes and the agency\'s of a month: --month 2018-06' },
    async run(call) {
      const view = await call.door.get<PaymentCodesView>(`${path(call.words[0]!)}/payment-codes?month=${encodeURIComponent(call.need('month'))}`);
      const rows = view.parts.map((part) => [part.payer || part.payerKey, part.members, part.amount, part.ownCode, part.agencyCode, part.standing, part.takenOn]);
      return { value: view, text: table(['payer', 'members', 'amount', 'code', 'agency code', 'standing', 'taken on'], rows, NO_CODES[call.tongue]) };
    },
  },
  {
    name: 'codes answer',
    words: ['ID', 'FILE'],
    options: { on: text },
    about: { id: 'mengunggah jawaban kode iuran (XLSX atau CSV)', en: 'uploads the answer with payment codes (XLSX or CSV)' },
    run: bringAnswer,
  },
  {
    name: 'posting create',
    words: ['NO'],
    options: { month: text, again: flag, on: text },
    about: { id: 'meneruskan pembayaran satu bulan untuk dibukukan: --month 2018-06 [--again]', en: 'hands the payments of a month on to be posted: --month 2018-06 [--again]' },
    run: handedOn('payment-receipts'),
  },
  {
    name: 'posting answer',
    words: ['ID', 'FILE'],
    options: { on: text },
    about: { id: 'mengunggah hasil pembukuan (XLSX atau CSV)', en: 'uploads what was posted (XLSX or CSV)' },
    run: bringAnswer,
  },
  {
    name: 'posting check',
    words: ['NO'],
    options: { month: text },
    about: { id: 'ditagih, dibayar, dibukukan dan selisihnya: --month 2018-06', en: 'billed, paid, posted and what differs: --month 2018-06' },
    async run(call) {
      const view = await call.door.get<PostingCheckView>(`${path(call.words[0]!)}/posting-check?month=${encodeURIComponent(call.need('month'))}`);
      return { value: view, text: checked(view, call.tongue) };
    },
  },
  {
    name: 'posting accept',
    words: ['ID'],
    options: { reason: text, on: text },
    about: { id: 'membiarkan semua selisih satu penerusan dengan alasan: --reason "…"', en: 'leaves all differences of one handing on, with a reason: --reason "…"' },
    async run(call) {
      const view = await call.door.post<PostingCheckView>(`/v1/exchanges/${encodeURIComponent(call.words[0]!)}/acceptances`, { reason: call.need('reason'), ...on(call) });
      return { value: view, text: checked(view, call.tongue) };
    },
  },
  {
    name: 'posting decide',
    words: ['ID', 'ACCEPTANCE'],
    options: { reject: flag, reason: text, on: text },
    about: { id: 'keputusan orang kedua atas selisih yang dibiarkan: --reason "…" [--reject]', en: 'the second person\'s word on differences to be left: --reason "…" [--reject]' },
    async run(call) {
      const [id = '', acceptance = ''] = call.words;
      const view = await call.door.post<PostingCheckView>(`/v1/exchanges/${encodeURIComponent(id)}/acceptances/${encodeURIComponent(acceptance)}/decision`, { approve: !call.flag('reject'), reason: call.need('reason'), ...on(call) });
      return { value: view, text: checked(view, call.tongue) };
    },
  },
];
