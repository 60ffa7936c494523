/** Bank statements: a file once, a line once, and each line that pays a bill booked and allocated as it comes in. */
import { createHash, randomUUID } from 'node:crypto';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { StatementMatchingQueries } from '../money/statement-matching.queries';
import { bookLine, type BookedPayment } from './payment-request.repository';

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
}

export interface StatementTaken {
  readonly statementId: string;
  /** Empty for a file that came before. */
  readonly payments: readonly BookedPayment[];
}

export class StatementRepository {
  constructor(private readonly database: Database) {}

  /** All of it or nothing: a file that fails can be sent again. */
  take(statement: NewStatement, author: Author): Promise<StatementTaken> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('statement:' || $1, 0))`, [statement.accountHash.toString('hex')]);
      const [earlier] = await transaction.query<{ id: string }>('SELECT id FROM bank_statement WHERE sha256 = $1', [statement.sha256]);
      if (earlier) return { statementId: earlier.id, payments: [] };
      const statementId = await insertStatement(transaction, statement);
      const payments: BookedPayment[] = [];
      for (const [line, key] of keyed(statement)) {
        const paid = await takeLine(transaction, statementId, statement, line, key);
        if (paid) payments.push(paid);
      }
      await recordAct(transaction, author, 'statement.take', `statement:${statementId}`, { lines: statement.lines.length, payments: payments.length });
      return { statementId, payments };
    });
  }

  async earlier(sha256: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM bank_statement WHERE sha256 = $1', [sha256]);
    return row?.id ?? null;
  }

  async linesOf(statementId: string): Promise<{ readonly lines: number; readonly unmatched: readonly { lineNo: number; amount: number; bookedOn: LocalDate }[] }> {
    const rows = await this.database.query<{ lineNo: number; amount: number; bookedOn: LocalDate; open: boolean }>(
      `SELECT l.line_no AS "lineNo", l.amount, l.booked_on AS "bookedOn", l.direction = 'credit' AND p.id IS NULL AS open
       FROM statement_line l LEFT JOIN payment p ON p.statement_line_id = l.id WHERE l.statement_id = $1 ORDER BY l.line_no`,
      [statementId],
    );
    return { lines: rows.length, unmatched: rows.filter(({ open }) => open).map(({ open: _open, ...line }) => line) };
  }
}

async function insertStatement(transaction: Transaction, statement: NewStatement): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    `INSERT INTO bank_statement (sha256, account_hash, account_masked, document_id, uploaded_by, rehearsal, period_from, period_until, opening, closing)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      statement.sha256, statement.accountHash, statement.accountMasked, statement.documentId, statement.uploadedBy,
      statement.rehearsal, statement.from, statement.until, statement.opening, statement.closing,
    ],
  );
  return row!.id;
}

/** null for money that went out or came back, a line that came in with another statement, or one nobody can match. */
async function takeLine(transaction: Transaction, statementId: string, statement: NewStatement, line: StatementLine, key: Buffer): Promise<BookedPayment | null> {
  const [kept] = await transaction.query<{ id: string }>(
    `INSERT INTO statement_line (statement_id, line_no, line_key, booked_on, amount, direction, remittance) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (line_key) DO NOTHING RETURNING id`,
    [statementId, line.lineNo, key, line.bookedOn, line.amount, line.direction, line.remittance],
  );
  if (!kept || line.direction === 'debit' || line.reversal) return null;
  const match = await new StatementMatchingQueries(transaction).match({ amount: line.amount, remittance: line.remittance, rehearsal: statement.rehearsal });
  const first = match?.bills[0];
  if (!match || !first) return null;
  const payment = {
    id: randomUUID(), no: first.no, billId: first.billId, month: first.month, receivedOn: line.bookedOn,
    amount: line.amount, lineId: kept.id, matchedBy: match.by, enteredBy: statement.uploadedBy,
  };
  return bookLine(transaction, payment);
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
