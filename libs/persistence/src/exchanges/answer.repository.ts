/** An answer taken into the record: held against the people handed over, in one transaction, once. */
import type { ExchangeCounts } from '@sinergi/contracts/exchange.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database, Transaction } from '../database';
import { APPLY, FINDINGS, MATCH } from './answer-statements';
import { markFindings, takeOnce } from './answer-taking';
import type { ToldCode, ToldVerdict } from './exchange-request.repository';

export interface Answer {
  readonly id: string;
  readonly documentId: string | null;
  /** As a machine or somebody at the page told it. */
  readonly verdicts: readonly (ToldVerdict | ToldCode)[] | null;
}

/** A row of an answer; what identifies is a keyed hash, what it brought is locked under a key of its own. */
export interface LockedAnswerRow {
  readonly row: number;
  readonly lineId: string | null;
  readonly nikHash: Buffer | null;
  readonly cardHash: Buffer | null;
  readonly cardCipher: Buffer | null;
  readonly reasonCipher: Buffer | null;
  readonly keySealed: Buffer | null;
  readonly verdict: 'confirmed' | 'rejected' | null;
  readonly code: RejectionCode | null;
  readonly turn: number;
  readonly finding: AnswerFindingCode | null;
}

export class AnswerRepository {
  constructor(private readonly database: Database) {}

  async of(exchangeId: string, answerId: string): Promise<Answer> {
    const [found] = await this.database.query<Answer>('SELECT id, document_id AS "documentId", verdicts FROM exchange_answer WHERE id = $1 AND exchange_id = $2', [answerId, exchangeId]);
    if (!found) throw new DomainError('exchange-unknown', { exchangeId });
    return found;
  }

  /** @param rows of the answer, in batches */
  take(exchangeId: string, answerId: string, on: LocalDate, rows: AsyncIterable<readonly LockedAnswerRow[]>): Promise<ExchangeCounts> {
    return takeOnce(this.database, exchangeId, answerId, on, async (transaction) => {
      await transaction.query(
        `CREATE TEMPORARY TABLE answer_row (row_no int, line_id uuid, nik_hash bytea, card_hash bytea, card_cipher bytea, reason_cipher bytea, key_sealed bytea,
           verdict text, code text, turn int, finding text, line uuid, participant uuid, standing text) ON COMMIT DROP`,
      );
      for await (const batch of rows) await keep(transaction, batch);
      await transaction.query('ANALYZE answer_row');
      for (const statement of MATCH) await transaction.query(statement, [exchangeId]);
      await markFindings(transaction, FINDINGS, exchangeId);
      return transaction.query<{ standing: string }>(APPLY, [exchangeId, answerId, on]);
    });
  }
}

async function keep(transaction: Transaction, rows: readonly LockedAnswerRow[]): Promise<void> {
  const of = <T>(pick: (row: LockedAnswerRow) => T): T[] => rows.map(pick);
  await transaction.query(
    `INSERT INTO answer_row (row_no, line_id, nik_hash, card_hash, card_cipher, reason_cipher, key_sealed, verdict, code, turn, finding)
     SELECT * FROM unnest($1::int[], $2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[], $6::bytea[], $7::bytea[], $8::text[], $9::text[], $10::int[], $11::text[])`,
    [
      of((row) => row.row), of((row) => row.lineId), of((row) => row.nikHash), of((row) => row.cardHash), of((row) => row.cardCipher), of((row) => row.reasonCipher),
      of((row) => row.keySealed), of((row) => row.verdict), of((row) => row.code), of((row) => row.turn), of((row) => row.finding),
    ],
  );
}
