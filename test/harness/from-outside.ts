/** What can be seen of a case from outside: its letters in the mailbox, its waits and deadlines on record, and that nothing happened twice. */
import { moneyFaults } from './money-faults';
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
    ...(await told(`SELECT 'twice: ' || occasion AS fault FROM letter WHERE no = $1 GROUP BY occasion HAVING count(*) > 1`)),
    ...(await told(`SELECT 'unanswered: ' || d.id AS fault FROM decision d JOIN task t ON t.id = d.task_id LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE t.no = $1 AND o.decision_id IS NULL`)),
    ...(await told(`SELECT 'decided twice: ' || t.id AS fault FROM task t JOIN decision_outcome o ON o.task_id = t.id AND o.outcome = 'accepted' AND o.closes_task WHERE t.no = $1 GROUP BY t.id HAVING count(*) > 1`)),
    ...(await told(`SELECT 'open in a closed case: ' || t.id AS fault FROM task t JOIN cooperation c ON c.no = t.no WHERE t.no = $1 AND t.status = 'open' AND c.status IN ('declined', 'lapsed', 'withdrawn', 'ended')`)),
    ...(await told(`SELECT 'lines that are not their bill: ' || b.month AS fault FROM bill b WHERE b.cooperation_no = $1
      AND (b.amount <> coalesce((SELECT sum(amount) FROM bill_line WHERE bill_id = b.id), 0) OR b.amount <> coalesce((SELECT sum(amount) FROM sub_bill WHERE bill_id = b.id), 0))`)),
    ...(await told(`SELECT 'lines that are not their payer''s part: ' || s.payer_key AS fault FROM bill b JOIN sub_bill s ON s.bill_id = b.id WHERE b.cooperation_no = $1
      AND s.amount <> coalesce((SELECT sum(amount) FROM bill_line WHERE sub_bill_id = s.id), 0)`)),
    ...(await told(`SELECT 'money spent twice: ' || p.id AS fault FROM payment p JOIN allocation a ON a.payment_id = p.id WHERE p.cooperation_no = $1 AND p.takes_back IS NULL GROUP BY p.id HAVING sum(a.amount) > p.amount`)),
    ...(await moneyFaults(database)),
    ...(await told(`SELECT 'paid beyond what was owed: ' || s.payer_key AS fault FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN allocation a ON a.sub_bill_id = s.id WHERE b.cooperation_no = $1 GROUP BY s.id HAVING sum(a.amount) > greatest(s.amount, 0)`)),
    ...(await told(`SELECT 'open is not billed less paid less written off: ' || k.payer_key AS fault FROM bill b JOIN sub_bill_balance k ON k.bill_id = b.id WHERE b.cooperation_no = $1 AND k.billed > 0 AND k.open <> k.billed - k.paid - k.written_off`)),
    ...(await told(`SELECT 'deducted otherwise than covered and remitted: ' || s.batch_id AS fault FROM deduction_batch b JOIN deduction_batch_sums s ON s.batch_id = b.id WHERE b.cooperation_no = $1 AND NOT s.remitted BETWEEN 0 AND s.covered OR b.cooperation_no = $1 AND s.covered > s.deducted`)),
    ...(await told(`SELECT 'remitted otherwise than booked: ' || d.number AS fault FROM disbursement d WHERE d.cooperation_no = $1
      AND (SELECT coalesce(sum(amount), 0) FROM remittance WHERE disbursement_id = d.id AND standing = 'booked') <> (SELECT coalesce(sum(amount), 0) FROM payment WHERE cooperation_no = $1 AND disbursement_no = d.number AND matched_by = 'treasury' AND standing = 'booked')`)),
    ...(await told(`SELECT 'billed twice: ' || month AS fault FROM bill WHERE cooperation_no = $1 GROUP BY month, revision HAVING count(*) > 1`)),
  ];
  const sent = await database.query<{ id: string }>(`SELECT message_id AS id FROM letter WHERE no = $1 AND status = 'sent'`, [no]);
  const caught = (await town.mails()).map(({ messageId }) => messageId.replace(/[<>]/g, ''));
  for (const { id } of sent) {
    const times = caught.filter((messageId) => messageId === id.replace(/[<>]/g, '')).length;
    if (times !== 1) faults.push(`in the mailbox ${times} times: ${id}`);
  }
  return faults;
}
