/** Who pays, from the terminal: what is in force, what a month would ask, another arrangement, and what it costs to cover so many people. */
import type { ArrangementsView, BillPreviewView, ForecastView, PriceRuleView, SubBillView } from '@sinergi/contracts/arrangement.views';
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import type { BillOutsideView } from '@sinergi/contracts/outside.views';
import { text, texts, UsageProblem, type Call, type Command } from '../command';
import { facts, table } from '../layout';

const at = (no: string, tail: string): string => `/v1/cooperations/${encodeURIComponent(no)}/${tail}`;
const monthOn = (call: Call): string => (call.option('month') === undefined ? '' : `?month=${encodeURIComponent(call.need('month'))}`);
const percent = (share: number): string => `${share / 10_000} %`;

/** Which rule of law prices whom. */
const rulesOf = (rules: readonly PriceRuleView[]): string => table(['rule', 'source', 'certainty'], rules.map((row) => [row.rule, row.source, row.certainty]), '-');
const each = (rules: readonly PriceRuleView[]): PriceRuleView[] => [...new Map(rules.map((row) => [`${row.rule} ${row.source}`, row])).values()];

const list: Command = {
  name: 'arrangement list',
  words: ['NO'],
  options: { month: text },
  about: { id: 'siapa membayar pada suatu bulan, dan perubahan yang diajukan', en: 'who pays in a month, and the changes proposed' },
  async run(call) {
    const view = await call.door.get<ArrangementsView>(at(call.words[0]!, `arrangements${monthOn(call)}`));
    const inForce = view.inForce.flatMap((row) => row.portions.map((portion) => [row.group, row.fromMonth, row.untilMonth, row.mode, portion.fundingSource, portion.split, portion.payer, percent(portion.share), row.schemes.join(' '), row.baseFrom === 'minimum-wage' ? `minimum-wage ${view.minimumWage?.amount ?? '?'}` : row.base]));
    const changes = view.changes.map((row) => [row.id, row.status, row.group, row.fromMonth, row.untilMonth, row.mode, row.proposedOn, row.reopened.length]);
    return { value: view, text: [table(['group', 'from', 'until', 'mode', 'source', 'split', 'payer', 'share', 'schemes', 'base'], inForce, '-'), table(['change', 'status', 'group', 'from', 'until', 'mode', 'proposed', 'billed again'], changes, '')].join('\n\n') };
  },
};

const months: Command = {
  name: 'bill months',
  words: ['NO'],
  options: {},
  about: { id: 'bulan demi bulan: ditagih, dibayar, sisa, jatuh tempo dan sebabnya', en: 'month by month: billed, paid, open, when it is due and why then' },
  async run(call) {
    const view = await call.door.get<CollectionMonthsView>(at(call.words[0]!, 'months'));
    const rows = view.months.map((row) => [row.month, row.standing, row.members, row.payers, row.billed, row.paid, row.open, row.credited, row.due.on, row.due.moved.length === 0 ? '' : row.due.nominal]);
    return { value: view, text: table(['month', 'standing', 'members', 'payers', 'billed', 'paid', 'open', 'given back', 'due', 'moved from'], rows, '-') };
  },
};

const preview: Command = {
  name: 'bill preview',
  words: ['NO'],
  options: { month: text },
  about: { id: 'apa yang akan ditagih bulan itu, per pembayar, tanpa menagih', en: 'what the month would ask of each payer, without asking it' },
  async run(call) {
    const view = await call.door.get<BillPreviewView>(at(call.words[0]!, `bill-preview${monthOn(call)}`));
    const parts = table(['payer', 'members', 'amount', 'billed'], view.parts.map((part) => [part.payer || part.payerKey, part.members, part.amount, part.billed]), '-');
    return { value: view, text: `${facts([['month', view.month], ['members', view.members], ['amount', view.amount], ['billed', view.billed]])}\n\n${parts}\n\n${rulesOf(view.rules)}` };
  },
};

const payers: Command = {
  name: 'bill payers',
  words: ['NO', 'BILL'],
  options: {},
  about: { id: 'bagian setiap pembayar dari satu tagihan', en: 'each payer’s part of a bill' },
  async run(call) {
    const [no = '', bill = ''] = call.words;
    const rows = await call.door.get<SubBillView[]>(at(no, `bills/${encodeURIComponent(bill)}/payers`));
    return { value: rows, text: table(['payer', 'members', 'amount', 'paid', 'open', 'code', 'rung'], rows.map((row) => [row.payer || row.payerKey, row.members, row.amount, row.paid, row.open, row.paymentCode, row.rung]), '-') };
  },
};

