/** A case's budget accounts after a month: which have come to a threshold nobody was told of, with what a letter says of them. */
import type { BudgetWarning, MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { thresholdsReached } from '@sinergi/domain/collection/budget';
import type { BudgetThreshold } from '@sinergi/domain/terms/budget-warnings';
import type { Database } from '@sinergi/persistence/database';
import { BudgetRepository } from '@sinergi/persistence/money/budget/budget.repository';
import { BudgetStandings } from '@sinergi/persistence/money/budget/budget-standings';

export class BudgetWatching {
  private readonly standings: BudgetStandings;
  private readonly budgets: BudgetRepository;

  constructor(database: Database) {
    this.standings = new BudgetStandings(database);
    this.budgets = new BudgetRepository(database);
  }

  async of({ no, month }: MonthKey, thresholds: readonly BudgetThreshold[], look: string, on: LocalDate): Promise<BudgetWarning[]> {
    const warnings: BudgetWarning[] = [];
    for (const { payerKey, account, accountName, ceiling, course } of await this.standings.of(no, Number(month.slice(0, 4)), on)) {
      if (!ceiling) continue;
      const billedLast = course.months.filter(({ billed }) => billed > 0).at(-1)?.month ?? month;
      const reached = thresholdsReached(course, ceiling.amount, thresholds, billedLast);
      const told = reached.length === 0 ? [] : await this.budgets.claim(ceiling.id, reached, look, billedLast, on);
      if (told.length === 0) continue;
      const { billed, free, expected, shortfall, runsOutIn, because } = course;
      const { documentNo, documentDate, untilMonth } = ceiling;
      warnings.push({
        ceilingId: ceiling.id, officeId: payerKey.startsWith('office:') ? payerKey.slice('office:'.length) : null, thresholds: told,
        budget: { account, accountName, year: Number(month.slice(0, 4)), ceiling: ceiling.amount, documentNo, documentDate: documentDate as LocalDate, untilMonth, billed, free, expected, shortfall, runsOutIn, because },
      });
    }
    return warnings;
  }
}
