/** Money a person entered with evidence before its movement came: which of it a movement shows, so that it is not booked twice. */
import { daysBetween, type LocalDate } from '../../calendar/local-date';
import type { Clues } from './match-rules';

/** One payment entered by hand, or all that was booked from one remittance of deductions. */
export interface EnteredMoney {
  /** Of the payment or of the remittance. */
  readonly id: string;
  readonly no: string;
  readonly amount: number;
  readonly receivedOn: LocalDate;
  readonly disbursementNo: string | null;
  /** A second person has confirmed it. */
  readonly confirmed: boolean;
  /** Whose money it is; null where several may have paid it. */
  readonly payerKey: string | null;
  /** What it was entered for or allocated to. */
  readonly billIds: readonly string[];
  readonly subBillIds: readonly string[];
  readonly payerKeys: readonly string[];
}

export const ENTERED_REASONS = ['disbursement-in-text', 'code-in-text', 'invoice-in-text', 'account-known', 'name-in-text', 'amount-alone'] as const;
export type EnteredReason = (typeof ENTERED_REASONS)[number];

export interface EnteredLikeness {
  readonly entered: EnteredMoney;
  readonly reason: EnteredReason;
  /** It is this money and no other. */
  readonly sure: boolean;
}

/** Days by which the day a person wrote and the day the bank booked may lie apart. */
export const ENTERED_WINDOW_DAYS = 7;

/** What the movement may show, as far as nothing in its text speaks against it. @param isNamed whether its text bears a number */
export function enteredAlike(clues: Omit<Clues, 'parts'>, entered: readonly EnteredMoney[], isNamed: (number: string) => boolean): EnteredLikeness[] {
  return entered.flatMap((each) => {
    if (each.amount !== clues.amount || Math.abs(daysBetween(each.receivedOn, clues.bookedOn)) > ENTERED_WINDOW_DAYS) return [];
    const likeness = likenessOf(clues, each, isNamed);
    return likeness ? [{ entered: each, ...likeness }] : [];
  });
}

/** The only one the movement can show; null leaves it to a person. */
export function onlyEntered(alike: readonly EnteredLikeness[]): EnteredLikeness | null {
  const named = alike.filter(({ reason }) => reason === 'disbursement-in-text');
  const those = named.length > 0 ? named : alike;
  const [only, ...more] = those;
  return only && more.length === 0 && only.sure && only.entered.confirmed ? only : null;
}

function likenessOf({ codes, invoices, payers }: Omit<Clues, 'parts'>, entered: EnteredMoney, isNamed: (number: string) => boolean): Pick<EnteredLikeness, 'reason' | 'sure'> | null {
  if (entered.disbursementNo !== null && isNamed(entered.disbursementNo)) return { reason: 'disbursement-in-text', sure: true };
  if (codes.length > 0) {
    const whole = codes.some(({ billId, payerKey }) => entered.billIds.includes(billId) && (payerKey === null || payerKey === entered.payerKey));
    const part = codes.some(({ subBillId }) => subBillId !== null && entered.subBillIds.includes(subBillId));
    return whole || part ? { reason: 'code-in-text', sure: whole } : null;
  }
  if (invoices.some(({ billId }) => entered.billIds.includes(billId))) return { reason: 'invoice-in-text', sure: true };
  const own = payers.find(({ payerKey }) => payerKey === entered.payerKey);
  const among = own ?? payers.find(({ payerKey }) => entered.payerKeys.includes(payerKey));
  if (among) return { reason: among.by, sure: own !== undefined };
  return payers.length === 0 && invoices.length === 0 ? { reason: 'amount-alone', sure: false } : null;
}