const outside: Command = {
  name: 'bill outside',
  words: ['NO', 'BILL'],
  options: {},
  about: { id: 'surat dan berkas satu tagihan: berapa kali dicoba, kapan lagi, sampai kapan, siapa yang diberi tahu', en: 'letters and papers of a bill: how often tried, when again, until when, who is told then' },
  async run(call) {
    const [no = '', bill = ''] = call.words;
    const view = await call.door.get<BillOutsideView>(at(no, `bills/${encodeURIComponent(bill)}/outside`));
    const acts = view.acts.map((row) => [row.title[call.tongue], row.on, `${row.done}/${row.of}`, row.tries, row.lastTryAt, row.nextTryBy, row.triedUntil, row.stillSince, row.failure?.[call.tongue]]);
    const policies = view.policies.map((row) => [row.way, row.tries, row.firstPause, row.longestPause, row.within, row.told]);
    return { value: view, text: [table(['what', 'on', 'done', 'tries', 'last', 'next by', 'until', 'still since', 'trouble'], acts, '-'), table(['way', 'tries', 'first pause s', 'longest s', 'within s', 'then told'], policies, '-')].join('\n\n') };
  },
};

const change: Command = {
  name: 'arrangement change',
  words: ['NO'],
  options: { from: text, until: text, mode: text, source: text, group: text, position: texts, payer: text, split: text, base: text, 'base-from': text, segment: text, scheme: texts, account: text, reason: text, document: text, on: text },
  about: { id: 'mengajukan siapa yang membayar mulai suatu bulan, juga yang sudah lewat; orang kedua menyetujui', en: 'proposes who pays from a month on, also one in the past; a second person approves' },
  async run(call) {
    const split = call.option('split');
    const fundingSource = call.need('source');
    const base = call.option('base');
    if (base !== undefined && !/^\d+$/.test(base)) throw new UsageProblem('--base is whole rupiah');
    const [positions, schemes] = [call.options('position'), call.options('scheme')];
    const body = {
      group: call.option('group'), positions: positions.length === 0 ? null : positions, fromMonth: call.need('from'), untilMonth: call.option('until') ?? null, mode: call.need('mode'), fundingSource,
      payerOfficeId: call.option('payer'), base: base === undefined ? undefined : Number(base), baseFrom: call.option('base-from'), segment: call.option('segment'), schemes: schemes.length === 0 ? undefined : schemes, budgetAccount: call.option('account'), reason: call.need('reason'), documentId: call.option('document'), on: call.option('on'),
      portions: split === undefined ? undefined : [{ split, share: 1_000_000, fundingSource }],
    };
    const view = await call.door.post<ArrangementsView>(at(call.words[0]!, 'arrangement-changes'), body);
    const [latest] = view.changes;
    return { value: view, text: facts([['id', latest?.id ?? null], ['status', latest?.status ?? null], ['task', latest?.approvalTaskId ?? null]]) };
  },
};

const forecast: Command = {
  name: 'forecast',
  words: [],
  options: { programme: text, people: text, from: text, months: text, base: text, 'minimum-wage-of': text },
  about: { id: 'biaya melindungi sekian orang mulai suatu bulan', en: 'what it costs to cover so many people from a month on' },
  async run(call) {
    const query = new URLSearchParams({ programme: call.need('programme'), people: call.need('people'), from: call.need('from') });
    for (const name of ['months', 'base'] as const) if (call.option(name) !== undefined) query.set(name, call.need(name));
    if (call.option('minimum-wage-of') !== undefined) query.set('minimumWageOf', call.need('minimum-wage-of'));
    const view = await call.door.get<ForecastView>(`/v1/forecast?${query.toString()}`);
    return { value: view, text: `${table(['month', 'each', 'amount'], view.months.map((row) => [row.month, row.each, row.amount]), '-')}\n\n${facts([['people', view.people], ['total', view.total]])}\n\n${rulesOf(each(view.months.flatMap((month) => month.rules)))}` };
  },
};

export const ARRANGEMENT_COMMANDS: readonly Command[] = [list, change, months, preview, payers, outside, forecast];
