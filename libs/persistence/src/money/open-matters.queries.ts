/** What people put aside with an end and nobody decided: disputes and parked matters past their last day, write-offs proposed and not confirmed. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OpenMatterKind } from '@sinergi/domain/collection/open-matter';
import type { Side } from '@sinergi/domain/parties/office';
import type { Sql } from '../database';

export interface OpenMatterRow {
  readonly id: string;
  readonly kind: OpenMatterKind;
  readonly month: ContributionMonth | null;
  /** Whoever has to decide. */
  readonly side: Side;
  /** Its last day; a write-off is asked for from the day it was proposed. */
  readonly until: LocalDate;
}

export class OpenMattersQueries {
  constructor(private readonly sql: Sql) {}

  of(no: string): Promise<OpenMatterRow[]> {
    return this.sql.query<OpenMatterRow>(
      `SELECT id, 'dispute' AS kind, month, CASE side WHEN 'city' THEN 'branch' ELSE 'city' END AS side, until_date AS until FROM line_dispute WHERE cooperation_no = $1 AND standing = 'disputed'
       UNION ALL SELECT id, 'parked', month, 'branch', until_date FROM parked_matter WHERE cooperation_no = $1 AND settled_on IS NULL
       UNION ALL SELECT w.id, 'write-off', b.month, 'branch', w.proposed_on FROM write_off w JOIN sub_bill s ON s.id = w.sub_bill_id JOIN bill b ON b.id = s.bill_id WHERE b.cooperation_no = $1 AND w.standing = 'proposed'
       ORDER BY until, id`,
      [no],
    );
  }
}
