/** What can be seen of a case from outside: its letters in the mailbox, its waits and deadlines on record, and that nothing happened twice. */
import { mailFaults, recordFaults } from './record-faults';
import type { Town } from './town';

/** `2019-01-14 reminder sekda@kotabogor.example`, in the order they left; letters to villages are left out. */
export async function lettersOf({ database }: Town, no: string, from = '0001-01-01', process = '%'): Promise<string[]> {
  const letters = await database.query<{ on: string; notice: string; to: string }>(
    `SELECT on_date AS on, notice, to_address AS to FROM letter WHERE no = $1 AND on_date >= $2 AND process_id LIKE $3 AND notice NOT IN ('circular-distributed', 'roster-missing') ORDER BY on_date, recorded_at`, [no, from, process],
  );
  return letters.map(({ on, notice, to }) => `${on} ${notice} ${to}`);
}

/** `reminder 2019-01-14 climbed`: the dates of a wait, done and ahead. */
export async function datesOf({ database }: Town, taskId: string): Promise<string[]> {
  const rungs = await database.query<{ code: string; on: string; climbed: string | null }>(`SELECT code, on_date AS on, climbed_on AS climbed FROM task_rung WHERE task_id = $1 ORDER BY position`, [taskId]);
  return rungs.map(({ code, on, climbed }) => `${code} ${on}${climbed ? ' climbed' : ''}`);
}

/** `reminder 2019-01-14 > 2019-01-21 decree SKB-1`: every deadline of a case that moved, old and new day and what moved it. */
export async function movesOf({ database }: Town, no: string): Promise<string[]> {
  const moves = await database.query<{ rung: string; was: string; becomes: string; cause: string; edition: string | null }>(
    `SELECT m.rung, m.was, m.becomes, m.cause, m.edition FROM task_date_move m JOIN task t ON t.id = m.task_id WHERE t.no = $1 ORDER BY m.id`, [no],
  );
  return moves.map(({ rung, was, becomes, cause, edition }) => [rung, was, '>', becomes, cause, edition].filter(Boolean).join(' '));
}

/** `drafting:1 draft-ready approved 2019-01-10`: what was asked of whom and what became of it. */
export async function tasksOf({ database }: Town, no: string): Promise<string[]> {
  const tasks = await database.query<{ id: string; outcome: string | null; closed: string | null }>(
    `SELECT id, outcome, closed_on AS closed FROM task WHERE no = $1 ORDER BY opened_on, closed_on NULLS LAST, round, id`, [no],
  );
  return tasks.map(({ id, outcome, closed }) => `${id.split(':').slice(1).join(':')} ${outcome ?? 'open'}${closed ? ` ${closed}` : ''}`);
}

/** What was done twice, lost or left open: nothing, whatever happened to the case. */
export async function faultsOf(town: Town, no: string): Promise<string[]> {
  const { database } = town;
  const told = async (sql: string): Promise<string[]> => (await database.query<{ fault: string }>(sql, [no])).map(({ fault }) => fault);
  const faults = [
    ...(await told(`SELECT 'unsent: ' || notice AS fault FROM letter WHERE no = $1 AND status NOT IN ('sent', 'dropped')`)),
    ...(await told(`SELECT 'unanswered: ' || d.id AS fault FROM decision d JOIN task t ON t.id = d.task_id LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE t.no = $1 AND o.decision_id IS NULL`)),
    ...(await told(`SELECT 'decided twice: ' || t.id AS fault FROM task t JOIN decision_outcome o ON o.task_id = t.id AND o.outcome = 'accepted' AND o.closes_task WHERE t.no = $1 GROUP BY t.id HAVING count(*) > 1`)),
    ...(await told(`SELECT 'open in a closed case: ' || t.id AS fault FROM task t JOIN cooperation c ON c.no = t.no WHERE t.no = $1 AND t.status = 'open' AND c.status IN ('declined', 'lapsed', 'withdrawn', 'ended')`)),
    ...(await recordFaults(database)),
  ];
  return [...faults, ...(await mailFaults(database, await town.mails(), no))];
}
