/** The hands of the ledger: prices a month by the law of that month, bills it once, and says what is open. */
import type { BilledMonth, LedgerActivities, MonthKey, OpenAmount } from '@sinergi/contracts/activities/ledger.activities';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { baseHundredths } from '@sinergi/domain/money/rate';
import { priceFor, type PriceQuestion } from '@sinergi/domain/premium/contribution';
import type { TariffRow } from '@sinergi/domain/premium/tariff';
import type { Arrangement } from '@sinergi/domain/terms/arrangement';
import type { CooperationTerms, RosterPositions } from '@sinergi/domain/terms/cooperation-terms';
import type { Database } from '@sinergi/persistence/database';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { ArrangementRepository } from '@sinergi/persistence/money/arrangement.repository';
import { BillRepository, type BillPrice } from '@sinergi/persistence/money/bill.repository';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';

export class LedgerHands implements LedgerActivities {
  private readonly bills: BillRepository;
  private readonly arrangements: ArrangementRepository;
  private readonly ledger: LedgerQueries;
  private readonly tariffs: TariffQueries;

  constructor(database: Database) {
    this.bills = new BillRepository(database);
    this.arrangements = new ArrangementRepository(database);
    this.ledger = new LedgerQueries(database);
    this.tariffs = new TariffQueries(database);
  }

  async billMonth(key: MonthKey, terms: CooperationTerms, dueOn: LocalDate, on: LocalDate): Promise<BilledMonth> {
    const billed = await this.bills.find(key);
    if (billed) return billed;
    await this.arrangements.begin(key.no, terms.arrangement, key.month);
    const arrangement = await this.arrangements.of(key.no, key.month);
    if (!arrangement) throw new DomainError('cooperation-unknown', { no: key.no });
    const { payerOfficeId, rehearsal } = arrangement;
    const prices = pricesOf(arrangement.terms, key.month, terms.positions, await this.tariffs.inForceIn(key.month));
    return this.bills.billMonth({ ...key, payerOfficeId, rehearsal, issuedOn: on, dueOn, prices });
  }

  openAmount(key: MonthKey): Promise<OpenAmount> {
    return this.ledger.openAmount(key);
  }

  async settle(key: MonthKey, on: LocalDate): Promise<void> {
    await this.bills.settle(key, on);
  }

  async markArrears(key: MonthKey): Promise<void> {
    await this.bills.markArrears(key);
  }
}

/** An arrangement prices all positions of a cooperation alike: one combination. @throws DomainError `tariff-missing` */
function pricesOf(arrangement: Arrangement, month: ContributionMonth, positions: readonly RosterPositions[], rows: readonly TariffRow[]): BillPrice[] {
  const { segment, sector, risk, payerSource, schemes } = arrangement;
  const question: PriceQuestion = { segment, sector, risk, payerSource, schemes, base: baseHundredths(arrangement.baseHundredths), month };
  const { total, lines } = priceFor(question, rows);
  return [{ question, positions: positions.map((position) => position.code), amount: total, lines }];
}
