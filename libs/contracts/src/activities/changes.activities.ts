/** Changes of the roster that are no file, taken into effect as a set; only counts come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ChangeCounts, RosterChangeOutcome } from '../roster-change.contract';

export interface ChangesActivities {
  /** @returns null, and nothing is changed, when others came first */
  apply(changeId: string, approvedBy: string, on: LocalDate): Promise<ChangeCounts | null>;
  /** Offers each who left to go on alone, once. @returns how many wait for an answer */
  offer(changeId: string, on: LocalDate): Promise<number>;
  /** Offers nobody answered lapse with it. */
  finish(changeId: string, result: RosterChangeOutcome['result'], on: LocalDate): Promise<void>;
}
