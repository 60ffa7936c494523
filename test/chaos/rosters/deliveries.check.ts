/** After every delivery: no row lost, none twice, those accepted are members, one file of rows to mend, one result. */
import type { Client } from '@temporalio/client';
import type { Database } from '@sinergi/persistence/database';
import { handInProcess } from '@sinergi/contracts/ids';
import type { Delivered } from './delivery';

const ROWS_A_BATCH = 500;

interface Row {
  readonly status: string;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly returned: number;
  readonly staged: number;
  readonly numbers: number;
  readonly lastRow: number;
  readonly stagedReturned: number;
  readonly members: number;
  readonly errorFiles: number;
  readonly results: number;
  /** Batches that do not begin right after the one before, or that are short before the last. */
  readonly astray: number;
}

export async function faultsOfDelivery(database: Database, { no, handInId, rows, toReturn }: Delivered): Promise<string[]> {
  const [row] = await database.query<Row>(
    `SELECT h.status, h.rows_read AS "rowsRead", h.accepted, h.returned, s.*,
            (SELECT count(*)::int FROM standing_membership m WHERE m.cooperation_no = h.cooperation_no) AS members,
            (SELECT count(*)::int FROM document d WHERE d.cooperation_no = h.cooperation_no AND d.kind = 'roster-errors') AS "errorFiles",
            (SELECT count(*)::int FROM letter l WHERE l.no = h.cooperation_no AND l.notice = 'roster-result') AS results,
            (SELECT count(*)::int FROM (SELECT first_row, last_row, rows, lag(last_row, 1, 0) OVER w AS before, lead(id) OVER w AS next FROM staged_batch WHERE hand_in_id = h.id WINDOW w AS (ORDER BY id)) b
              WHERE first_row <> before + 1 OR rows <> last_row - before OR rows > $2 OR (next IS NOT NULL AND rows <> $2)) AS astray
       FROM hand_in h CROSS JOIN LATERAL (
            SELECT count(*)::int AS staged, count(DISTINCT row_no)::int AS numbers, max(row_no) AS "lastRow", count(*) FILTER (WHERE verdict = 'returned')::int AS "stagedReturned"
              FROM staged_row WHERE hand_in_id = h.id) s
      WHERE h.id = $1`,
    [handInId, ROWS_A_BATCH],
  );
  const expected: Row = {
    status: 'committed', rowsRead: rows, accepted: rows - toReturn, returned: toReturn, staged: rows, numbers: rows, lastRow: rows,
    stagedReturned: toReturn, members: rows - toReturn, errorFiles: 1, results: 1, astray: 0,
  };
  return Object.entries(expected).flatMap(([what, wanted]) => {
    const found = row?.[what as keyof Row];
    return found === wanted ? [] : [`${no}: ${what} is ${found}, not ${wanted}`];
  });
}

/** How often the reading was begun: one more than it was interrupted. */
export async function readingsOf(client: Client, { no, handInId }: Delivered): Promise<number> {
  const { events } = await client.workflow.getHandle(handInProcess(no, handInId)).fetchHistory();
  const names = new Map((events ?? []).map(({ eventId, activityTaskScheduledEventAttributes: asked }) => [String(eventId), asked?.activityType?.name]));
  return (events ?? []).reduce((most, { activityTaskStartedEventAttributes: began }) => (began && names.get(String(began.scheduledEventId)) === 'rosters.read' ? Math.max(most, began.attempt ?? 1) : most), 0);
}
