/** What became of something submitted: still being processed, done, or refused and why. */
import type { JobView } from '@sinergi/contracts/views';
import type { Sql } from '../database';

/** Every request is its own job, under its own id. */
const JOBS = `
  SELECT l.id, 'launch' AS kind, l.cooperation_no AS subject, l.outcome_code AS code,
         CASE WHEN l.outcome = 'refused' THEN 'refused' WHEN EXISTS (SELECT FROM cooperation c WHERE c.no = l.cooperation_no) THEN 'done' ELSE 'being-processed' END AS state
    FROM launch_request l WHERE l.id = $1
  UNION ALL
  SELECT d.id, 'decision', d.task_id, x.code, CASE WHEN x.outcome IS NULL THEN 'being-processed' WHEN x.outcome = 'accepted' THEN 'done' ELSE 'refused' END
    FROM decision d LEFT JOIN decision_outcome x ON x.decision_id = d.id WHERE d.id = $1
  UNION ALL
  SELECT h.id, 'hand-in', h.cooperation_no, h.outcome_code, CASE h.status WHEN 'committed' THEN 'done' WHEN 'declined' THEN 'refused' WHEN 'lapsed' THEN 'refused' WHEN 'aborted' THEN 'refused' WHEN 'incomplete' THEN 'refused' WHEN 'withdrawn' THEN 'refused' WHEN 'undone' THEN 'done' ELSE 'being-processed' END
    FROM hand_in h WHERE h.id = $1
  UNION ALL
  SELECT rc.id, 'roster-change', rc.cooperation_no, rc.outcome_code, CASE rc.status WHEN 'awaiting-approval' THEN CASE WHEN rc.outcome IS NULL THEN 'being-processed' ELSE 'done' END WHEN 'applied' THEN 'done' ELSE 'refused' END
    FROM roster_change rc WHERE rc.id = $1
  UNION ALL
  SELECT ac.id, 'arrangement-change', ac.cooperation_no, ac.outcome_code, CASE ac.status WHEN 'awaiting-approval' THEN CASE WHEN ac.outcome IS NULL THEN 'being-processed' ELSE 'done' END WHEN 'applied' THEN 'done' ELSE 'refused' END
    FROM arrangement_change ac WHERE ac.id = $1
  UNION ALL
  SELECT w.id, 'withdrawal', w.no, w.outcome_code, CASE WHEN w.outcome IS NULL THEN 'being-processed' WHEN w.outcome = 'refused' THEN 'refused' ELSE 'done' END
    FROM withdrawal_request w WHERE w.id = $1
  UNION ALL
  SELECT r.id, 'repair', r.process_id, r.outcome_code, CASE WHEN r.outcome IS NULL THEN 'being-processed' WHEN r.outcome = 'refused' THEN 'refused' ELSE 'done' END
    FROM repair_request r WHERE r.id = $1
  UNION ALL
  SELECT g.id, 'guidance', coalesce(g.task_id, g.process_id), g.outcome_code, CASE WHEN g.outcome IS NULL THEN 'being-processed' WHEN g.outcome = 'refused' THEN 'refused' ELSE 'done' END
    FROM guidance_request g WHERE g.id = $1
  UNION ALL
  SELECT s.id, 'restart', s.process_id, s.outcome_code, CASE WHEN s.outcome IS NULL THEN 'being-processed' WHEN s.outcome = 'refused' THEN 'refused' ELSE 'done' END
    FROM restart_request s WHERE s.id = $1`;

export class JobQueries {
  constructor(private readonly sql: Sql) {}

  async find(id: string): Promise<JobView | null> {
    const [job] = await this.sql.query<JobView>(JOBS, [id]);
    return job ?? null;
  }
}
