/** Roster work on files and sets of people; only counts and ids come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { MissingPlaces } from '../roster-completion.contract';
import type { Examined, HandInCounts, HandInOutcome, SenderStep } from '../roster.contract';

export interface RostersActivities {
  /** Finds the tables of the file and counts its people, for the sender to say what the headings mean. */
  examine(handInId: string): Promise<Examined>;
  /** On record: what the sender is waited for; null once there is a word. */
  awaitSender(handInId: string, step: SenderStep, waiting: boolean): Promise<void>;
  /** Rows staged under another mapping are read again. */
  startOver(handInId: string): Promise<void>;
  /**
   * Reads the file as a stream, judges each row and stages it; goes on where an interrupted try stopped.
   * @param mappingId the sender's word on the headings; null: as guessed and as the office said before
   */
  read(handInId: string, mappingId?: string | null): Promise<HandInCounts>;
  /** What the judged rows say about people on record now, put on each row and shown to the approver. */
  compare(handInId: string, on: LocalDate): Promise<HandInCounts>;
  /** The file of rows to mend; null when none was returned. */
  reportErrors(handInId: string, on: LocalDate): Promise<{ readonly documentId: string } | null>;
  /** @throws `RosterChanged` when others were taken into effect since the approver looked: to be compared and approved again */
  commit(handInId: string, approvedBy: string, on: LocalDate): Promise<HandInCounts>;
  /** Places of the case that nobody has been handed in for. */
  missing(no: string): Promise<MissingPlaces>;
  finish(handInId: string, result: HandInOutcome['result'], on: LocalDate): Promise<void>;
}
