/** Roster work on files and sets of people; only counts and ids come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { HandInCounts, HandInOutcome } from '../roster.contract';

export interface RostersActivities {
  /** Reads the file as a stream, judges each row and stages it; goes on where an interrupted try stopped. */
  read(handInId: string): Promise<HandInCounts>;
  /** What the judged rows say about people on record now, put on each row and shown to the approver. */
  compare(handInId: string, on: LocalDate): Promise<HandInCounts>;
  /** The file of rows to mend; null when none was returned. */
  reportErrors(handInId: string, on: LocalDate): Promise<{ readonly documentId: string } | null>;
  /** @throws `RosterChanged` when others were taken into effect since the approver looked: to be compared and approved again */
  commit(handInId: string, approvedBy: string, on: LocalDate): Promise<HandInCounts>;
  finish(handInId: string, result: HandInOutcome['result'], on: LocalDate): Promise<void>;
}
