/** The prices of a month of a case: the law of that month and city, and what its members declared. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { RosterPositions } from '@sinergi/domain/terms/cooperation-terms';
import type { Sql } from '../database';
import { MinimumWageQueries } from '../law/minimum-wages.queries';
import { TariffQueries } from '../law/tariffs.queries';
import type { BillPrice } from './bill.repository';
import { billPricesOf, type LawOfMonth } from './bill-prices';
import { PayingQueries, type PayingArrangement } from './paying.queries';

export class MonthPrices {
  private readonly paying: PayingQueries;
  private readonly tariffs: TariffQueries;
  private readonly minimumWages: MinimumWageQueries;

  constructor(sql: Sql) {
    this.paying = new PayingQueries(sql);
    this.tariffs = new TariffQueries(sql);
    this.minimumWages = new MinimumWageQueries(sql);
  }

  async lawOf(no: string, month: ContributionMonth): Promise<LawOfMonth> {
    return { tariffs: await this.tariffs.inForceIn(month), minimumWage: await this.minimumWages.ofCase(no, month) };
  }

  /** @throws DomainError `tariff-missing`, `minimum-wage-missing`, `portions-not-whole` */
  async of(no: string, month: ContributionMonth, groups: readonly PayingArrangement[], positions: readonly RosterPositions[]): Promise<BillPrice[]> {
    const wages = groups.some(({ terms }) => terms.baseFrom === 'member') ? await this.paying.wages(no, month) : [];
    return billPricesOf(groups, month, positions, wages, await this.lawOf(no, month));
  }
}
