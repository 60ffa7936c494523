/** Arrangements that change: taken into effect once; only months and numbers come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ArrangementChangeOutcome } from '../arrangement-change.contract';
import type { MonthsReopened } from '../collection.contract';

export interface ArrangementsActivities {
  /** A second call answers the same. @returns months billed already, each with the number its next bill bears */
  apply(changeId: string, approvedBy: string, on: LocalDate): Promise<MonthsReopened['months']>;
  finish(changeId: string, result: ArrangementChangeOutcome['result'], on: LocalDate): Promise<void>;
}
