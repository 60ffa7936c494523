/** Arrears from the terminal: who owes and where they stand, holds, write-offs, plans, disputes and matters parked. */
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { text, texts, UsageProblem, type Call, type Command, type Answer } from '../command';
import { table } from '../layout';

const at = (no: string, tail: string): string => `/v1/cooperations/${encodeURIComponent(no)}/${tail}`;

function shown(view: ArrearsView): Answer {
  const payers = view.payers.map((row) => [row.payer, row.months.length, row.open, row.charge, row.since, row.rung, row.rungOn, row.stillSince, row.ahead[0]?.code, row.ahead[0]?.on]);
  const plans = view.plans.map((row) => [row.id, row.payer, row.status, row.amount, row.paid, row.instalments.map(({ dueOn, standing }) => `${dueOn} ${standing}`).join(', ')]);
  const kept = [
    ...view.holds.map((row) => ['hold', row.id, row.month, row.releasedOn === null ? `until ${row.until}` : `released ${row.releasedOn}`, row.reason]),
    ...view.writeOffs.map((row) => ['write-off', row.id, row.month, `${row.standing} ${row.amount}`, row.reason]),
    ...view.disputes.map((row) => ['dispute', row.id, row.month, row.standing, row.reason]),
    ...view.parked.map((row) => ['parked', row.id, row.month, row.settledOn === null ? `until ${row.until}` : `settled ${row.settledOn}`, row.reason]),
  ];
  return {
    value: view,
    text: [
      table(['payer', 'months', 'open', 'charge', 'since', 'rung', 'on', 'still since', 'next', 'next on'], payers, '-'),
      table(['plan', 'payer', 'status', 'amount', 'paid', 'instalments'], plans, ''),
      table(['kind', 'id', 'month', 'standing', 'reason'], kept, ''),
    ].filter(Boolean).join('\n\n'),
  };
}

const list: Command = {
  name: 'arrears',
  words: ['NO'],
  options: {},
  about: { id: 'tunggakan satu kerja sama: pembayar, teguran, angsuran, penahanan, sanggahan', en: 'arrears of a cooperation: payers, warnings, instalments, holds, disputes' },
  run: async (call) => shown(await call.door.get<ArrearsView>(at(call.words[0]!, 'arrears'))),
};

const order = (name: string, words: readonly string[], options: Command['options'], about: Command['about'], path: (call: Call) => string, body: (call: Call) => Record<string, unknown>): Command => ({
  name, words, options, about,
  run: async (call) => shown(await call.door.post<ArrearsView>(at(call.words[0]!, path(call)), { ...body(call), reason: call.need('reason'), on: call.option('on') })),
});
const second = (call: Call): string => encodeURIComponent(call.words[1] ?? '');
const amountOf = (given: string, name: string): number => {
  if (!/^\d+$/.test(given)) throw new UsageProblem(`--${name} is whole rupiah`);
  return Number(given);
};

/** `2025-06-16:486000`. */
function instalmentOf(given: string): { dueOn: string; amount: number } {
  const [dueOn = '', amount = ''] = given.split(':');
  return { dueOn, amount: amountOf(amount, 'instalment DATE:AMOUNT') };
}

const decision = (call: Call): boolean => {
  const word = call.words[2];
  if (word !== 'approve' && word !== 'decline') throw new UsageProblem('the word is approve or decline');
  return word === 'approve';
};

export const ARREARS_COMMANDS: readonly Command[] = [
  list,
  order('arrears hold', ['NO', 'BILL'], { until: text, reason: text, on: text }, { id: 'menahan surat satu tagihan sampai suatu hari', en: 'keeps the letters of a bill back to a day' }, (call) => `bills/${second(call)}/holds`, (call) => ({ until: call.need('until') })),
  order('arrears release', ['NO', 'HOLD'], { reason: text, on: text }, { id: 'melepas penahanan tagihan', en: 'releases a hold' }, (call) => `holds/${second(call)}/release`, () => ({})),
  order('arrears write-off', ['NO', 'PART'], { amount: text, document: text, reason: text, on: text }, { id: 'mengusulkan hapus buku sisa tagihan satu pembayar', en: 'proposes to write off what a payer has open' }, () => 'write-offs', (call) => {
    const amount = call.option('amount');
    return { subBillId: call.words[1], documentId: call.need('document'), amount: amount === undefined ? undefined : amountOf(amount, 'amount') };
  }),
  order('arrears write-off-decide', ['NO', 'WRITE-OFF', 'WORD'], { reason: text, on: text }, { id: 'orang kedua memutuskan hapus buku: approve atau decline', en: 'the second person decides a write-off: approve or decline' }, (call) => `write-offs/${second(call)}/decision`, (call) => ({ approve: decision(call) })),
  order('arrears plan', ['NO', 'PAYER'], { instalment: texts, grace: text, document: text, reason: text, on: text }, { id: 'mengajukan rencana angsuran: --instalment TANGGAL:JUMLAH berulang', en: 'proposes instalments: --instalment DATE:AMOUNT, repeated' }, () => 'payment-plans', (call) => {
    const grace = call.option('grace');
    return { payerKey: call.words[1], documentId: call.need('document'), instalments: call.options('instalment').map(instalmentOf), graceDays: grace === undefined ? undefined : Number(grace) };
  }),
  order('arrears dispute', ['NO', 'MEMBERSHIP'], { month: text, until: text, document: text, reason: text, on: text }, { id: 'menyanggah baris seorang peserta pada satu bulan', en: 'disputes a member’s line of a month' }, () => 'disputes', (call) => ({ membershipId: call.words[1], month: call.need('month'), until: call.need('until'), documentId: call.need('document') })),
  order('arrears dispute-decide', ['NO', 'DISPUTE', 'WORD'], { reason: text, on: text }, { id: 'pihak lain memutuskan sanggahan: approve atau decline', en: 'the other side decides a dispute: approve or decline' }, (call) => `disputes/${second(call)}/decision`, (call) => ({ approve: decision(call) })),
  order('arrears park', ['NO'], { month: text, part: text, until: text, reason: text, on: text }, { id: 'memarkir hal yang belum dapat dihitung dengan aman', en: 'parks what cannot be computed safely yet' }, () => 'parked', (call) => ({ month: call.option('month'), subBillId: call.option('part'), until: call.need('until') })),
  order('arrears settle', ['NO', 'MATTER'], { reason: text, on: text }, { id: 'menyelesaikan hal yang diparkir', en: 'settles a parked matter' }, (call) => `parked/${second(call)}/settlement`, () => ({})),
];
