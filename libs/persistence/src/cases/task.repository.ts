/** Things asked of an office: opened, dated by their ladder, climbed rung by rung and closed once. */
import type { TaskClosing, TaskDates, TaskOpening } from '@sinergi/contracts/activities/records.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { endsTheWait } from '@sinergi/domain/terms/ladder';
import type { Database } from '../database';

/** What happens to a task moves the business day its case stands at. */
const caseIsAsOf = (touched: string, day: string): string => `UPDATE cooperation SET as_of = GREATEST(as_of, ${day}) WHERE no IN (SELECT no FROM ${touched})`;

/** Old and new day of every rung ahead that moves, kept for good. */
const MOVES = `
  INSERT INTO task_date_move (task_id, rung, was, becomes, cause, edition, moved_on)
  SELECT r.task_id, r.code, r.on_date, (rung->>'on')::date, $3, $4, $5 FROM jsonb_array_elements($2::jsonb) AS given (rung)
    JOIN task_rung r ON r.task_id = $1 AND r.code = rung->>'code' AND r.climbed_on IS NULL AND r.on_date <> (rung->>'on')::date
  ON CONFLICT DO NOTHING`;

/** The due day it is counted from moves with its rungs. */
const ANCHOR_MOVE = `INSERT INTO task_date_move (task_id, rung, was, becomes, cause, edition, moved_on) VALUES ($1, 'due-day', $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;

export class TaskRepository {
  constructor(private readonly database: Database) {}

  async open(task: TaskOpening): Promise<void> {
    await this.database.query(
      `WITH opened AS (
         INSERT INTO task (id, no, process_id, stage, round, ask, act, office_id, positions, opened_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING no)
       ${caseIsAsOf('opened', '$10')}`,
      [task.taskId, task.no, task.processId, task.stage, task.round, JSON.stringify(task.ask), task.ask.act, task.officeId, task.ask.positions, task.on],
    );
  }

  /** Rungs that were climbed stay; the others are replaced by the new dates. A closed task keeps what it had. */
  plan({ taskId, dates, grantedDays, anchorOn, cause, edition, on, held }: TaskDates): Promise<void> {
    const ending = dates.find((rung) => endsTheWait(rung.act));
    return this.database.inTransaction(async (transaction) => {
      const [planned] = await transaction.query<{ anchor: LocalDate | null }>(
        `UPDATE task t SET due_on = $2, granted_days = $3, anchor_on = $4, held_since = $5, held_until = $6 FROM (SELECT id, anchor_on AS anchor FROM task WHERE id = $1 FOR UPDATE) before
          WHERE t.id = before.id AND t.status = 'open' RETURNING before.anchor`,
        [taskId, ending?.on ?? null, grantedDays, anchorOn, held?.since ?? null, held?.until ?? null],
      );
      if (!planned) return;
      if (cause === 'decree' && planned.anchor !== null && planned.anchor !== anchorOn) await transaction.query(ANCHOR_MOVE, [taskId, planned.anchor, anchorOn, cause, edition, on]);
      if (cause !== null) await transaction.query(MOVES, [taskId, JSON.stringify(dates), cause, edition, on]);
      await transaction.query(`DELETE FROM task_rung WHERE task_id = $1 AND climbed_on IS NULL`, [taskId]);
      await transaction.query(
        `INSERT INTO task_rung (task_id, code, position, act, addressee, on_date, at)
         SELECT $1, rung->>'code', index - 1, rung->>'act', rung->>'to', (rung->>'on')::date, to_timestamp((rung->>'at')::double precision / 1000)
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given (rung, index)
         ON CONFLICT (task_id, code) DO NOTHING`,
        [taskId, JSON.stringify(dates)],
      );
    });
  }

  async climbed(taskId: string, rung: string, on: LocalDate): Promise<void> {
    await this.database.query(
      `WITH rung AS (UPDATE task_rung SET climbed_on = $3 WHERE task_id = $1 AND code = $2 AND climbed_on IS NULL RETURNING task_id),
            climbed AS (SELECT t.no FROM task t JOIN rung ON rung.task_id = t.id)
       ${caseIsAsOf('climbed', '$3')}`,
      [taskId, rung, on],
    );
  }

  async close({ taskId, outcome, on }: TaskClosing): Promise<void> {
    await this.database.query(
      `WITH closed AS (UPDATE task SET status = 'closed', outcome = $2, closed_on = $3 WHERE id = $1 AND status = 'open' RETURNING no)
       ${caseIsAsOf('closed', '$3')}`,
      [taskId, outcome, on],
    );
  }
}
