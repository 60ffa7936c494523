/** The hands of the ledger: prices a month by the law of that month, bills it once, and says what is open. */
import type { BilledMonth, LedgerActivities, MonthKey, OpenAmount } from '@sinergi/contracts/activities/ledger.activities';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Database } from '@sinergi/persistence/database';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { ArrangementRepository } from '@sinergi/persistence/money/arrangement.repository';
import { BillRepository } from '@sinergi/persistence/money/bill.repository';
import { upholderOf } from '@sinergi/persistence/money/line-dispute.repository';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { PayingQueries } from '@sinergi/persistence/money/paying.queries';
import { billPricesOf } from '@sinergi/persistence/money/bill-prices';

export class LedgerHands implements LedgerActivities {
  private readonly bills: BillRepository;
  private readonly arrangements: ArrangementRepository;
  private readonly paying: PayingQueries;
  private readonly ledger: LedgerQueries;
  private readonly tariffs: TariffQueries;

  constructor(private readonly database: Database) {
    this.bills = new BillRepository(database);
    this.arrangements = new ArrangementRepository(database);
    this.paying = new PayingQueries(database);
    this.ledger = new LedgerQueries(database);
    this.tariffs = new TariffQueries(database);
  }

  async billMonth(key: MonthKey, terms: CooperationTerms, dueOn: LocalDate, on: LocalDate): Promise<BilledMonth> {
    const billed = await this.bills.find(key);
    if (billed) return billed;
    await this.arrangements.begin(key.no, terms.arrangement, key.month);
    const groups = await this.paying.of(key.no, key.month);
    const main = groups.find(({ positions }) => positions === null) ?? groups[0];
    if (!main) throw new DomainError('cooperation-unknown', { no: key.no });
    const { payerOfficeId, rehearsal } = main;
    const wages = groups.some((group) => group.terms.baseFrom === 'member') ? await this.paying.wages(key.no, key.month) : [];
    const prices = billPricesOf(groups, key.month, terms.positions, wages, await this.tariffs.inForceIn(key.month));
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

  async markArrears(key: MonthKey): Promise<void> {
    await this.bills.markArrears(key);
  }
}
