/** One roster delivery as processes write it: how far it has come, its counts and what became of it. */
import type { HandInCounts, HandInOutcome, HandInStart, RosterDifferences } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Sql } from '../database';

export type HandInStatus = 'received' | 'reading' | 'awaiting-approval' | 'awaiting-sender' | HandInOutcome['result'] | 'undone';

export interface HandIn {
  readonly id: string;
  readonly no: string;
  readonly start: HandInStart;
  readonly documentId: string;
  readonly handedInOn: LocalDate;
  readonly status: HandInStatus;
  readonly errorDocumentId: string | null;
  /** Why the file as a whole could not be read; null where it could. */
  readonly fileRefusal: string | null;
  readonly counts: HandInCounts;
  /** null before it was compared with those on record. */
  readonly differences: RosterDifferences | null;
}

export class HandInRepository {
  constructor(private readonly sql: Sql) {}

  /** @throws DomainError `hand-in-unknown` */
  async of(handInId: string): Promise<HandIn> {
    const [found] = await this.sql.query<HandIn>(
      `SELECT id, cooperation_no AS no, start, document_id AS "documentId", handed_in_on AS "handedInOn", status,
              error_document_id AS "errorDocumentId", outcome_code AS "fileRefusal", differences,
              json_build_object('rows', rows_read, 'accepted', accepted, 'warned', warned, 'returned', returned) AS counts
         FROM hand_in WHERE id = $1`,
      [handInId],
    );
    if (!found) throw new DomainError('hand-in-unknown', { handInId });
    return found;
  }

  async beginReading(handInId: string): Promise<void> {
    await this.sql.query(`UPDATE hand_in SET status = 'reading' WHERE id = $1 AND status = 'received'`, [handInId]);
  }

  /** Counts as they stand in the staged rows; a delivery whose end is known keeps both counts and status. */
  async endReading(handInId: string, counts: HandInCounts): Promise<void> {
    await this.sql.query(
      `UPDATE hand_in SET status = 'awaiting-approval', rows_read = $2, accepted = $3, warned = $4, returned = $5
        WHERE id = $1 AND status IN ('received', 'reading', 'awaiting-approval')`,
      [handInId, counts.rows, counts.accepted, counts.warned, counts.returned],
    );
  }

  /** A file that will never read: its sender is told why. */
  async refuseFile(handInId: string, reason: string): Promise<void> {
    await this.sql.query('UPDATE hand_in SET outcome_code = $2 WHERE id = $1', [handInId, reason]);
  }

  async attachErrors(handInId: string, documentId: string): Promise<void> {
    await this.sql.query('UPDATE hand_in SET error_document_id = $2 WHERE id = $1', [handInId, documentId]);
  }

  /** The first end a delivery comes to stands. */
  async finish(handInId: string, result: HandInOutcome['result'], on: LocalDate): Promise<void> {
    await this.sql.query(
      `UPDATE hand_in SET status = $2, awaits = NULL, finished_on = $3 WHERE id = $1 AND status IN ('received', 'reading', 'awaiting-approval', 'awaiting-sender')`,
      [handInId, result, on],
    );
  }
}
