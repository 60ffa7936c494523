/** A launch as it was asked for: the number drawn, the spoken yes and who recorded it, before any process knows. */
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export interface SpokenYes {
  readonly givenBy: string;
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly givenOn: LocalDate;
  readonly place: string;
  readonly channel: string;
  readonly witnesses: readonly string[];
  readonly minutesDocumentId: string | null;
  readonly note: string;
}

export interface LaunchRequest {
  readonly id: string;
  readonly rehearsal: boolean;
  /** Year of the business day. */
  readonly year: number;
  readonly requestedBy: string;
  readonly officeId: string;
  readonly approval: SpokenYes;
}

export class LaunchRepository {
  constructor(private readonly database: Database) {}

  /** @param startOf builds the start from the number drawn; a request repeated under its id keeps its first start. */
  record(request: LaunchRequest, startOf: (no: string) => CooperationStart, author: Author): Promise<CooperationStart> {
    return this.database.inTransaction(async (transaction) => {
      const [kept] = await transaction.query<{ start: CooperationStart }>('SELECT start FROM launch_request WHERE id = $1', [request.id]);
      if (kept) return kept.start;
      const start = startOf(await nextNo(transaction, request.rehearsal, request.year));
      await transaction.query('INSERT INTO launch_request (id, cooperation_no, start, requested_by, office_id) VALUES ($1, $2, $3::jsonb, $4, $5)', [
        request.id, start.no, JSON.stringify(start), request.requestedBy, request.officeId,
      ]);
      await recordApproval(transaction, request);
      await recordAct(transaction, author, 'cooperation.launch', start.no, { programme: start.terms.programme, rehearsal: request.rehearsal });
      return start;
    });
  }

  async started(id: string): Promise<void> {
    await this.database.query(`UPDATE launch_request SET outcome = 'started', outcome_at = now() WHERE id = $1 AND outcome IS NULL`, [id]);
  }
}

async function nextNo(sql: Sql, rehearsal: boolean, year: number): Promise<string> {
  const [row] = await sql.query<{ n: number }>(`SELECT nextval($1::regclass) AS n`, [rehearsal ? 'rehearsal_no_seq' : 'cooperation_no_seq']);
  return `${rehearsal ? 'GLADI' : 'COOP'}-${year}-${String(row!.n).padStart(4, '0')}`;
}

async function recordApproval(sql: Sql, { id, requestedBy, approval }: LaunchRequest): Promise<void> {
  await sql.query(
    `INSERT INTO verbal_approval (launch_id, given_by, office_id, position, capacity, given_on, place, channel, witnesses, minutes_document_id, note, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id, approval.givenBy, approval.officeId, approval.position, approval.capacity, approval.givenOn, approval.place, approval.channel,
      approval.witnesses, approval.minutesDocumentId, approval.note, requestedBy,
    ],
  );
}
