/** Minimum wages as the record has them: rows of law that have not been withdrawn. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { MinimumWage } from '@sinergi/domain/premium/minimum-wage';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface StoredMinimumWage extends MinimumWage {
  /** Of the table the row came with. */
  readonly tableEdition: string;
  readonly withdrawnReason: string | null;
}

export interface MinimumWageSearch extends PageRequest {
  readonly region?: string | undefined;
  /** Rows in force in this month. */
  readonly month?: ContributionMonth | undefined;
  readonly withWithdrawn?: boolean | undefined;
}

const ROW = `w.id, w.region_code AS "regionCode", w.from_month AS "from", w.until_month AS "until", w.amount_hundredths AS amount, w.source, w.certainty`;
/** A later decree of the same year goes before an earlier one. `$2` the month. */
const IN_FORCE = `w.withdrawn_at IS NULL AND w.from_month <= $2 AND w.until_month >= $2 ORDER BY w.from_month DESC LIMIT 1`;

export class MinimumWageQueries {
  constructor(private readonly sql: Sql) {}

  /** null where no decree of that city and month is on record. */
  async of(regionCode: string, month: ContributionMonth): Promise<MinimumWage | null> {
    const [row] = await this.sql.query<MinimumWage>(`SELECT ${ROW} FROM minimum_wage w WHERE w.region_code = $1 AND ${IN_FORCE}`, [regionCode, month]);
    return row ?? null;
  }

  /** Of the city of a case; null where its decree is not on record. */
  async ofCase(no: string, month: ContributionMonth): Promise<MinimumWage | null> {
    const [row] = await this.sql.query<MinimumWage>(`SELECT ${ROW} FROM cooperation c JOIN minimum_wage w ON w.region_code = c.region_code WHERE c.no = $1 AND ${IN_FORCE}`, [no, month]);
    return row ?? null;
  }

  /** In the order of their ids. */
  async search(wanted: MinimumWageSearch): Promise<PageOf<StoredMinimumWage>> {
    const key = cursorKeyOf(wanted, 1);
    const rows = await this.sql.query<StoredMinimumWage>(
      `SELECT ${ROW}, w.edition AS "tableEdition", w.withdrawn_reason AS "withdrawnReason" FROM minimum_wage w
        WHERE ($1::text IS NULL OR w.region_code = $1) AND ($2::text IS NULL OR (w.from_month <= $2 AND w.until_month >= $2)) AND ($3 OR w.withdrawn_at IS NULL) AND ($4::text IS NULL OR w.id > $4)
        ORDER BY w.id LIMIT $5`,
      [wanted.region ?? null, wanted.month ?? null, wanted.withWithdrawn ?? false, key?.[0] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows, wanted, (row) => [row.id]);
  }
}
