/** A hand-over as it was asked for, and answers as they were brought: on record before any process knows, each once. */
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { MEMBERSHIP_KINDS, type ExchangeKind } from '@sinergi/domain/exchange/exchange';
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Transaction } from '../database';
import { LINES_OF } from './requested-lines';

export interface ExchangeOrder {
  readonly start: ExchangeStart;
  readonly format: { readonly code: string; readonly version: number };
  /** Those turned down go again as they are. */
  readonly again: boolean;
  readonly askedBy: string;
  readonly on: LocalDate;
}

export interface AskedFor {
  readonly exchangeId: string;
  /** All of the month is in this earlier hand-over. */
  readonly repeated: boolean;
}

/** What a machine says about one line. */
export interface ToldVerdict {
  readonly lineId: string;
  readonly verdict: 'confirmed' | 'rejected';
  readonly code: RejectionCode | null;
  /** Rises with every word about the line; an older word is overtaken. */
  readonly turn: number;
}

/** The agency's code of one part, told without a file. */
export interface ToldCode {
  readonly lineId: string;
  readonly code: string;
}

export interface BroughtAnswer {
  readonly id: string;
  readonly exchangeId: string;
  readonly sha256: Buffer;
  readonly content: { readonly documentId: string } | { readonly verdicts: readonly ToldVerdict[] | readonly ToldCode[] };
  readonly broughtBy: string | null;
  readonly on: LocalDate;
}

export class ExchangeRequestRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `exchange-nobody-left`, `exchange-nothing-left` when nothing of the month is left to hand over and nothing ever was */
  ask({ start, format, again, askedBy, on }: ExchangeOrder, author: Author): Promise<AskedFor> {
    const { exchangeId, no, kind, month } = start;
    return this.database.inTransaction(async (transaction) => {
      // two askers at once: the second waits here and finds whom the first has taken
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`exchange:${no}:${kind}`]);
      if ((await transaction.query('SELECT FROM exchange WHERE id = $1', [exchangeId])).length > 0) return { exchangeId, repeated: false };
      const { all, toGo, write } = LINES_OF[kind];
      const lines = await countOf(transaction, toGo, [no, month, kind, again]);
      if (lines === 0) return { exchangeId: await newestOf(transaction, no, kind, month), repeated: true };
      const members = await countOf(transaction, all, [no, month]);
      await transaction.query(
        `INSERT INTO exchange (id, cooperation_no, kind, month, format_code, format_version, start, asked_by, sent_on, members, lines) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [exchangeId, no, kind, month, format.code, format.version, JSON.stringify(start), askedBy, on, members, lines],
      );
      await transaction.query(write, [no, month, kind, again, exchangeId]);
      await recordAct(transaction, author, `exchange.${kind}`, no, { exchangeId, month, lines, format: format.code, version: format.version });
      return { exchangeId, repeated: false };
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE exchange SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }

  /** The answer with the same content that came before. */
  async earlierAnswer(exchangeId: string, sha256: Buffer): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>('SELECT id FROM exchange_answer WHERE exchange_id = $1 AND sha256 = $2', [exchangeId, sha256]);
    return row?.id ?? null;
  }

  /** @returns the id of the answer with this content, which is an earlier one when it came before */
  bring({ id, exchangeId, sha256, content, broughtBy, on }: BroughtAnswer, author: Author): Promise<string> {
    return this.database.inTransaction(async (transaction) => {
      const [added] = await transaction.query<{ no: string }>(
        `INSERT INTO exchange_answer (id, exchange_id, sha256, document_id, verdicts, brought_by, brought_on) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT DO NOTHING RETURNING (SELECT cooperation_no FROM exchange WHERE exchange.id = exchange_id) AS no`,
        [id, exchangeId, sha256, 'documentId' in content ? content.documentId : null, 'verdicts' in content ? JSON.stringify(content.verdicts) : null, broughtBy, on],
      );
      if (added) await recordAct(transaction, author, 'exchange.answer', added.no, { exchangeId, answerId: id });
      const [kept] = await transaction.query<{ id: string }>('SELECT id FROM exchange_answer WHERE exchange_id = $1 AND sha256 = $2', [exchangeId, sha256]);
      return kept?.id ?? id;
    });
  }
}

async function countOf(transaction: Transaction, count: string, parameters: readonly unknown[]): Promise<number> {
  const [row] = await transaction.query<{ n: number }>(count, parameters);
  return row?.n ?? 0;
}

async function newestOf(transaction: Transaction, no: string, kind: ExchangeKind, month: ContributionMonth): Promise<string> {
  const [row] = await transaction.query<{ id: string }>('SELECT id FROM exchange WHERE cooperation_no = $1 AND kind = $2 AND month = $3 ORDER BY recorded_at DESC LIMIT 1', [no, kind, month]);
  if (!row) throw new DomainError(MEMBERSHIP_KINDS.some((each) => each === kind) ? 'exchange-nobody-left' : 'exchange-nothing-left', { no, month });
  return row.id;
}
