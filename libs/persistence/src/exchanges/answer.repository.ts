/** An answer taken into the record: held against the people handed over, in one transaction, once. */
import type { ExchangeCounts } from '@sinergi/contracts/exchange.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { AnswerFindingCode } from '@sinergi/domain/exchange/answer-row';
import type { RejectionCode } from '@sinergi/domain/exchange/rejections';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database, Transaction } from '../database';
import type { ToldVerdict } from './exchange-request.repository';
import { ExchangeRepository } from './exchange.repository';
import { APPLY, FINDINGS, MATCH } from './answer-statements';

export interface Answer {
  readonly id: string;
  readonly documentId: string | null;
  readonly verdicts: readonly ToldVerdict[] | null;
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

/** So many findings are told; whoever brought the answer mends the kind, not each row. */
const FINDINGS_TOLD = 500;

export class AnswerRepository {
  constructor(private readonly database: Database) {}

  async of(exchangeId: string, answerId: string): Promise<Answer> {
    const [found] = await this.database.query<Answer>('SELECT id, document_id AS "documentId", verdicts FROM exchange_answer WHERE id = $1 AND exchange_id = $2', [answerId, exchangeId]);
    if (!found) throw new DomainError('exchange-unknown', { exchangeId });
    return found;
  }

  /** Interrupted it leaves nothing, repeated it changes nothing. @param rows of the answer, in batches */
  take(exchangeId: string, answerId: string, on: LocalDate, rows: AsyncIterable<readonly LockedAnswerRow[]>): Promise<ExchangeCounts> {
    return this.database.inTransaction(async (transaction) => {
      // answers to one hand-over follow each other, lest two of them contradict unseen
      const [exchange] = await transaction.query('SELECT FROM exchange WHERE id = $1 FOR NO KEY UPDATE', [exchangeId]);
      const [answer] = await transaction.query<{ takenOn: LocalDate | null; rejected: number }>('SELECT taken_on AS "takenOn", rejected FROM exchange_answer WHERE id = $1 AND exchange_id = $2', [answerId, exchangeId]);
      if (!exchange || !answer) throw new DomainError('exchange-unknown', { exchangeId });
      const exchanges = new ExchangeRepository(transaction);
      if (answer.takenOn !== null) return exchanges.counts(exchangeId, answer.rejected);
      await transaction.query(
        `CREATE TEMPORARY TABLE answer_row (row_no int, line_id uuid, nik_hash bytea, card_hash bytea, card_cipher bytea, reason_cipher bytea, key_sealed bytea,
           verdict text, code text, turn int, finding text, line uuid, participant uuid, standing text) ON COMMIT DROP`,
      );
      for await (const batch of rows) await keep(transaction, batch);
      await transaction.query('ANALYZE answer_row');
      for (const statement of MATCH) await transaction.query(statement, [exchangeId]);
      for (const { code, where, parameters } of FINDINGS) {
        await transaction.query(`UPDATE answer_row a SET finding = '${code}' WHERE a.finding IS NULL AND (${where})`, parameters === 1 ? [exchangeId] : []);
      }
      const changed = await transaction.query<{ standing: string }>(APPLY, [exchangeId, answerId, on]);
      const rejected = changed.filter(({ standing }) => standing === 'rejected').length;
      await transaction.query(
        `UPDATE exchange_answer SET taken_on = $2, rows_read = (SELECT count(*) FROM answer_row), confirmed = $3, rejected = $4,
                findings = (SELECT coalesce(jsonb_agg(jsonb_build_object('row', row_no, 'code', finding) ORDER BY row_no), '[]')
                              FROM (SELECT row_no, finding FROM answer_row WHERE finding IS NOT NULL ORDER BY row_no LIMIT ${FINDINGS_TOLD}) told)
          WHERE id = $1`,
        [answerId, on, changed.length - rejected, rejected],
      );
      return exchanges.counts(exchangeId, rejected);
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
