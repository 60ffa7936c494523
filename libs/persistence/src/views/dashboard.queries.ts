/** Totals over all cooperations somebody sees; rehearsals stand apart from real ones. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from './case-sight';
import { OPS_STATE } from './ops-state';

export interface Totals {
  readonly cooperations: number;
  readonly members: number;
  readonly billedThisMonth: number;
  /** Billed and not yet paid. */
  readonly open: number;
  readonly stuck: number;
  readonly byStatus: Readonly<Record<string, number>>;
}

/** Figures of the whole installation, for its operators' monitoring. */
export interface OperatingFigures {
  readonly tasks: readonly { readonly state: string; readonly count: number }[];
  readonly unsentLetters: number;
  readonly needsFix: number;
}

export class DashboardQueries {
  constructor(private readonly sql: Sql) {}

  async totals(sight: CaseSight, rehearsal: boolean, month: ContributionMonth): Promise<Totals> {
    const visible = visibleTo(sight, 'c', 3);
    const [row] = await this.sql.query<Totals>(
      `WITH seen AS (SELECT c.no, c.status, ${OPS_STATE} AS ops FROM cooperation c WHERE c.rehearsal = $1 AND ${visible.sql})
       SELECT (SELECT count(*) FROM seen) AS cooperations,
              (SELECT count(*) FROM standing_membership m JOIN seen ON seen.no = m.cooperation_no WHERE m.until_month IS NULL) AS members,
              (SELECT coalesce(sum(b.amount), 0)::bigint FROM bill b JOIN seen ON seen.no = b.cooperation_no WHERE b.month = $2) AS "billedThisMonth",
              (SELECT coalesce(sum(k.open), 0)::bigint FROM bill b JOIN seen ON seen.no = b.cooperation_no JOIN bill_balance k ON k.bill_id = b.id WHERE b.standing <> 'settled') AS open,
              (SELECT count(*) FROM seen WHERE ops IN ('NEEDS_FIX', 'ESCALATED', 'OVERDUE', 'ON_HOLD')) AS stuck,
              (SELECT coalesce(json_object_agg(status, n), '{}') FROM (SELECT status, count(*) AS n FROM seen GROUP BY status) s) AS "byStatus"`,
      [rehearsal, month, ...visible.parameters],
    );
    return row!;
  }

  async operating(): Promise<OperatingFigures> {
    const [row] = await this.sql.query<OperatingFigures>(
      `SELECT (SELECT coalesce(json_agg(json_build_object('state', ops, 'count', n)), '[]') FROM (
                 SELECT ${OPS_STATE} AS ops, count(*) AS n FROM task t JOIN cooperation c ON c.no = t.no WHERE t.status = 'open' GROUP BY 1) s) AS tasks,
              (SELECT count(*) FROM letter WHERE status IN ('queued', 'sending')) AS "unsentLetters",
              (SELECT count(*) FROM step_trouble WHERE resolution IS NULL) AS "needsFix"`,
    );
    return row!;
  }
}
