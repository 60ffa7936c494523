/** After the last kill: everything submitted is answered, every letter leaves, every broken step is mended. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@sinergi/persistence/database';
import { addDays } from '@sinergi/domain/calendar/local-date';
import { untilAnswered } from './patient-conductor';
import type { PlayedCase } from './played-case';

const PATIENCE_MS = 150_000;
const LOOK_AGAIN_MS = 1_000;
const SLOW_ROUNDS = 20;

/** What still waits for a machine, by case. */
const UNDER_WAY = `
  SELECT no, 'letter' AS what FROM letter WHERE status NOT IN ('sent', 'dropped')
  UNION ALL SELECT t.no, 'decision' FROM decision d JOIN task t ON t.id = d.task_id LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE o.decision_id IS NULL
  UNION ALL SELECT no, 'repair' FROM step_trouble WHERE resolution IS NULL AND step <> 'engine-and-record'
  UNION ALL SELECT cooperation_no, 'launch' FROM launch_request WHERE outcome IS NULL
  UNION ALL SELECT cooperation_no, 'hand-in' FROM hand_in WHERE outcome IS NULL
  UNION ALL SELECT cooperation_no, 'payment' FROM payment WHERE standing = 'booked' AND told_at IS NULL AND EXISTS (SELECT 1 FROM allocation a WHERE a.payment_id = payment.id)`;

/** @returns what did not come to rest in time, one line each. */
export async function untilQuiet(database: Database, cases: readonly PlayedCase[]): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let rounds = 1; ; rounds += 1) {
    const open = await untilAnswered(() => database.query<{ no: string; what: string }>(UNDER_WAY));
    if (open.length === 0) return [];
    if (Date.now() > deadline) return open.map(({ no, what }) => `a ${what} of ${no} did not come to rest`);
    for (const played of cases.filter(({ no }) => open.some((row) => row.no === no))) {
      await played.mend();
      // a retry that backs off waits on the case's own clock
      if (rounds % SLOW_ROUNDS === 0) played.day = addDays(played.day, 1);
      await played.live();
    }
    await pause(LOOK_AGAIN_MS);
  }
}
