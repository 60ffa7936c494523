/** Sibling processes: started and told by activities, already started counts as success. */
import type { BillingMonthStart, CollectionStart, MonthReport } from '../collection.contract';
import type { RosterTaken, TermEnded } from '../cooperation.contract';

export interface ProcessesActivities {
  openCollection(start: CollectionStart): Promise<void>;
  openMonth(start: BillingMonthStart): Promise<void>;
  reportMonth(no: string, report: MonthReport): Promise<void>;
  reportRoster(no: string, taken: RosterTaken): Promise<void>;
  reportTermEnd(no: string, ended: TermEnded): Promise<void>;
}
