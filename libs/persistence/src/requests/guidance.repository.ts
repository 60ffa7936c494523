/** Guidance as it was asked for: hold, resume, another deadline, another desk, each with its reason, before the process is told. */
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import type { RequestOutcome } from './process-request.repository';

export interface AskedGuidance {
  readonly processId: string;
  readonly no: string;
  readonly guidance: Guidance;
  readonly reason: string;
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
}

export interface StandingGuidance {
  readonly processId: string;
  readonly guidance: Guidance;
  readonly outcome: 'accepted' | 'refused' | null;
  readonly code: string | null;
}

export class GuidanceRepository {
  constructor(private readonly database: Database) {}

  /**
   * Submitted again under its id it stays as it was first submitted.
   * @param mayMove judges a deadline by the days it was moved before; two at once are judged one after the other
   */
  ask(asked: readonly AskedGuidance[], author: Author, mayMove: (moved: number) => void = () => undefined): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      for (const one of asked) {
        if (one.guidance.act === 'move-deadline') mayMove(await movedBefore(transaction, one.guidance.taskId, one.guidance.messageId));
        await insert(transaction, one, author);
      }
    });
  }

  /** In the order they were asked; empty for ids that were never submitted. */
  standing(ids: readonly string[]): Promise<StandingGuidance[]> {
    return this.database.query<StandingGuidance>(
      `SELECT process_id AS "processId", guidance, outcome, outcome_code AS code FROM guidance_request WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
      [ids],
    );
  }

  /** Working days a deadline was moved by guidance; what is still being processed counts. */
  movedSoFar(taskId: string): Promise<number> {
    return movedWithout(this.database, taskId, null);
  }

  /** The first outcome stands: the relay may have written one meanwhile. */
  async told(id: string, { outcome, code }: RequestOutcome): Promise<void> {
    await this.database.query('UPDATE guidance_request SET outcome = $2, outcome_code = $3 WHERE id = $1 AND outcome IS NULL', [id, outcome, code]);
  }
}

async function movedBefore(sql: Sql, taskId: string, messageId: string): Promise<number> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`move-deadline ${taskId}`]);
  return movedWithout(sql, taskId, messageId);
}

async function movedWithout(sql: Sql, taskId: string, messageId: string | null): Promise<number> {
  const [row] = await sql.query<{ moved: number }>(
    `SELECT coalesce(sum((guidance->>'days')::int), 0)::int AS moved FROM guidance_request
     WHERE task_id = $1 AND act = 'move-deadline' AND outcome IS DISTINCT FROM 'refused' AND id IS DISTINCT FROM $2::uuid`,
    [taskId, messageId],
  );
  return row!.moved;
}

async function insert(sql: Sql, { processId, no, guidance, reason, officeId, position, capacity }: AskedGuidance, author: Author): Promise<void> {
  const { messageId, act, by, on } = guidance;
  const taskId = 'taskId' in guidance ? guidance.taskId : null;
  const added = await sql.query(
    `INSERT INTO guidance_request (id, process_id, no, act, guidance, task_id, reason, requested_by, office_id, position, capacity, channel, on_date)
     VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [messageId, processId, no, act, JSON.stringify(guidance), taskId, reason, by, officeId, position, capacity, author.channel, on],
  );
  if (added.length > 0) await recordAct(sql, author, `guidance.${act}`, taskId ?? processId, { requestId: messageId, position, capacity });
}
