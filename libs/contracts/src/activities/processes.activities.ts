/** Sibling processes: started and told by activities, already started counts as success. */
import type { ArrearsStart } from '../arrears.contract';
import type { BillingMonthStart, CollectionStart, MonthReport, MonthsReopened, PaymentBooked } from '../collection.contract';
import type { RosterTaken, TermEnded } from '../cooperation.contract';
import type { RosterCompletionStart } from '../roster-completion.contract';

export interface ProcessesActivities {
  openCollection(start: CollectionStart): Promise<void>;
  openMonth(start: BillingMonthStart): Promise<void>;
  /** Started only while a place is missing from the roster. */
  openCompletion(start: RosterCompletionStart): Promise<void>;
  closeCompletion(no: string): Promise<void>;
  /** Told, where it runs already, that another month was handed over. */
  openArrears(start: Omit<ArrearsStart, 'wave'>): Promise<void>;
  /** One that runs looks again; none runs: nothing is owed. */
  stirArrears(no: string): Promise<void>;
  closeArrears(no: string): Promise<void>;
  /** A collection that has ended hears nothing any more. */
  reopenMonths(no: string, news: MonthsReopened): Promise<void>;
  reportMonth(no: string, report: MonthReport): Promise<void>;
  /** Tells a month that was opened again of its money. @returns false when its process has closed */
  tellMonth(no: string, again: number, booked: PaymentBooked): Promise<boolean>;
  /** Tells the cooperation, and whoever completes its roster how many places are still missing. */
  reportRoster(no: string, taken: RosterTaken): Promise<void>;
  reportTermEnd(no: string, ended: TermEnded): Promise<void>;
}
