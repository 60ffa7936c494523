/** Money from the terminal: pay, confirm, take a bank statement. */
import type { PaymentView } from '@sinergi/contracts/payment.views';
import type { BankMappingView, WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { flag, text, UsageProblem, type Call, type Command } from '../command';
import { facts, table } from '../layout';
import { mappingFile } from './statement-mapping';

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
    return { value: taken, text: lines(taken) };
  },
};

function lines(taken: Statement): string {
  const rows = [
    ...taken.matched.map((payment) => [payment.no, payment.receivedOn, money(payment.amount), payment.matchedBy]),
    ...taken.unmatched.map((line) => [`#${line.lineNo}`, line.bookedOn, money(line.amount), '-']),
  ];
  return table(['', '', '', ''], rows, String(taken.lines)).trimStart();
}

const mappingIn = ({ tongue }: Call, path: string) =>
  mappingFile(path).catch((failure: unknown) => {
    throw failure instanceof Refusal ? new UsageProblem(failure.said[tongue]) : failure;
  });

const waiting: Command = {
  name: 'statement waiting',
  words: [],
  options: {},
  about: { id: 'rekening koran yang disimpan sampai arti kolomnya ditetapkan', en: 'statements kept until somebody says what their columns mean' },
  async run(call) {
    const files = await call.door.get<WaitingStatementView[]>('/v1/statements/waiting');
    return { value: files, text: table(['', '', '', ''], files.map(({ id, file, receivedOn, examined }) => [id, file, receivedOn, `${examined.sheet} ${examined.row}:${examined.column}`.trim()]), String(files.length)).trimStart() };
  },
};

const say: Command = {
  name: 'statement say',
  words: ['WAITING'],
  options: { mapping: text },
  about: { id: 'menetapkan arti kolom berkas yang menunggu; diingat untuk berkas bank itu selanjutnya', en: 'says what the columns of a file that waits mean; remembered for the bank\'s next files' },
  async run(call) {
    const taken = await call.door.post<Statement>(`/v1/statements/waiting/${encodeURIComponent(call.words[0]!)}/mapping`, await mappingIn(call, call.need('mapping')));
    return { value: taken, text: lines(taken) };
  },
};

const withdraw: Command = {
  name: 'statement withdraw',
  words: ['WAITING'],
  options: { reason: text },
  about: { id: 'menarik berkas yang menunggu dan bukan rekening koran', en: 'withdraws a file that waits and is no statement' },
  async run(call) {
    const files = await call.door.post<WaitingStatementView[]>(`/v1/statements/waiting/${encodeURIComponent(call.words[0]!)}/withdrawal`, { reason: call.need('reason') });
    return { value: files, text: String(files.length) };
  },
};

const mappings: Command = {
  name: 'bank mappings',
  words: [],
  options: { mapping: text, 'from-date': text },
  about: { id: 'arti kolom yang diingat per bank; --mapping mencatat pembetulan, berlaku sejak --from-date', en: 'what is remembered of banks\' columns; --mapping enters a correction, from --from-date on' },
  async run(call) {
    const path = call.option('mapping');
    const rows = path ? await call.door.post<BankMappingView[]>('/v1/bank-mappings', { ...(await mappingIn(call, path)), fromDate: call.option('from-date') }) : await call.door.get<BankMappingView[]>('/v1/bank-mappings');
    return { value: rows, text: table(['', '', '', ''], rows.map(({ bank, fromDate, saidBy, replaced }) => [bank, fromDate, saidBy, replaced ? '-' : '+']), String(rows.length)).trimStart() };
  },
};

const money = (amount: number): string => formatRupiah(rupiah(amount));
const shown = (payment: PaymentView): string => facts([['id', payment.id], ['amount', money(payment.amount)], ['received', payment.receivedOn], ['standing', payment.standing], ['unapplied', money(payment.unapplied)]]);

export const MONEY_COMMANDS: readonly Command[] = [pay, confirm, statement, waiting, say, withdraw, mappings];
