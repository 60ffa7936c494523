/** A ceiling on record: one person records it with its document, another confirms it; and warnings, each claimed once. */
import type { BudgetDocument } from '@sinergi/contracts/budget.views';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database } from '../../database';

export interface NewCeiling {
  readonly id: string;
  readonly no: string;
  readonly payerKey: string;
  readonly account: string;
  readonly accountName: string;
  readonly year: number;
  readonly amount: number;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth;
  readonly fromDate: LocalDate;
  readonly documentKind: BudgetDocument;
  readonly documentNo: string;
  readonly documentDate: LocalDate;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}

export interface CeilingWord {
  readonly id: string;
  readonly no: string;
  readonly approve: boolean;
  readonly reason: string;
  readonly by: string;
  readonly on: LocalDate;
}

export class BudgetRepository {
  constructor(private readonly database: Database) {}

  record(ceiling: NewCeiling, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const added = await transaction.query(
        `INSERT INTO budget_ceiling (id, payer_key, budget_account, account_name, fiscal_year, amount, from_month, until_month, from_date, document_kind, document_no, document_date, reason, cooperation_no, recorded_by, recorded_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [
          ceiling.id, ceiling.payerKey, ceiling.account, ceiling.accountName, ceiling.year, ceiling.amount, ceiling.fromMonth, ceiling.untilMonth, ceiling.fromDate,
          ceiling.documentKind, ceiling.documentNo, ceiling.documentDate, ceiling.reason, ceiling.no, ceiling.by, ceiling.on,
        ],
      );
      if (added.length > 0) await recordAct(transaction, author, 'budget.record', ceiling.no, { budgetId: ceiling.id, year: ceiling.year, amount: ceiling.amount });
    });
  }

  /** @returns which account it is about @throws DomainError `budget-unknown` unless it waits for a word, `duties-incompatible` */
  decide({ id, no, approve, reason, by, on }: CeilingWord, author: Author): Promise<{ readonly payerKey: string; readonly account: string; readonly year: number }> {
    return this.database.inTransaction(async (transaction) => {
      const [asked] = await transaction.query<{ payerKey: string; account: string; year: number; recordedBy: string }>(
        `SELECT payer_key AS "payerKey", budget_account AS account, fiscal_year AS year, recorded_by AS "recordedBy" FROM budget_ceiling WHERE id::text = $1 AND cooperation_no = $2 AND standing = 'proposed' FOR UPDATE`,
        [id, no],
      );
      if (!asked) throw new DomainError('budget-unknown', { id: id.slice(0, 60) });
      if (asked.recordedBy === by) throw new DomainError('duties-incompatible', { duty: 'confirm-budget', held: 'record-budget' });
      await transaction.query('UPDATE budget_ceiling SET standing = $2, decided_by = $3, decided_on = $4, decision_reason = $5 WHERE id = $1', [id, approve ? 'confirmed' : 'rejected', by, on, reason]);
      await recordAct(transaction, author, approve ? 'budget.confirm' : 'budget.reject', no, { budgetId: id });
      return { payerKey: asked.payerKey, account: asked.account, year: asked.year };
    });
  }

  /** @returns those of the thresholds this look is to tell of: none that was told under the same revision before; the same ones when the same look is taken again */
  async claim(ceilingId: string, thresholds: readonly string[], look: string, month: ContributionMonth, on: LocalDate): Promise<string[]> {
    await this.database.query(
      'INSERT INTO budget_warning (ceiling_id, threshold, month, look, on_date) SELECT $1, threshold, $3, $4, $5 FROM unnest($2::text[]) AS threshold ON CONFLICT (ceiling_id, threshold) DO NOTHING',
      [ceilingId, thresholds, month, look, on],
    );
    const rows = await this.database.query<{ threshold: string }>(
      'SELECT threshold FROM budget_warning WHERE ceiling_id = $1 AND threshold = ANY ($2) AND look = $3', [ceilingId, thresholds, look]);
    return thresholds.filter((code) => rows.some(({ threshold }) => threshold === code));
  }
}
