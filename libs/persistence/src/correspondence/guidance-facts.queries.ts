/** What letters about a hold, another deadline or a change of hands say: who decided it, why, and since when. */
import type { GuidanceAct } from '@sinergi/contracts/guidance.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CapacityCode, PositionCode } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { CORRECTED } from '../views/corrections.queries';

export interface LetterGuidance {
  readonly reason: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly officeName: string;
  readonly on: LocalDate;
  /** Last day of a hold. */
  readonly until: LocalDate | null;
}

export interface LetterSuccession {
  /** The spoken yes: by whom and when. */
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly officeName: string;
  readonly givenOn: LocalDate;
  /** When somebody else took the position up since; null when nobody did. */
  readonly successorSince: LocalDate | null;
}

export class GuidanceFactsQueries {
  constructor(private readonly sql: Sql) {}

  /**
   * The word of this kind with the id, else the latest to a process or on one of its tasks.
   * One that was refused does not count, nor does a resumption before the last hold.
   */
  async guidanceOf(processId: string, act: GuidanceAct, taskId: string | null, id: string): Promise<LetterGuidance | null> {
    const [row] = await this.sql.query<LetterGuidance>(
      `SELECT g.reason, g.position, g.capacity, o.name AS "officeName", g.on_date AS "on", (g.guidance ->> 'until')::date AS until
       FROM guidance_request g JOIN office o ON o.id = g.office_id
       WHERE g.process_id = $1 AND g.act = $2 AND ($3::text IS NULL OR g.task_id = $3) AND g.outcome IS DISTINCT FROM 'refused'
         AND (g.act <> 'resume' OR NOT EXISTS (SELECT 1 FROM guidance_request h WHERE h.process_id = $1 AND h.act = 'hold' AND h.outcome IS DISTINCT FROM 'refused' AND h.recorded_at > g.recorded_at))
       ORDER BY g.id::text = $4 DESC, g.recorded_at DESC LIMIT 1`,
      [processId, act, taskId, id],
    );
    return row ?? null;
  }

  /** The spoken yes of a case, as corrected, and who has come into that position since. */
  async successionOf(no: string, on: LocalDate): Promise<LetterSuccession | null> {
    const [row] = await this.sql.query<LetterSuccession>(
      `SELECT v.position, v.capacity, o.name AS "officeName", yes.given_on AS "givenOn",
              (SELECT max(h.valid_from) FROM holder h
               WHERE h.office_id = v.office_id AND h.position = v.position AND h.person_id <> v.given_by AND h.valid_from > yes.given_on AND h.valid_from <= $2::date) AS "successorSince"
       FROM cooperation c JOIN verbal_approval v ON v.launch_id = c.launch_id JOIN office o ON o.id = v.office_id
       CROSS JOIN LATERAL (
         SELECT coalesce(${CORRECTED('c.no', 'verbal-approval.given-on', 'c.no')}::date, v.given_on) AS given_on) yes
       WHERE c.no = $1`,
      [no, on],
    );
    return row ?? null;
  }
}
