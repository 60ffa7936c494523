/** How a case stands for an operator, worked out from its tasks and troubles: the same words the engine's pages use. */

/** SQL: a rung of that act has been climbed in the wait of the task `t`. */
const CLIMBED = (act: 'remind' | 'escalate', more = ''): string =>
  `EXISTS (SELECT FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NOT NULL AND r.act = '${act}'${more})`;

export const ESCALATED = CLIMBED('escalate');
/** A friendly word before the day is no reminder of something overdue. */
export const OVERDUE = CLIMBED('remind', ` AND NOT jsonb_path_exists(t.ask, '$.ladder.rungs[*] ? (@.code == $code && @.after < 0)', jsonb_build_object('code', r.code))`);

const ANY_OPEN = (more = ''): string => `EXISTS (SELECT FROM task t WHERE t.no = c.no AND t.status = 'open'${more})`;

/** SQL over the cooperation `c`. */
export const OPS_STATE = `CASE
  WHEN EXISTS (SELECT FROM step_trouble st WHERE st.no = c.no AND st.resolution IS NULL) THEN 'NEEDS_FIX'
  WHEN c.status = 'on-hold' THEN 'ON_HOLD'
  WHEN ${ANY_OPEN(` AND ${ESCALATED}`)} THEN 'ESCALATED'
  WHEN ${ANY_OPEN(` AND ${OVERDUE}`)} THEN 'OVERDUE'
  WHEN ${ANY_OPEN()} THEN 'WAITING_HUMAN'
  ELSE 'OK' END`;
