/** Which running processes a change of hands concerns on its day and have not heard of it yet. */
import type { NewsForProcess } from '@sinergi/contracts/succession';
import { dateAt, ZONES } from '@sinergi/domain/calendar/zone';
import { SHARED_POSITIONS } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';
import { existsOn } from '../directory/offices.queries';

/** A rehearsal's own day runs ahead of its record by no more than this: something happens in a case every month. */
const AHEAD = 31;

const HELD = existsOn('x', 'h.on_date');
const OTHERS = `EXISTS (SELECT FROM holder x WHERE x.office_id = h.office_id AND x.position = h.position AND x.person_id <> h.person_id AND ${HELD})`;
const STILL = `EXISTS (SELECT FROM holder x WHERE x.office_id = h.office_id AND x.position = h.position AND x.person_id = h.person_id AND ${HELD})`;

/**
 * A colleague who joins a shared desk changes nothing; a desk left empty is told of when somebody takes it.
 * An office below a city speaks for it. One leaves and another takes over on the same day: that is one piece of news. A process that began after the change has asked the successor from the start.
 * $1: shared positions, $2: business day by zone.
 */
const untoldIn = (cases: 'NOT c.rehearsal AND h.spread_at IS NULL' | 'c.rehearsal'): string => `
  FROM holder_change h JOIN office o ON o.id = h.office_id
  JOIN cooperation c ON c.closed_on IS NULL AND ${cases}
    AND (c.branch_id = o.id OR c.city_id = o.id OR (o.kind IN ('city-government', 'city-agency', 'district', 'village') AND left(o.region_code, 5) = c.region_code))
  JOIN process_run r ON r.no = c.no AND r.closed_on IS NULL AND (r.opened_on < h.on_date OR r.recorded_at < h.recorded_at)
    AND (r.kind = 'cooperation' OR EXISTS (SELECT FROM task t WHERE t.process_id = r.process_id AND t.status = 'open' AND h.position = ANY (t.positions)
                                            AND (t.opened_on < h.on_date OR r.recorded_at < h.recorded_at)))
  WHERE NOT EXISTS (SELECT FROM holder_change_told n JOIN holder_change k ON k.id = n.change_id
                    WHERE n.process_id = r.process_id AND k.office_id = h.office_id AND k.position = h.position AND k.on_date = h.on_date AND n.recorded_at >= h.recorded_at)
    AND h.on_date <= CASE WHEN c.rehearsal THEN c.as_of + ${AHEAD} ELSE ($2::jsonb ->> c.zone)::date END
    AND (h.until_date IS NULL OR h.until_date >= CASE WHEN c.rehearsal THEN c.as_of ELSE ($2::jsonb ->> c.zone)::date END)
    AND CASE h.kind WHEN 'left' THEN ${OTHERS} AND NOT ${STILL} ELSE ${STILL} AND (NOT ${OTHERS} OR NOT h.position = ANY ($1::text[])) END`;

export class SuccessionRepository {
  /** @param patience seconds a change is left to the door that wrote it. */
  constructor(
    private readonly sql: Sql,
    private readonly patience = 6,
  ) {}

  /**
   * What has come by the record; a rehearsal is still to be asked for its day.
   * @param changeIds only these, just written; otherwise all that are older than the door's patience
   */
  untold(now: number, changeIds: readonly string[] | null): Promise<NewsForProcess[]> {
    const among = (cases: Parameters<typeof untoldIn>[0]): string => `
      SELECT array_agg(h.id) AS "changeIds", r.process_id AS "processId", CASE WHEN c.branch_id = o.id THEN c.branch_id ELSE c.city_id END AS "officeId",
             h.position, h.on_date AS "on", CASE WHEN bool_or(h.until_date IS NULL) THEN NULL ELSE max(h.until_date) END AS until, c.no, c.rehearsal, c.zone, c.as_of AS "asOf"
      ${untoldIn(cases)} AND CASE WHEN $3::uuid[] IS NULL THEN h.recorded_at < now() - make_interval(secs => $4) ELSE h.id = ANY ($3) END
      GROUP BY r.process_id, 3, h.position, h.on_date, c.no`;
    return this.sql.query<NewsForProcess>(
      `${among('NOT c.rehearsal AND h.spread_at IS NULL')} UNION ALL ${among('c.rehearsal')} ORDER BY "on", "processId"`,
      [SHARED_POSITIONS, daysAt(now), changeIds, this.patience],
    );
  }

  /** Changes whose day has come everywhere; once all that is due has been told, real cases have nothing more to hear of them. */
  async come(now: number): Promise<string[]> {
    const rows = await this.sql.query<{ id: string }>(
      `SELECT id FROM holder_change WHERE spread_at IS NULL AND on_date <= $1 AND recorded_at < now() - make_interval(secs => $2)`,
      [dateAt(now, 'WIB'), this.patience],
    );
    return rows.map(({ id }) => id);
  }

  async spread(changeIds: readonly string[]): Promise<void> {
    await this.sql.query(`UPDATE holder_change SET spread_at = now() WHERE id = ANY ($1)`, [changeIds]);
  }

  /** Whether a rehearsal on this day of its own has nothing left to hear. */
  async heardAll(no: string, now: number): Promise<boolean> {
    const rows = await this.sql.query(`SELECT ${untoldIn('c.rehearsal')} AND c.no = $3 AND h.on_date <= ($2::jsonb ->> c.zone)::date AND (h.until_date IS NULL OR h.until_date >= ($2::jsonb ->> c.zone)::date) LIMIT 1`, [
      SHARED_POSITIONS, daysAt(now), no,
    ]);
    return rows.length === 0;
  }

  async told(news: readonly NewsForProcess[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO holder_change_told (change_id, process_id)
       SELECT c.id, n."processId" FROM jsonb_to_recordset($1::jsonb) AS n ("changeIds" uuid[], "processId" text), unnest(n."changeIds") AS c (id) ON CONFLICT DO NOTHING`,
      [JSON.stringify(news.map(({ changeIds, processId }) => ({ changeIds, processId })))],
    );
  }
}

const daysAt = (now: number): string => JSON.stringify(Object.fromEntries(ZONES.map((zone) => [zone, dateAt(now, zone)])));
