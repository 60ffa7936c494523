/** Arrangements as people see them: what is in force in a month, and every change proposed. */
import type { ArrangementChangeView, ArrangementView, PortionView } from '@sinergi/contracts/arrangement.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { ArrangementWish } from '@sinergi/domain/collection/arrangement-change';
import { portionsOf } from '@sinergi/domain/collection/portions';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import type { Sql } from '../database';

interface Row {
  readonly group: string;
  readonly positions: readonly string[] | null;
  readonly fromMonth: string;
  readonly untilMonth: string | null;
  readonly payer: string;
  readonly terms: Arrangement;
  readonly budgetAccount: string;
  readonly basis: string;
}

interface ChangeRow extends Row {
  readonly id: string;
  readonly status: ArrangementChangeView['status'];
  readonly proposedBy: string;
  readonly proposedOn: string;
  readonly finishedOn: string | null;
  readonly reopened: readonly { readonly month: string }[] | null;
  readonly approvalTaskId: string | null;
}

export class ArrangementsQueries {
  constructor(private readonly sql: Sql) {}

  async inForce(no: string, month: ContributionMonth): Promise<ArrangementView[]> {
    const rows = await this.sql.query<Row>(
      `SELECT DISTINCT ON (a.group_code) a.group_code AS group, a.positions, a.from_month AS "fromMonth", a.until_month AS "untilMonth", o.name AS payer, a.terms, a.budget_account AS "budgetAccount", a.basis
         FROM arrangement a JOIN office o ON o.id = a.payer_office_id
        WHERE a.cooperation_no = $1 AND a.from_month <= $2 AND (a.until_month IS NULL OR a.until_month >= $2) ORDER BY a.group_code, a.seq DESC`,
      [no, month],
    );
    const names = await this.namesOf(rows);
    return rows.map((row) => viewOf(row, names));
  }

  /** The latest first. */
  async changes(no: string): Promise<ArrangementChangeView[]> {
    const rows = await this.sql.query<ChangeRow>(
      `SELECT c.id, c.group_code AS group, c.positions, c.from_month AS "fromMonth", c.until_month AS "untilMonth", o.name AS payer, c.terms, c.budget_account AS "budgetAccount", c.reason AS basis,
              c.status, concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')) AS "proposedBy", c.proposed_on AS "proposedOn", c.finished_on AS "finishedOn", c.reopened,
              (SELECT t.id FROM task t WHERE t.process_id = 'arrangement-change.' || c.cooperation_no || '.' || c.id ORDER BY t.opened_on DESC, t.id DESC LIMIT 1) AS "approvalTaskId"
         FROM arrangement_change c JOIN office o ON o.id = c.payer_office_id JOIN person p ON p.id = c.proposed_by WHERE c.cooperation_no = $1 ORDER BY c.recorded_at DESC`,
      [no],
    );
    const names = await this.namesOf(rows);
    return rows.map(({ id, status, proposedBy, proposedOn, finishedOn, reopened, approvalTaskId, ...row }) => ({
      ...viewOf(row, names), id, status, proposedBy, proposedOn, finishedOn, reopened: (reopened ?? []).map(({ month }) => month), approvalTaskId,
    }));
  }

  /** What a change asks for; null where the case has no such change. */
  async asked(no: string, changeId: string): Promise<(ArrangementWish & { readonly payerOfficeId: string; readonly status: ArrangementChangeView['status'] }) | null> {
    const [row] = await this.sql.query<ArrangementWish & { payerOfficeId: string; status: ArrangementChangeView['status'] }>(
      `SELECT group_code AS group, positions, from_month AS "fromMonth", until_month AS "untilMonth", terms AS arrangement, payer_office_id AS "payerOfficeId", status FROM arrangement_change WHERE cooperation_no = $1 AND id::text = $2`,
      [no, changeId],
    );
    return row ?? null;
  }

  /** Positions named by groups of the case other than `group`, in any month of the period. */
  async positionsOfOthers(no: string, group: string, from: ContributionMonth, until: ContributionMonth | null): Promise<string[]> {
    const rows = await this.sql.query<{ position: string }>(
      `SELECT DISTINCT unnest(positions) AS position FROM arrangement
        WHERE cooperation_no = $1 AND group_code <> $2 AND positions IS NOT NULL AND (until_month IS NULL OR until_month >= $3) AND ($4::text IS NULL OR from_month <= $4)`,
      [no, group, from, until],
    );
    return rows.map(({ position }) => position);
  }

  private async namesOf(rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
    const ids = rows.flatMap(({ terms }) => portionsOf(terms).flatMap(({ payerOfficeId }) => payerOfficeId ?? []));
    const offices = await this.sql.query<{ id: string; name: string }>('SELECT id, name FROM office WHERE id = ANY ($1::uuid[])', [ids]);
    return new Map(offices.map(({ id, name }) => [id, name]));
  }
}

function viewOf({ terms, payer, ...row }: Row, names: ReadonlyMap<string, string>): ArrangementView {
  const { segment, schemes, mode, fundingSource, baseHundredths, baseFrom = 'arrangement' } = terms;
  const portions = portionsOf(terms).map(({ split, payerOfficeId, share, fundingSource: source }): PortionView => ({ split, share, fundingSource: source, payer: payerOfficeId === null ? payer : (names.get(payerOfficeId) ?? payer) }));
  return { ...row, payer, segment, schemes, mode, fundingSource, base: Math.floor(baseHundredths / 100), baseFrom, portions };
}
