/** Which branch serves which region from when until when. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { levelOfCode } from '@sinergi/domain/parties/region';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';
import { mustExist } from './offices.repository';

export interface NewBranchRegion {
  readonly branchId: string;
  readonly regionCode: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

export class BranchRegionRepository {
  constructor(private readonly database: Database) {}

  /**
   * @returns its id
   * @throws DomainError `office-unknown`, `region-unknown`, `period-invalid` when the branch serves the region at that time already
   */
  async add(entry: NewBranchRegion, author: Author): Promise<string> {
    levelOfCode(entry.regionCode);
    if (entry.until !== null && entry.until < entry.from) throw new DomainError('period-invalid', { from: entry.from, until: entry.until });
    return this.database.inTransaction(async (transaction) => {
      await mustExist(transaction, entry.branchId);
      const [row] = await transaction.query<{ id: string }>(
        `INSERT INTO branch_region (branch_id, region_code, valid_from, valid_until) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [entry.branchId, entry.regionCode, entry.from, entry.until],
      );
      if (!row) throw new DomainError('period-invalid', { regionCode: entry.regionCode, from: entry.from, until: entry.until });
      await recordAct(transaction, author, 'branch-region.add', `office:${entry.branchId}`, { regionCode: entry.regionCode, from: entry.from });
      return row.id;
    });
  }

  /** @throws DomainError `request-malformed` for an unknown id, `period-invalid` for a day before it began */
  end(id: string, until: LocalDate, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<{ branchId: string; from: LocalDate }>(
        `SELECT branch_id AS "branchId", valid_from AS "from" FROM branch_region WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!row) throw new DomainError('request-malformed', { field: 'id' });
      if (until < row.from) throw new DomainError('period-invalid', { from: row.from, until });
      await transaction.query(`UPDATE branch_region SET valid_until = $2 WHERE id = $1`, [id, until]);
      await recordAct(transaction, author, 'branch-region.end', `office:${row.branchId}`, { until, reason });
    });
  }
}
