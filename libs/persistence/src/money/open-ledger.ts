/** What is open of each payer's part, held while money is allocated: one case's money one after the other, the oldest part first. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OpenPart } from '@sinergi/domain/collection/matching/match-rules';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql, Transaction } from '../database';

export interface PaidPart {
  readonly part: OpenPart;
  readonly amount: Rupiah;
}

const PART = `SELECT s.id AS "subBillId", s.bill_id AS "billId", b.cooperation_no AS no, s.payer_key AS "payerKey", b.month, b.revision, k.open, b.issued_on AS "issuedOn", b.due_on AS "dueOn"
  FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON k.open > 0`;
const OLDEST_FIRST = 'ORDER BY month, revision, "payerKey"';

export class OpenLedger {
  private readonly open: Map<string, number>;
  private readonly byCase = new Map<string, OpenPart[]>();
  private readonly byPayer = new Map<string, OpenPart[]>();

  /** @param parts the oldest first */
  constructor(parts: readonly OpenPart[]) {
    this.open = new Map(parts.map(({ subBillId, open }) => [subBillId, open]));
    for (const part of parts) {
      push(this.byCase, part.no, part);
      push(this.byPayer, part.payerKey, part);
    }
  }

  /** What those payers owe in cases of this kind, and what anybody owes in those cases. */
  static async of(sql: Sql, rehearsal: boolean, payerKeys: readonly string[], nos: readonly string[]): Promise<OpenLedger> {
    return new OpenLedger(
      await sql.query<OpenPart>(
        `${PART} WHERE b.rehearsal = $1 AND s.payer_key = ANY ($2) UNION ${PART} WHERE b.rehearsal = $1 AND b.cooperation_no = ANY ($3) ${OLDEST_FIRST}`,
        [rehearsal, payerKeys, nos],
      ),
    );
  }

  /** Of one case; of one payer of it where `payer` is told. */
  static async ofCase(sql: Sql, no: string, payer: string | null): Promise<OpenLedger> {
    return new OpenLedger(await sql.query<OpenPart>(`${PART} WHERE b.cooperation_no = $1 AND ($2::text IS NULL OR s.payer_key = $2) ${OLDEST_FIRST}`, [no, payer]));
  }

  ofPayers(keys: readonly string[]): OpenPart[] {
    return keys.flatMap((key) => this.byPayer.get(key) ?? []).flatMap((part) => this.now(part));
  }

  ofBill(no: string, billId: string): Rupiah {
    return (this.byCase.get(no) ?? []).reduce((sum, part) => sum + (part.billId === billId ? (this.open.get(part.subBillId) ?? 0) : 0), 0) as Rupiah;
  }

  part(subBillId: string): OpenPart | null {
    for (const parts of this.byCase.values()) for (const part of parts) if (part.subBillId === subBillId) return this.now(part)[0] ?? null;
    return null;
  }

  /** Money of one payer pays what that payer owes and nobody else's; money for a bill of many payers pays them in their order. */
  spread(no: string, bill: { readonly billId: string; readonly month: string }, payer: string | null, amount: number): PaidPart[] {
    const owed = (payer === null ? this.byCase.get(no) : this.byPayer.get(payer)?.filter((part) => part.no === no)) ?? [];
    const rank = ({ billId, month }: OpenPart): number => (billId === bill.billId ? 0 : month === bill.month ? 1 : 2);
    const paid: PaidPart[] = [];
    let left = amount;
    for (const part of [...owed].sort((one, other) => rank(one) - rank(other))) {
      const open = this.open.get(part.subBillId) ?? 0;
      if (open === 0) continue;
      const share = Math.min(open, left);
      if (share === 0) break;
      paid.push(this.take(part, share));
      left -= share;
    }
    return paid;
  }

  take(part: OpenPart, amount: number): PaidPart {
    this.open.set(part.subBillId, (this.open.get(part.subBillId) ?? 0) - amount);
    return { part, amount: amount as Rupiah };
  }

  private now(part: OpenPart): OpenPart[] {
    const open = this.open.get(part.subBillId) ?? 0;
    return open > 0 ? [{ ...part, open: open as Rupiah }] : [];
  }
}

/** The door may not lock a bill, which it may not write: all money of one case is allocated one after the other, cases in their order. */
export async function lockLedgers(transaction: Transaction, nos: readonly string[]): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || no, 0)) FROM (SELECT DISTINCT no FROM unnest($1::text[]) no ORDER BY no) sorted`, [nos]);
}

export interface NewAllocation {
  readonly paymentId: string;
  readonly part: { readonly billId: string; readonly subBillId: string };
  readonly amount: number;
  readonly on: LocalDate;
}

export async function writeAllocations(transaction: Transaction, all: readonly NewAllocation[]): Promise<void> {
  await transaction.query(
    `INSERT INTO allocation (payment_id, bill_id, sub_bill_id, amount, allocated_on)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::date[])`,
    [all.map(({ paymentId }) => paymentId), all.map(({ part }) => part.billId), all.map(({ part }) => part.subBillId), all.map(({ amount }) => amount), all.map(({ on }) => on)],
  );
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
