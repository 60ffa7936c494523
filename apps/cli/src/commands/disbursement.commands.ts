/** Disbursement orders (SP2D) from the terminal: mandates, pay-out schedules, orders entered and confirmed, money remitted. */
import type { DeductionsView, DisbursementView } from '@sinergi/contracts/deduction.views';
import { flag, text, texts, UsageProblem, type Call, type Command } from '../command';
import { facts, table } from '../layout';

const at = (no: string, tail: string): string => `/v1/cooperations/${encodeURIComponent(no)}/${tail}`;

function money(call: Call, name: string): number {
  const said = call.need(name);
  if (!/^\d+$/.test(said)) throw new UsageProblem(`--${name} is whole rupiah`);
  return Number(said);
}
const several = (values: readonly string[]): readonly string[] | null => (values.length === 0 ? null : values);

const shown = (view: DisbursementView): string =>
  [
    facts([
      ['id', view.id], ['number', view.number], ['dated', view.datedOn], ['standing', view.standing], ['gross', view.gross], ['deductions', view.deductions], ['net', view.net],
      ['contributions', view.contributions], ['no batch lists', view.rest], ['remitted', view.remitted], ['outstanding', view.outstanding],
    ]),
    table(['month', 'batches', 'amount', 'remitted'], view.covers.map((each) => [each.month, each.batches, each.amount, each.remitted]), '-'),
    table(['remittance', 'received', 'amount', 'source', 'standing', 'rest'], view.remittances.map((each) => [each.id, each.receivedOn, each.amount, each.source, each.standing, each.rest]), '-'),
  ].join('\n\n');

const mandate: Command = {
  name: 'deduction mandate',
  words: ['NO'],
  options: { member: texts, position: texts, refused: flag, basis: text, document: text, dated: text, from: text, until: text, on: text },
  about: { id: 'mencatat surat kuasa potong (--member …) atau dasar hukum kelompok (--basis …)', en: 'records mandates of members (--member …) or the legal basis of a group (--basis …)' },
  async run(call) {
    const body = {
      membershipIds: several(call.options('member')), positions: several(call.options('position')), standing: call.flag('refused') ? 'refused' : 'given', legalBasis: call.option('basis'),
      documentId: call.need('document'), datedOn: call.need('dated'), fromMonth: call.need('from'), untilMonth: call.option('until') ?? null, on: call.option('on'),
    };
    const view = await call.door.post<{ recorded: number }>(at(call.words[0]!, 'deduction-mandates'), body);
    return { value: view, text: facts([['recorded', view.recorded]]) };
  },
};

const schedule: Command = {
  name: 'deduction schedule',
  words: ['NO'],
  options: { period: text, late: text, day: text, from: text, group: text, source: text, on: text },
  about: { id: 'jadwal pencairan honorarium: --period quarterly --late 1 --day 10 --from 2022-01 --source …', en: 'when honoraria are paid out: --period quarterly --late 1 --day 10 --from 2022-01 --source …' },
  async run(call) {
    const body = { group: call.option('group'), period: call.need('period'), lateMonths: money(call, 'late'), payDay: money(call, 'day'), fromMonth: call.need('from'), source: call.need('source'), on: call.option('on') };
    const view = await call.door.post<DeductionsView>(at(call.words[0]!, 'disbursement-schedules'), body);
    return { value: view.schedules, text: table(['group', 'from', 'period', 'late', 'day', 'source'], view.schedules.map((row) => [row.group, row.fromMonth, row.period, row.lateMonths, row.payDay, row.source]), '-') };
  },
};

const enter: Command = {
  name: 'deduction sp2d',
  words: ['NO'],
  options: { number: text, dated: text, gross: text, deductions: text, other: text, net: text, document: text, month: texts, batch: texts },
  about: { id: 'mencatat SP2D: bruto − potongan = neto; yang tercakup --month … atau --batch ID[=JUMLAH], jika tidak disebut yang paling lama dahulu', en: 'enters an SP2D: gross − deductions = net; it covers --month … or --batch ID[=AMOUNT], else the oldest first' },
  async run(call) {
    const batches = call.options('batch').map((said) => {
      const [batchId = '', amount] = said.split('=');
      if (amount !== undefined && !/^\d+$/.test(amount)) throw new UsageProblem('--batch ID=AMOUNT');
      return { batchId, ...(amount === undefined ? {} : { amount: Number(amount) }) };
    });
    const body = {
      number: call.need('number'), datedOn: call.need('dated'), gross: money(call, 'gross'), deductions: money(call, 'deductions'), otherDeductions: call.option('other') === undefined ? 0 : money(call, 'other'), net: money(call, 'net'),
      evidenceDocumentId: call.need('document'), months: several(call.options('month')), batches: batches.length === 0 ? null : batches,
    };
    const view = await call.door.post<DisbursementView>(at(call.words[0]!, 'disbursements'), body);
    return { value: view, text: shown(view) };
  },
};

const decided = (name: string, path: string, about: Command['about']): Command => ({
  name,
  words: ['ID'],
  options: { reject: flag, reason: text },
  about,
  async run(call) {
    const view = await call.door.post<DisbursementView>(`/v1/${path}/${encodeURIComponent(call.words[0]!)}/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') });
    return { value: view, text: shown(view) };
  },
});

const remit: Command = {
  name: 'deduction remit',
  words: ['ID'],
  options: { received: text, amount: text, document: text, line: text },
  about: { id: 'mencatat setoran atas satu SP2D: --line MUTASI, atau --received … --amount … --document …', en: 'enters what was remitted of an SP2D: --line MOVEMENT, or --received … --amount … --document …' },
  async run(call) {
    const line = call.option('line');
    const body = line === undefined ? { receivedOn: call.need('received'), amount: money(call, 'amount'), evidenceDocumentId: call.need('document') } : { statementLineId: line };
    const view = await call.door.post<DisbursementView>(`/v1/disbursements/${encodeURIComponent(call.words[0]!)}/remittances`, body);
    return { value: view, text: shown(view) };
  },
};

export const DISBURSEMENT_COMMANDS: readonly Command[] = [
  mandate, schedule, enter,
  decided('deduction sp2d-confirm', 'disbursements', { id: 'orang kedua mengesahkan SP2D', en: 'a second person confirms an SP2D' }),
  remit,
  decided('deduction remit-confirm', 'remittances', { id: 'orang kedua mengesahkan setoran; uang dibukukan', en: 'a second person confirms money remitted; it is booked' }),
];
