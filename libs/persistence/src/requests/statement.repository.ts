/** Bank statements: a file once, a line once, each following on the one before, and each line that pays a bill booked and allocated as it comes in. */
import { createHash } from 'node:crypto';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { bookLines, type BookedPayment, type KeptLine } from '../money/line-booking';
import { matchLimitOn } from '../money/money-limit.queries';
import { creditsLike, creditTakenBack, takeBack } from '../money/taking-back';
import { sequenceOf, type Sequence } from './statement-sequence';

export interface NewStatement {
  readonly sha256: Buffer;
  readonly accountHash: Buffer;
  readonly accountMasked: string;
  readonly documentId: string;
  readonly uploadedBy: string;
  readonly rehearsal: boolean;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly opening: number | null;
  readonly closing: number | null;
  readonly lines: readonly StatementLine[];
}

export interface StatementLine {
  readonly lineNo: number;
  readonly bookedOn: LocalDate;
  readonly amount: Rupiah;
  readonly direction: 'credit' | 'debit';
  /** Takes an earlier movement back: what comes in by it is no income and waits for a person. */
  readonly reversal: boolean;
  readonly remittance: string;
  /** Of the account at the other end, where the bank tells it. */
  readonly counterAccountHash?: Buffer;
}

export interface StatementTaken {
  readonly statementId: string;
  /** Empty for a file that came before. */
  readonly payments: readonly BookedPayment[];
}

interface Kept extends KeptLine {
  readonly direction: 'credit' | 'debit';
  readonly reversal: boolean;
}

export interface StatementLines {
  readonly lines: number;
  readonly sequence: Sequence['sequence'];
  readonly unmatched: readonly { readonly lineNo: number; readonly amount: number; readonly bookedOn: LocalDate }[];
}

export class StatementRepository {
  constructor(private readonly database: Database) {}

  /**
   * All of it or nothing: a file that fails can be sent again.
   * @throws DomainError `statement-gap` when days or money between it and its neighbours are unknown; of a rehearsal a gap is only told
   */
  take(statement: NewStatement, author: Author): Promise<StatementTaken> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('statement:' || $1, 0))`, [statement.accountHash.toString('hex')]);
      const [earlier] = await transaction.query<{ id: string }>('SELECT id FROM bank_statement WHERE sha256 = $1', [statement.sha256]);
      if (earlier) return { statementId: earlier.id, payments: [] };
      const { sequence, gap } = await sequenceOf(transaction, statement.accountHash, statement.rehearsal, statement);
      if (gap && !statement.rehearsal) throw new DomainError('statement-gap', { ...gap });
      const statementId = await insertStatement(transaction, statement, sequence);
      const kept = await insertLines(transaction, statementId, statement);
      const limit = await matchLimitOn(transaction, statement.until);
      const credits = kept.filter(({ direction, reversal }) => direction === 'credit' && !reversal);
      const payments = await bookLines(transaction, credits, statement.rehearsal, statement.uploadedBy, limit.amount);
      for (const line of kept) if (line.direction === 'debit' && line.reversal) payments.push(...(await takenBack(transaction, statement, line)));
      await recordAct(transaction, author, 'statement.take', `statement:${statementId}`, { lines: statement.lines.length, payments: payments.length, sequence });
      return { statementId, payments };
    });
  }

  async earlier(sha256: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM bank_statement WHERE sha256 = $1', [sha256]);
    return row?.id ?? null;
  }

  async linesOf(statementId: string): Promise<StatementLines> {
    const [statement] = await this.database.query<{ sequence: Sequence['sequence'] }>('SELECT sequence FROM bank_statement WHERE id = $1', [statementId]);
    const rows = await this.database.query<{ lineNo: number; amount: number; bookedOn: LocalDate; open: boolean }>(
      `SELECT l.line_no AS "lineNo", l.amount, l.booked_on AS "bookedOn",
              (l.direction = 'credit' OR l.reversal) AND NOT EXISTS (SELECT FROM payment p WHERE p.statement_line_id = l.id)
                AND NOT EXISTS (SELECT FROM line_reversal r WHERE l.id IN (r.line_id, r.reversal_line_id)) AS open
       FROM statement_line l WHERE l.statement_id = $1 ORDER BY l.line_no`,
      [statementId],
    );
    return { lines: rows.length, sequence: statement?.sequence ?? 'first', unmatched: rows.filter(({ open }) => open).map(({ open: _open, ...line }) => line) };
  }
}

async function insertStatement(transaction: Transaction, statement: NewStatement, sequence: Sequence['sequence']): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    `INSERT INTO bank_statement (sha256, account_hash, account_masked, document_id, uploaded_by, rehearsal, period_from, period_until, opening, closing, sequence)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      statement.sha256, statement.accountHash, statement.accountMasked, statement.documentId, statement.uploadedBy,
      statement.rehearsal, statement.from, statement.until, statement.opening, statement.closing, sequence,
    ],
  );
  return row!.id;
}

/** @returns those that did not come in with another statement, as the file tells them */
async function insertLines(transaction: Transaction, statementId: string, statement: NewStatement): Promise<Kept[]> {
  const all = [...keyed(statement)];
  const column = <Value>(of: (line: StatementLine, key: Buffer) => Value): Value[] => all.map(([line, key]) => of(line, key));
  const kept = await transaction.query<Kept & { lineNo: number }>(
    `INSERT INTO statement_line (statement_id, line_no, line_key, booked_on, amount, direction, reversal, remittance, counter_account_hash)
     SELECT $1, u.* FROM unnest($2::int[], $3::bytea[], $4::date[], $5::bigint[], $6::text[], $7::boolean[], $8::text[], $9::bytea[]) u
     ON CONFLICT (line_key) DO NOTHING
     RETURNING id, line_no AS "lineNo", booked_on AS "bookedOn", amount, direction, reversal, remittance, counter_account_hash AS "counterAccountHash"`,
    [
      statementId, column(({ lineNo }) => lineNo), column((_, key) => key), column(({ bookedOn }) => bookedOn), column(({ amount }) => amount),
      column(({ direction }) => direction), column(({ reversal }) => reversal), column(({ remittance }) => remittance), column(({ counterAccountHash }) => counterAccountHash ?? null),
    ],
  );
  return kept.sort((one, other) => one.lineNo - other.lineNo);
}

/** What the bank takes back is un-booked where its text tells which credit it is; money that was returned already is for a person. */
async function takenBack(transaction: Transaction, { accountHash, rehearsal, uploadedBy }: NewStatement, line: Kept): Promise<BookedPayment[]> {
  const credit = creditTakenBack(line, await creditsLike(transaction, accountHash, rehearsal, line));
  if (!credit) return [];
  const [gone] = await transaction.query(
    `SELECT FROM payment p JOIN payment c ON c.takes_back = p.id AND c.standing <> 'rejected' WHERE p.statement_line_id = $1 LIMIT 1`, [credit.id],
  );
  return gone ? [] : takeBack(transaction, line, credit.id, credit.rule, '', uploadedBy);
}

/** Two equal movements of one day are two lines; the same movement in an overlapping statement is one. */
function* keyed({ accountHash, lines, rehearsal }: NewStatement): Iterable<[StatementLine, Buffer]> {
  const seen = new Map<string, number>();
  for (const line of lines) {
    const what = JSON.stringify([line.bookedOn, line.amount, line.direction, line.remittance]);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    yield [line, createHash('sha256').update(accountHash).update(JSON.stringify([rehearsal, what, count])).digest()];
  }
}
