/** The hands of the ledger: prices a month by the law of that month, bills it once, and says what is open. */
import type { BilledMonth, BudgetWarning, LedgerActivities, MonthKey, OpenAmount } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { BudgetThreshold } from '@sinergi/domain/terms/budget-warnings';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Database } from '@sinergi/persistence/database';
import { ArrangementRepository } from '@sinergi/persistence/money/arrangement.repository';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { upholderOf } from '@sinergi/persistence/money/line-dispute.repository';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { PayingQueries } from '@sinergi/persistence/money/paying.queries';
import { MonthPrices } from '@sinergi/persistence/money/month-prices';
import { BudgetWatching } from './budget-watching';

export class LedgerHands implements LedgerActivities {
  private readonly bills: BillRepository;
  private readonly arrangements: ArrangementRepository;
  private readonly paying: PayingQueries;
  private readonly budgets: BudgetWatching;
  private readonly ledger: LedgerQueries;
  private readonly prices: MonthPrices;

  constructor(private readonly database: Database) {
    this.bills = new BillRepository(database);
    this.arrangements = new ArrangementRepository(database);
    this.paying = new PayingQueries(database);
    this.budgets = new BudgetWatching(database);
    this.ledger = new LedgerQueries(database);
    this.prices = new MonthPrices(database);
  }

  async billMonth(key: MonthKey, terms: CooperationTerms, dueOn: LocalDate, on: LocalDate): Promise<BilledMonth> {
    const billed = await this.bills.find(key);
    if (billed) return billed;
    await this.arrangements.begin(key.no, terms.arrangement, key.month);
    const groups = await this.paying.of(key.no, key.month);
    const main = groups.find(({ positions }) => positions === null) ?? groups[0];
    if (!main) throw new DomainError('cooperation-unknown', { no: key.no });
    const { payerOfficeId, rehearsal } = main;
    const prices = await this.prices.of(key.no, key.month, groups, terms.positions);
    const decidedBy = key.revision > 1 ? ((await this.paying.deciderOf(key.no, key.month)) ?? (await upholderOf(this.database, key.no, key.month))) : null;
    return this.bills.billMonth({ ...key, payerOfficeId, rehearsal, issuedOn: on, dueOn, prices, ...(decidedBy ? { decidedBy } : {}) });
  }

  openAmount(key: MonthKey): Promise<OpenAmount> {
    return this.ledger.openAmount(key);
  }

  settle(key: MonthKey, on: LocalDate): Promise<{ readonly received: Rupiah; readonly again?: number }> {
    return this.bills.settle(key, on);
  }

  reopen(key: MonthKey): Promise<number> {
    return this.bills.reopen(key);
  }

  async moveDueDay(key: MonthKey, dueOn: LocalDate): Promise<void> {
    await this.bills.moveDueDay(key, dueOn);
  }

  watchBudgets(key: MonthKey, thresholds: readonly BudgetThreshold[], look: string, on: LocalDate): Promise<BudgetWarning[]> {
    return this.budgets.of(key, thresholds, look, on);
  }

  async markArrears(key: MonthKey): Promise<void> {
    await this.bills.markArrears(key);
  }
}
