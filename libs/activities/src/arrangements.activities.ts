/** The hands for arrangements that change: in effect once, or closed as they ended. */
import type { ArrangementsActivities } from '@sinergi/contracts/activities/arrangements.activities';
import type { ArrangementChangeOutcome } from '@sinergi/contracts/arrangement-change.contract';
import type { MonthsReopened } from '@sinergi/contracts/collection.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Database } from '@sinergi/persistence/database';
import { ArrangementChangeRepository } from '@sinergi/persistence/money/arrangement-change.repository';

export class ArrangementsHands implements ArrangementsActivities {
  private readonly changes: ArrangementChangeRepository;

  constructor(database: Database) {
    this.changes = new ArrangementChangeRepository(database);
  }

  async apply(changeId: string, approvedBy: string, on: LocalDate): Promise<MonthsReopened['months']> {
    const { proposedBy } = await this.changes.startOf(changeId);
    if (approvedBy === proposedBy) throw new DomainError('duties-incompatible', { duty: 'approve-arrangement', held: 'propose-arrangement' });
    return this.changes.apply(changeId, approvedBy, on);
  }

  finish(changeId: string, result: ArrangementChangeOutcome['result'], on: LocalDate): Promise<void> {
    return this.changes.finish(changeId, result, on);
  }
}
