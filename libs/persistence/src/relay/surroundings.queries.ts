/** What a rehearsal's conductor has to know: which processes of a case are open, and whether anything waits to be told. */
import { arrangementProcess, changeProcess, cooperationProcess, exchangeProcess, handInProcess } from '@sinergi/contracts/ids';
import type { Sql } from '../database';
import { SuccessionRepository } from './succession.repository';

export class SurroundingsQueries {
  constructor(private readonly sql: Sql) {}

  /** Processes on record as open, and those asked for that have not come on record yet. */
  async openProcesses(no: string): Promise<string[]> {
    const [runs, launches, handIns, changes, exchanges, arrangements] = await Promise.all([
      this.sql.query<{ processId: string; open: boolean }>(`SELECT process_id AS "processId", closed_on IS NULL AS open FROM process_run WHERE no = $1 ORDER BY recorded_at`, [no]),
      this.sql.query(`SELECT 1 FROM launch_request WHERE cooperation_no = $1`, [no]),
      this.sql.query<{ id: string }>(`SELECT id FROM hand_in WHERE cooperation_no = $1`, [no]),
      this.sql.query<{ id: string }>(`SELECT id FROM roster_change WHERE cooperation_no = $1`, [no]),
      this.sql.query<{ id: string }>(`SELECT id FROM exchange WHERE cooperation_no = $1`, [no]),
      this.sql.query<{ id: string }>(`SELECT id FROM arrangement_change WHERE cooperation_no = $1`, [no]),
    ]);
    const ids = new Set(runs.filter(({ open }) => open).map(({ processId }) => processId));
    if (launches.length > 0) ids.add(cooperationProcess(no));
    for (const { id } of handIns) ids.add(handInProcess(no, id));
    for (const { id } of changes) ids.add(changeProcess(no, id));
    for (const { id } of arrangements) ids.add(arrangementProcess(no, id));
    for (const { id } of exchanges) ids.add(exchangeProcess(no, id));
    for (const { processId, open } of runs) if (!open) ids.delete(processId);
    return [...ids];
  }

  /** @param now business instant of the case, milliseconds since 1970-01-01T00:00Z; a change of hands whose day has come is waited for. */
  async quiet(no: string, now: number): Promise<boolean> {
    const rows = await this.sql.query<{ pending: number }>(
      `SELECT (SELECT count(*) FROM decision d JOIN task t ON t.id = d.task_id LEFT JOIN decision_outcome o ON o.decision_id = d.id WHERE t.no = $1 AND o.decision_id IS NULL)::int
            + (SELECT count(*) FROM withdrawal_request WHERE no = $1 AND outcome IS NULL)::int
            + (SELECT count(*) FROM exchange_answer a JOIN exchange e ON e.id = a.exchange_id WHERE e.cooperation_no = $1 AND a.taken_on IS NULL)::int
            + (SELECT count(*) FROM guidance_request WHERE no = $1 AND outcome IS NULL)::int
            + (SELECT count(*) FROM payment p JOIN allocation a ON a.payment_id = p.id WHERE p.cooperation_no = $1 AND p.standing = 'booked' AND p.told_at IS NULL)::int AS pending`,
      [no],
    );
    return rows[0]?.pending === 0 && new SuccessionRepository(this.sql).heardAll(no, now);
  }
}
