/** A roster delivery as it was handed in: its locked file and its start, once for the same file. */
import type { HandInPurpose, HandInStart } from '@sinergi/contracts/roster.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
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
  /** A roster of a month is another one in the next, be it the same file. */
  readonly period: ContributionMonth | null;
  /** The day of what it reports. */
  readonly eventOn: LocalDate | null;
  readonly reportDueOn: LocalDate | null;
}

export class HandInRequestRepository {
  constructor(private readonly database: Database) {}

  /** @returns the id of the delivery this file belongs to, which is an earlier one when the same file came before. */
  record({ start, documentId, sha256, officeId, on, mends, period, eventOn, reportDueOn }: HandInRequest, author: Author): Promise<string> {
    const purpose = start.purpose ?? 'first-roster';
    return this.database.inTransaction(async (transaction) => {
      // two equal files at once: the second waits here and finds the first
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`hand-in:${start.no}:${sha256.toString('hex')}`]);
      const earlier = await sameFile(transaction, { no: start.no, sha256, purpose, period });
      if (earlier) return earlier;
      await transaction.query(
        `INSERT INTO hand_in (id, cooperation_no, document_id, sha256, office_id, uploaded_by, handed_in_on, start, choice, mends, attended, purpose, period, event_on, report_due_on, remembered)
         SELECT $1, $2, $3, $4, $5::uuid, $6, $7, $8::jsonb, $9, $10, $11, $13, $14, $15, $16,
                (SELECT coalesce(jsonb_object_agg(heading, column_code), '{}') FROM office_mapping WHERE office_id = $5 AND programme = $12)`,
        [start.handInId, start.no, documentId, sha256, officeId, start.uploadedBy, on, JSON.stringify(start), start.choice ?? 'accept-valid', mends, start.attended ?? false, start.terms.programme, purpose, period ?? '', eventOn, reportDueOn],
      );
      await recordAct(transaction, author, 'roster.hand-in', start.no, { handInId: start.handInId });
      return start.handInId;
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE hand_in SET outcome = 'started' WHERE id = $1 AND outcome IS NULL`, [id]);
  }

  /** The delivery in which the same file came before, unless it was turned down. */
  earlier(file: SameFile): Promise<string | null> {
    return sameFile(this.database, file);
  }
}

export interface SameFile {
  readonly no: string;
  readonly sha256: Buffer;
  readonly purpose: HandInPurpose;
  readonly period: ContributionMonth | null;
}

async function sameFile(sql: Pick<Database, 'query'>, { no, sha256, purpose, period }: SameFile): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT id FROM hand_in WHERE cooperation_no = $1 AND purpose = $3 AND period = $4 AND sha256 = $2 AND status NOT IN ('declined', 'aborted', 'lapsed', 'incomplete', 'undone', 'withdrawn')`,
    [no, sha256, purpose, period ?? ''],
  );
  return row?.id ?? null;
}
