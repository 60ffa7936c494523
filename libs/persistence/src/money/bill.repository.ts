/** The bill of a month: a line per member and the rule that priced it, written in one transaction, exactly once. */
import type { BilledMonth, MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { rupiah, sumOf, type Rupiah } from '@sinergi/domain/money/rupiah';
import type { PricedLine, PriceQuestion } from '@sinergi/domain/premium/contribution';
import type { Database, Sql, Transaction } from '../database';
import { lockRoster } from '../rosters/roster-lock';
import { paymentCodesFor } from './payment-code';

/** One distinct combination, priced beforehand, and the positions whose holders fall under it. */
export interface BillPrice {
  readonly question: PriceQuestion;
  readonly positions: readonly string[];
  readonly amount: Rupiah;
  readonly lines: readonly PricedLine[];
}

export interface BillOrder extends MonthKey {
  readonly payerOfficeId: string;
  readonly rehearsal: boolean;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly prices: readonly BillPrice[];
}

export class BillRepository {
  constructor(private readonly database: Database) {}

  /** A second call, at once or years later, answers the first bill. */
  billMonth(order: BillOrder): Promise<BilledMonth> {
    return this.database.inTransaction(async (transaction) => {
      await lockRoster(transaction, order.no);
      const billId = await begin(transaction, order);
      if (billId === null) return billOf(transaction, order);
      await writePrices(transaction, billId, order.prices);
      return close(transaction, billId, order, await writeLines(transaction, billId, order));
    });
  }

  async find(key: MonthKey): Promise<BilledMonth | null> {
    return existing(this.database, key);
  }

  async settle(key: MonthKey, on: LocalDate): Promise<void> {
    const { billId } = await billOf(this.database, key);
    const [unpaid] = await this.database.query<{ open: Rupiah }>('SELECT open FROM bill_balance WHERE bill_id = $1 AND open > 0', [billId]);
    if (unpaid) throw new Error(`a bill with ${unpaid.open} rupiah open cannot be settled`);
    await this.database.query(`UPDATE bill SET standing = 'settled', settled_on = $2 WHERE id = $1 AND standing <> 'settled'`, [billId, on]);
  }

  async markArrears(key: MonthKey): Promise<void> {
    const { billId } = await billOf(this.database, key);
    await this.database.query(`UPDATE bill SET standing = 'in-arrears' WHERE id = $1 AND standing = 'issued'`, [billId]);
  }
}

/** null when the bill stands already; waits while another transaction is writing it. */
async function begin(transaction: Transaction, order: BillOrder): Promise<string | null> {
  const [row] = await transaction.query<{ id: string }>(
    `INSERT INTO bill (cooperation_no, month, revision, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code)
     VALUES ($1, $2, $3, $4, $5, 0, 0, $6, $7, $8)
     ON CONFLICT (cooperation_no, month, revision) DO NOTHING RETURNING id`,
    [order.no, order.month, order.revision, order.payerOfficeId, order.rehearsal, order.issuedOn, order.dueOn, await freeCode(transaction, order)],
  );
  return row?.id ?? null;
}

async function freeCode(sql: Sql, order: BillOrder): Promise<string> {
  const codes = paymentCodesFor(order, order.rehearsal);
  const taken = await sql.query<{ code: string }>(
    'SELECT payment_code AS code FROM bill WHERE payment_code = ANY ($1) AND (cooperation_no, month, revision) <> ($2, $3, $4)',
    [codes, order.no, order.month, order.revision],
  );
  const free = codes.find((code) => !taken.some((other) => other.code === code));
  if (!free) throw new Error('every payment code of this bill is taken');
  return free;
}

async function writePrices(transaction: Transaction, billId: string, prices: readonly BillPrice[]): Promise<void> {
  for (const [index, price] of prices.entries()) {
    await transaction.query('INSERT INTO bill_price (bill_id, price_no, combination, amount, rules) VALUES ($1, $2, $3, $4, $5)', [
      billId, index + 1, JSON.stringify({ ...price.question, positions: price.positions }), price.amount, JSON.stringify(price.lines),
    ]);
  }
}

interface WrittenLines {
  readonly inForce: number;
  readonly amount: number;
  readonly groups: readonly { readonly priceNo: number; readonly members: number }[];
}

/** One statement, one line per member in force in the month. */
async function writeLines(transaction: Transaction, billId: string, { no, month }: BillOrder): Promise<WrittenLines> {
  const [written] = await transaction.query<WrittenLines>(
    `WITH in_force AS (
       SELECT id, position_code FROM standing_membership
        WHERE cooperation_no = $2 AND from_month <= $3 AND (until_month IS NULL OR until_month >= $3)),
     line AS (
       INSERT INTO bill_line (bill_id, membership_id, price_no, amount)
       SELECT p.bill_id, m.id, p.price_no, p.amount
         FROM in_force m JOIN bill_price p ON p.bill_id = $1 AND p.combination -> 'positions' ? m.position_code
       RETURNING price_no, amount)
     SELECT (SELECT count(*) FROM in_force) AS "inForce", (SELECT coalesce(sum(amount), 0)::bigint FROM line) AS amount,
            (SELECT coalesce(json_agg(g), '[]') FROM (SELECT price_no AS "priceNo", count(*) AS members FROM line GROUP BY price_no) g) AS groups`,
    [billId, no, month],
  );
  return written as WrittenLines;
}

/** The sum is held against members times price before anything becomes visible; a month with nobody to bill owes nothing. */
async function close(transaction: Transaction, billId: string, { prices, issuedOn }: BillOrder, written: WrittenLines): Promise<BilledMonth> {
  const members = written.groups.reduce((total, group) => total + group.members, 0);
  const amount = sumOf(written.groups.map((group) => rupiah(group.members * (prices[group.priceNo - 1] as BillPrice).amount)));
  if (members !== written.inForce || amount !== written.amount) {
    throw new Error(`the bill does not add up: ${members} lines for ${written.inForce} members, ${written.amount} rupiah instead of ${amount}`);
  }
  const nobody = members === 0;
  await transaction.query('UPDATE bill SET members = $2, amount = $3, standing = $4, settled_on = $5 WHERE id = $1', [
    billId, members, amount, nobody ? 'settled' : 'issued', nobody ? issuedOn : null,
  ]);
  return { billId, members, amount };
}

async function existing(sql: Sql, { no, month, revision }: MonthKey): Promise<BilledMonth | null> {
  const [bill] = await sql.query<BilledMonth>(
    'SELECT id AS "billId", members, amount FROM bill WHERE cooperation_no = $1 AND month = $2 AND revision = $3',
    [no, month, revision],
  );
  return bill ?? null;
}

async function billOf(sql: Sql, key: MonthKey): Promise<BilledMonth> {
  const bill = await existing(sql, key);
  if (!bill) throw new DomainError('bill-unknown', { no: key.no, month: key.month, revision: key.revision });
  return bill;
}
