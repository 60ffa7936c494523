/** How a case stands for an operator, worked out from its tasks and troubles: the same words the engine's pages use. */

const CLIMBED = (acts: string, more = ''): string => `EXISTS (
    SELECT FROM task ot JOIN task_rung r ON r.task_id = ot.id
    WHERE ot.no = c.no AND ot.status = 'open' AND r.climbed_on IS NOT NULL AND r.act IN (${acts})${more})`;

/** A friendly word before the day is no reminder of something overdue. */
const AFTER_THE_DAY = ` AND NOT jsonb_path_exists(ot.ask, '$.ladder.rungs[*] ? (@.code == $code && @.after < 0)', jsonb_build_object('code', r.code))`;

/** SQL over the cooperation `c`. */
export const OPS_STATE = `CASE
  WHEN EXISTS (SELECT FROM step_trouble st WHERE st.no = c.no AND st.resolution IS NULL) THEN 'NEEDS_FIX'
  WHEN ${CLIMBED(`'escalate'`)} THEN 'ESCALATED'
  WHEN c.status = 'on-hold' THEN 'ON_HOLD'
  WHEN ${CLIMBED(`'remind'`, AFTER_THE_DAY)} THEN 'OVERDUE'
  WHEN EXISTS (SELECT FROM task ot WHERE ot.no = c.no AND ot.status = 'open') THEN 'WAITING_HUMAN'
  ELSE 'OK' END`;
