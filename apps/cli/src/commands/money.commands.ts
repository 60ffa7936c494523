/** Rosters and money from the terminal: hand in, pay, confirm, take a bank statement. */
import type { PaymentView } from '@sinergi/contracts/payment.views';
import type { HandInView, JobView } from '@sinergi/contracts/views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { flag, text, type Command } from '../command';
import { facts, table } from '../layout';

const upload: Command = {
  name: 'upload',
  words: ['NO', 'FILE'],
  options: { on: text },
  about: { id: 'menyerahkan daftar peserta (XLSX atau CSV)', en: 'hands in a roster (XLSX or CSV)' },
  async run(call) {
    const [no = '', file = ''] = call.words;
    const answer = await call.door.upload<HandInView | { job: JobView; handIn: HandInView }>(`/v1/cooperations/${encodeURIComponent(no)}/hand-ins`, file, { on: call.option('on') });
    const handIn = 'handIn' in answer ? answer.handIn : answer;
    return { value: answer, text: facts([['id', handIn.id], ['SHA-256', handIn.sha256], ['status', handIn.status]]), pending: 'job' in answer };
  },
};

const handIn: Command = {
  name: 'hand-in',
  words: ['ID'],
  options: {},
  about: { id: 'hasil penilaian satu penyerahan', en: 'how a delivery was judged' },
  async run(call) {
    const view = await call.door.get<HandInView>(`/v1/hand-ins/${encodeURIComponent(call.words[0]!)}`);
    const counts = facts([['status', view.status], ['rows', view.rowsRead], ['accepted', view.accepted], ['warned', view.warned], ['returned', view.returned], ['task', view.approvalTaskId]]);
    return { value: view, text: [counts, ...view.byRule.map(({ rows, sentence }) => `${String(rows).padStart(6)}  ${sentence[call.tongue]}`)].join('\n') };
  },
};

const pay: Command = {
  name: 'pay',
  words: ['NO'],
  options: { amount: text, month: text, 'received-on': text, evidence: text, disbursement: text },
  about: { id: 'mencatat pembayaran dengan bukti; orang kedua mengonfirmasi', en: 'enters a payment with evidence; a second person confirms' },
  async run(call) {
    const no = call.words[0]!;
    const month = call.need('month');
    const order = { amount: Number(call.need('amount')), receivedOn: call.need('received-on'), disbursementNo: call.option('disbursement'), month };
    const document = await call.door.upload<{ id: string }>('/v1/documents', call.need('evidence'), { kind: 'payment-evidence', title: `Bukti pembayaran ${month}`, cooperationNo: no }, 'evidence');
    const payment = await call.door.post<PaymentView>(`/v1/cooperations/${encodeURIComponent(no)}/payments`, { ...order, evidenceDocumentId: document.id });
    return { value: payment, text: shown(payment) };
  },
};

const confirm: Command = {
  name: 'confirm-payment',
  words: ['ID'],
  options: { reject: flag, reason: text },
  about: { id: 'mengonfirmasi pembayaran sebagai orang kedua', en: 'confirms a payment as the second person' },
  async run(call) {
    const payment = await call.door.post<PaymentView>(`/v1/payments/${encodeURIComponent(call.words[0]!)}/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') });
    return { value: payment, text: shown(payment) };
  },
};

interface Statement {
  readonly lines: number;
  readonly matched: readonly PaymentView[];
  readonly unmatched: readonly { readonly lineNo: number; readonly amount: number; readonly bookedOn: string }[];
}

const statement: Command = {
  name: 'statement',
  words: ['FILE'],
  options: { rehearsal: flag },
  about: { id: 'memuat rekening koran', en: 'takes a bank statement' },
  async run(call) {
    const taken = await call.door.upload<Statement>('/v1/statements', call.words[0]!, { rehearsal: call.flag('rehearsal') ? 'true' : undefined });
    const rows = [
      ...taken.matched.map((payment) => [payment.no, payment.receivedOn, money(payment.amount), payment.matchedBy]),
      ...taken.unmatched.map((line) => [`#${line.lineNo}`, line.bookedOn, money(line.amount), '-']),
    ];
    return { value: taken, text: table(['', '', '', ''], rows, String(taken.lines)).trimStart() };
  },
};

const money = (amount: number): string => formatRupiah(rupiah(amount));
const shown = (payment: PaymentView): string => facts([['id', payment.id], ['amount', money(payment.amount)], ['received', payment.receivedOn], ['standing', payment.standing], ['unapplied', money(payment.unapplied)]]);

export const MONEY_COMMANDS: readonly Command[] = [upload, handIn, pay, confirm, statement];
