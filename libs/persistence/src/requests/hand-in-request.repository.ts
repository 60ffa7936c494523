/** A roster delivery as it was handed in: its locked file and its start, once for the same file. */
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';

export interface HandInRequest {
  readonly start: HandInStart;
  readonly documentId: string;
  readonly sha256: Buffer;
  readonly officeId: string;
  readonly on: LocalDate;
  /** The delivery whose returned rows this one mends. */
  readonly mends: string | null;
}

export class HandInRequestRepository {
  constructor(private readonly database: Database) {}

  /** @returns the id of the delivery this file belongs to, which is an earlier one when the same file came before. */
  record({ start, documentId, sha256, officeId, on, mends }: HandInRequest, author: Author): Promise<string> {
    return this.database.inTransaction(async (transaction) => {
      // two equal files at once: the second waits here and finds the first
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`hand-in:${start.no}:${sha256.toString('hex')}`]);
      const earlier = await sameFile(transaction, start.no, sha256);
      if (earlier) return earlier;
      await transaction.query(
        `INSERT INTO hand_in (id, cooperation_no, document_id, sha256, office_id, uploaded_by, handed_in_on, start, choice, mends) VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10)`,
        [start.handInId, start.no, documentId, sha256, officeId, start.uploadedBy, on, JSON.stringify(start), start.choice ?? 'accept-valid', mends],
      );
      await recordAct(transaction, author, 'roster.hand-in', start.no, { handInId: start.handInId });
      return start.handInId;
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE hand_in SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }

  /** The delivery in which the same file came before, unless it was turned down. */
  earlier(no: string, sha256: Buffer): Promise<string | null> {
    return sameFile(this.database, no, sha256);
  }
}

async function sameFile(sql: Pick<Database, 'query'>, no: string, sha256: Buffer): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT id FROM hand_in WHERE cooperation_no = $1 AND purpose = 'first-roster' AND sha256 = $2 AND status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone')`,
    [no, sha256],
  );
  return row?.id ?? null;
}
