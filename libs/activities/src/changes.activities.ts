/** The hands for changes of the roster that are no file: taken into effect once, offered to go on where a programme does, closed as they ended. */
import type { ChangesActivities } from '@sinergi/contracts/activities/changes.activities';
import type { ChangeCounts, RosterChangeOutcome } from '@sinergi/contracts/roster-change.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { offerFor } from '@sinergi/domain/collection/membership-offer';
import type { Database } from '@sinergi/persistence/database';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { carryOn, MembershipOfferRepository } from '@sinergi/persistence/rosters/membership-offer.repository';
import { RosterChangeRepository } from '@sinergi/persistence/rosters/roster-change.repository';

export class ChangesHands implements ChangesActivities {
  private readonly roster: RosterChangeRepository;
  private readonly offers: MembershipOfferRepository;
  private readonly tariffs: TariffQueries;
  private readonly holidays: HolidayQueries;

  constructor(private readonly database: Database) {
    this.roster = new RosterChangeRepository(database);
    this.offers = new MembershipOfferRepository(database);
    this.tariffs = new TariffQueries(database);
    this.holidays = new HolidayQueries(database);
  }

  async apply(changeId: string, approvedBy: string, on: LocalDate): Promise<ChangeCounts | null> {
    const { proposedBy } = await this.roster.startOf(changeId);
    if (approvedBy === proposedBy) throw new DomainError('duties-incompatible', { duty: 'approve-roster', held: 'upload-roster' });
    return this.roster.apply(changeId, on);
  }

  async offer(changeId: string, on: LocalDate): Promise<number> {
    const { terms, offices } = await this.roster.startOf(changeId);
    const month = await this.roster.countsFrom(changeId);
    if (!terms.continuation || month === null) return 0;
    const calendar = await this.holidays.calendarOf(offices.regionCode, terms.calendar, on);
    return this.offers.offer(changeId, offerFor(terms.continuation, month, await this.tariffs.inForceIn(month), calendar), on);
  }

  async finish(changeId: string, result: RosterChangeOutcome['result'], on: LocalDate): Promise<void> {
    const { kind, terms } = await this.roster.startOf(changeId);
    if (kind === 'transfer' && terms.continuation?.programme) await carryOn(this.database, changeId, terms.continuation.programme);
    await this.roster.finish(changeId, result, on);
  }
}
