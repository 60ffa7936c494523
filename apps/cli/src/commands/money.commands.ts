/** Money from the terminal: pay, confirm, take a bank statement. */
import type { PaymentView } from '@sinergi/contracts/payment.views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { flag, text, type Command } from '../command';
import { facts, table } from '../layout';

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

export const MONEY_COMMANDS: readonly Command[] = [pay, confirm, statement];
