/** Which bills a line of a bank statement pays: by the payment code in its text, else by exact amount and invoice number. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../database';
import { paymentCodesIn } from './payment-code';

export interface CreditLine {
  readonly amount: Rupiah;
  readonly remittance: string;
  /** Of the statement: money of a rehearsal pays rehearsal bills only, real money real ones only. */
  readonly rehearsal: boolean;
}

export interface MatchedBill {
  readonly billId: string;
  readonly no: string;
  readonly month: ContributionMonth;
  readonly open: Rupiah;
}

export interface StatementMatch {
  readonly by: 'payment-code' | 'amount-and-invoice';
  /** All of one cooperation, oldest month first. */
  readonly bills: readonly MatchedBill[];
}

const BILL = `SELECT b.id AS "billId", b.cooperation_no AS no, b.month, k.open`;
const BALANCE = `JOIN LATERAL (SELECT open FROM bill_balance WHERE bill_id = b.id) k ON true`;

export class StatementMatchingQueries {
  constructor(private readonly sql: Sql) {}

  /** null when nothing matches, or when what matches belongs to more than one cooperation: then a person decides. */
  async match(line: CreditLine): Promise<StatementMatch | null> {
    const named = await this.byPaymentCode(line);
    if (named.length > 0) return unanimous('payment-code', named);
    const equal = await this.byAmountAndInvoice(line);
    return equal.length === 1 ? unanimous('amount-and-invoice', equal) : null;
  }

  /** A bill already paid matches too: money that comes twice belongs to its cooperation and shows as unapplied. */
  private async byPaymentCode({ remittance, rehearsal }: CreditLine): Promise<MatchedBill[]> {
    const codes = paymentCodesIn(remittance);
    if (codes.length === 0) return [];
    return this.sql.query<MatchedBill>(
      `${BILL} FROM bill b ${BALANCE} WHERE b.payment_code = ANY ($1) AND b.rehearsal = $2 ORDER BY b.month, b.revision`,
      [codes, rehearsal],
    );
  }

  private async byAmountAndInvoice({ amount, remittance, rehearsal }: CreditLine): Promise<MatchedBill[]> {
    const candidates = await this.sql.query<MatchedBill & { numbers: string[] }>(
      `${BILL}, ARRAY(SELECT value FROM jsonb_each_text(d.numbers)) AS numbers
         FROM bill b ${BALANCE} JOIN document d ON d.id = b.invoice_document_id
        WHERE b.standing <> 'settled' AND b.rehearsal = $2 AND b.amount >= $1 AND k.open = $1 ORDER BY b.month, b.revision`,
      [amount, rehearsal],
    );
    return candidates.filter(({ numbers }) => numbers.some((number) => names(remittance, number))).map(({ numbers: _numbers, ...bill }) => bill);
  }
}

/** Banks change case and blanks; `INV/3/072018` is not named by `INV/3/0720181`. */
function names(remittance: string, number: string): boolean {
  const signs = [...number.replace(/\s+/g, '')].map((sign) => sign.replace(/[^A-Za-z0-9]/, '\\$&'));
  return signs.length > 0 && new RegExp(`(?<![A-Z0-9])${signs.join('\\s*')}(?!\\d)`, 'i').test(remittance);
}

function unanimous(by: StatementMatch['by'], bills: readonly MatchedBill[]): StatementMatch | null {
  return new Set(bills.map((bill) => bill.no)).size === 1 ? { by, bills } : null;
}
