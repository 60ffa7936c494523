/** Roster work on files and sets of people; only counts and ids come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { HandInCounts, HandInOutcome } from '../roster.contract';

export interface RostersActivities {
  /** Reads the file as a stream, judges each row and stages it; goes on where an interrupted try stopped. */
  read(handInId: string): Promise<HandInCounts>;
  /** The file of rows to mend; null when none was returned. */
  reportErrors(handInId: string, on: LocalDate): Promise<{ readonly documentId: string } | null>;
  commit(handInId: string, approvedBy: string, on: LocalDate): Promise<HandInCounts>;
  finish(handInId: string, result: HandInOutcome['result'], on: LocalDate): Promise<void>;
}
