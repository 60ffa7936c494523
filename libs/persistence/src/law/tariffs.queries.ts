/** The tariff as the record has it: rows of law that have not been withdrawn. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import type { SchemeCode, Segment } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';
import { cursorKeyOf, pageOf, rowsToRead, type PageOf, type PageRequest } from '../page-cursor';

export interface StoredTariffRow extends TariffRow {
  /** The edition of the table the row came with; `edition` is the row's own. */
  readonly tableEdition: string;
  readonly withdrawnReason: string | null;
}

export interface TariffSearch extends PageRequest {
  readonly segment?: Segment | undefined;
  readonly scheme?: SchemeCode | undefined;
  /** Rows in force in this month. */
  readonly month?: ContributionMonth | undefined;
  readonly withWithdrawn?: boolean | undefined;
}

/** A row as the table holds it: conditions and price together in one value. */
export type StoredRule = Pick<TariffRow, 'edition' | 'sector' | 'risk' | 'payerSource' | 'rule'>;
type Stored = Omit<StoredTariffRow, keyof StoredRule> & { readonly stored: StoredRule };

const COLUMNS = `id, edition AS "tableEdition", segment, scheme, from_month AS "from", until_month AS "until", rule AS "stored", source, certainty,
  withdrawn_reason AS "withdrawnReason"`;
const IN_FORCE = `from_month <= $1 AND (until_month IS NULL OR until_month >= $1)`;

export class TariffQueries {
  constructor(private readonly sql: Sql) {}

  /** Every row that may price the month; the domain chooses among them. */
  async inForceIn(month: ContributionMonth): Promise<TariffRow[]> {
    const rows = await this.sql.query<Stored>(`SELECT ${COLUMNS} FROM tariff_row WHERE withdrawn_at IS NULL AND ${IN_FORCE} ORDER BY id`, [month]);
    return rows.map(({ tableEdition: _tableEdition, withdrawnReason: _withdrawnReason, stored, ...row }) => ({ ...row, ...stored }));
  }

  /** In the order of their ids. */
  async search(wanted: TariffSearch): Promise<PageOf<StoredTariffRow>> {
    const key = cursorKeyOf(wanted, 1);
    const rows = await this.sql.query<Stored>(
      `SELECT ${COLUMNS} FROM tariff_row
       WHERE ($1::text IS NULL OR (${IN_FORCE})) AND ($2::text IS NULL OR segment = $2) AND ($3::text IS NULL OR scheme = $3)
         AND ($4 OR withdrawn_at IS NULL) AND ($5::text IS NULL OR id > $5)
       ORDER BY id LIMIT $6`,
      [wanted.month ?? null, wanted.segment ?? null, wanted.scheme ?? null, wanted.withWithdrawn ?? false, key?.[0] ?? null, rowsToRead(wanted)],
    );
    return pageOf(rows.map(({ stored, ...row }) => ({ ...row, ...stored })), wanted, (row) => [row.id]);
  }
}
