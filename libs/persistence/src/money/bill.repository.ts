/** The bill of a month: a line per member and the rule that priced it, written in one transaction, exactly once. */
import type { BilledMonth, MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { rupiah, sumOf, type Rupiah } from '@sinergi/domain/money/rupiah';
import type { PricedLine, PriceQuestion } from '@sinergi/domain/premium/contribution';
import type { PayerSplit } from '@sinergi/domain/terms/arrangement';
import type { Database, Sql, Transaction } from '../database';
import { lockRoster } from '../rosters/roster-lock';
import { writeAccounts } from './bill-accounts';
import { bookCredits, REVERSED_PRICE, writeLines, type WrittenLines } from './bill-lines';
import { applyCarried } from './carried-money';
import { paymentCodesFor } from './payment-code';

/** One payer's part of one distinct combination, priced beforehand, and the positions whose holders fall under it. */
export interface BillPrice {
  readonly question: PriceQuestion;
  readonly positions: readonly string[];
  /** Of members with just this declared wage, 0 of those who declared none; null: of all of these positions. */
  readonly wage: number | null;
  readonly split: PayerSplit;
  readonly payerOfficeId: string;
  /** Which account of the payer bears it; none: no account is named. */
  readonly budgetAccount?: string;
  /** What this payer bears for a member. */
  readonly amount: Rupiah;
  /** How the whole was priced. */
  readonly lines: readonly PricedLine[];
}

export interface BillOrder extends MonthKey {
  readonly payerOfficeId: string;
  readonly rehearsal: boolean;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly prices: readonly BillPrice[];
  /** Whose word made a later bill of the month, and whose name its credits bear. */
  readonly decidedBy?: string;
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
      const [{ code }] = (await transaction.query<{ code: string }>('SELECT payment_code AS code FROM bill WHERE id = $1', [billId])) as [{ code: string }];
      await close(transaction, billId, order, await writeLines(transaction, billId, order, code, order.rehearsal));
      await writeAccounts(transaction, billId, order);
      if (order.decidedBy) await bookCredits(transaction, billId, order.decidedBy, order.issuedOn);
      await applyCarried(transaction, billId, order.no);
      return billOf(transaction, order);
    });
  }

  async find(key: MonthKey): Promise<BilledMonth | null> {
    return existing(this.database, key);
  }

  async settle(key: MonthKey, on: LocalDate): Promise<{ readonly received: Rupiah; readonly again: number }> {
    const { billId } = await billOf(this.database, key);
    const [unpaid] = await this.database.query<{ open: Rupiah }>('SELECT open FROM bill_balance WHERE bill_id = $1 AND open > 0', [billId]);
    if (unpaid) throw new Error(`a bill with ${unpaid.open} rupiah open cannot be settled`);
    await this.database.query(`UPDATE bill SET standing = 'settled', settled_on = $2 WHERE id = $1 AND standing <> 'settled'`, [billId, on]);
    const [money] = await this.database.query<{ received: Rupiah; again: number }>(
      `SELECT coalesce(sum(a.amount), 0)::bigint AS received, (SELECT reopened FROM bill WHERE id = $1) AS again FROM allocation a JOIN payment p ON p.id = a.payment_id WHERE a.bill_id = $1 AND p.source <> 'credit'`,
      [billId],
    );
    return money as { readonly received: Rupiah; readonly again: number };
  }

  /** A second call finds it opened already. */
  async reopen(key: MonthKey): Promise<number> {
    const { billId } = await billOf(this.database, key);
    await this.database.query(
      `UPDATE bill b SET standing = 'issued', settled_on = NULL, reopened = reopened + 1 WHERE id = $1 AND standing = 'settled' AND (SELECT open FROM bill_balance WHERE bill_id = b.id) > 0`, [billId],
    );
    const [bill] = await this.database.query<{ again: number }>('SELECT reopened AS again FROM bill WHERE id = $1', [billId]);
    return (bill as { again: number }).again;
  }

  async moveDueDay(key: MonthKey, dueOn: LocalDate): Promise<void> {
    const { billId } = await billOf(this.database, key);
    await this.database.query('UPDATE bill SET due_on = $2 WHERE id = $1 AND due_on <> $2', [billId, dueOn]);
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
  await transaction.query(`INSERT INTO bill_price (bill_id, price_no, combination, amount, rules, split) VALUES ($1, ${REVERSED_PRICE}, '{"positions":[]}', 0, '[]', 'reversed')`, [billId]);
  await transaction.query(
    `INSERT INTO bill_price (bill_id, price_no, combination, amount, rules, split, payer_office_id, wage, budget_account)
     SELECT $1, price_no, combination, amount, rules, split, payer, wage, account
       FROM unnest($2::jsonb[], $3::bigint[], $4::jsonb[], $5::text[], $6::uuid[], $7::bigint[], $8::text[]) WITH ORDINALITY AS u (combination, amount, rules, split, payer, wage, account, price_no)`,
    [
      billId,
      prices.map(({ question, positions }) => JSON.stringify({ ...question, positions })),
      prices.map(({ amount }) => amount),
      prices.map(({ lines }) => JSON.stringify(lines)),
      prices.map(({ split }) => split),
      prices.map(({ payerOfficeId }) => payerOfficeId),
      prices.map(({ wage }) => wage),
      prices.map(({ budgetAccount = '' }) => budgetAccount),
    ],
  );
}

/**
 * A first bill is held against members times price before anything becomes visible, and everybody in force is on it;
 * a later one of the month may find nothing that differs. A bill with nothing to pay is settled as it is issued.
 */
async function close(transaction: Transaction, billId: string, { prices, issuedOn, revision }: BillOrder, written: WrittenLines): Promise<void> {
  if (revision === 1) {
    const amount = sumOf(written.groups.map(({ priceNo, lines }) => rupiah(lines * (prices[priceNo - 1] as BillPrice).amount)));
    if (written.billed !== written.inForce || amount !== written.amount) {
      throw new Error(`the bill does not add up: ${written.billed} billed of ${written.inForce} members, ${written.amount} rupiah instead of ${amount}`);
    }
  }
  const [{ owing }] = (await transaction.query<{ owing: boolean }>('SELECT EXISTS (SELECT FROM sub_bill WHERE bill_id = $1 AND amount > 0) AS owing', [billId])) as [{ owing: boolean }];
  await transaction.query('UPDATE bill SET members = $2, amount = $3, standing = $4, settled_on = $5 WHERE id = $1', [
    billId, written.billed, written.amount, owing ? 'issued' : 'settled', owing ? null : issuedOn,
  ]);
}

async function existing(sql: Sql, { no, month, revision }: MonthKey): Promise<BilledMonth | null> {
  const [bill] = await sql.query<Omit<BilledMonth, 'covered'> & { covered: boolean }>(
    'SELECT id AS "billId", members, amount, (SELECT count(*) FROM sub_bill s WHERE s.bill_id = b.id) AS payers, members > 0 AND (SELECT open FROM bill_balance WHERE bill_id = b.id) = 0 AS covered FROM bill b WHERE cooperation_no = $1 AND month = $2 AND revision = $3',
    [no, month, revision],
  );
  if (!bill) return null;
  const { covered, ...billed } = bill;
  return covered ? { ...billed, covered } : billed;
}

async function billOf(sql: Sql, key: MonthKey): Promise<BilledMonth> {
  const bill = await existing(sql, key);
  if (!bill) throw new DomainError('bill-unknown', { no: key.no, month: key.month, revision: key.revision });
  return bill;
}
