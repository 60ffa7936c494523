/** Decisions are final once, no deadline passed unnoticed, and whatever is open has its dates ahead or is named as trouble. */
import { noneOf, type Check } from './aftermath';

const LED_TO = `SELECT * FROM jsonb_to_recordset($1::jsonb) AS led (no text, day date)`;

export const waits: Check = async ({ database, cases }) => {
  const ledTo = [JSON.stringify(cases.map(({ no, day }) => ({ no, day })))];
  const [decisions] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM decision`);
  const [tasks] = await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM task`);
  const findings = [
    ...(await noneOf(database, 'decision without an outcome', `SELECT d.id, d.task_id FROM decision d LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE o.decision_id IS NULL`)),
    ...(await noneOf(database, 'task decided more than once', `SELECT task_id, count(*) FROM decision_outcome WHERE outcome = 'accepted' AND closes_task GROUP BY task_id HAVING count(*) > 1`)),
    ...(await noneOf(database, 'task decided and still open', `SELECT t.id FROM task t JOIN decision_outcome o ON o.task_id = t.id WHERE o.outcome = 'accepted' AND o.closes_task AND t.status = 'open'`)),
    ...(await noneOf(database, 'signature missing', `SELECT d.id, d.task_id FROM decision d JOIN decision_outcome o ON o.decision_id = d.id JOIN task t ON t.id = d.task_id
      WHERE o.outcome = 'accepted' AND o.closes_task AND d.verdict = 'approve' AND t.act = 'sign' AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.decision_id = d.id)`)),
    ...(await noneOf(database, 'open task of a closed case', `SELECT t.id, c.status FROM task t JOIN cooperation c ON c.no = t.no JOIN process_run p ON p.process_id = t.process_id
      WHERE t.status = 'open' AND p.closed_on IS NOT NULL`)),
    ...(await noneOf(database, 'open task without dates ahead', `SELECT t.id FROM task t JOIN (${LED_TO}) led ON led.no = t.no JOIN cooperation c ON c.no = t.no
      WHERE t.status = 'open' AND c.status <> 'on-hold' AND NOT EXISTS (SELECT 1 FROM task_rung r WHERE r.task_id = t.id AND r.climbed_on IS NULL)
        AND NOT EXISTS (SELECT 1 FROM step_trouble s WHERE s.process_id = t.process_id AND s.resolution IS NULL)`, ledTo)),
    ...(await noneOf(database, 'deadline passed unnoticed', `SELECT t.id, r.code, r.on_date FROM task_rung r JOIN task t ON t.id = r.task_id JOIN (${LED_TO}) led ON led.no = t.no JOIN cooperation c ON c.no = t.no
      WHERE r.climbed_on IS NULL AND r.act NOT IN ('lapse', 'hold', 'hand-over') AND c.status <> 'on-hold' AND r.on_date < COALESCE(t.closed_on, led.day)
        AND NOT EXISTS (SELECT 1 FROM task_rung later WHERE later.task_id = t.id AND later.position > r.position AND later.climbed_on IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM task_rung last WHERE last.task_id = t.id AND last.on_date = r.on_date AND last.position > r.position)
        AND NOT EXISTS (SELECT 1 FROM step_trouble s WHERE s.process_id = t.process_id)`, ledTo)),
    ...(await noneOf(database, 'silence without its end', `SELECT t.id, t.due_on FROM task t JOIN (${LED_TO}) led ON led.no = t.no WHERE t.status = 'open' AND t.due_on < led.day
        AND NOT EXISTS (SELECT 1 FROM step_trouble s WHERE s.process_id = t.process_id AND s.resolution IS NULL)`, ledTo)),
  ];
  return { findings, figures: { decisions: decisions?.count ?? 0, tasks: tasks?.count ?? 0 } };
};
