/** Starts and tells sibling processes; a process is on record before it runs, so nobody overlooks it. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { ProcessesActivities } from '@sinergi/contracts/activities/processes.activities';
import { monthReported, type BillingMonthStart, type CollectionStart, type MonthReport } from '@sinergi/contracts/collection.contract';
import { rosterTaken, termEnded, type RosterTaken, type TermEnded } from '@sinergi/contracts/cooperation.contract';
import { billingMonthProcess, collectionProcess, cooperationProcess, type ProcessKind } from '@sinergi/contracts/ids';
import type { Birth } from '@sinergi/contracts/process-clock';
import { dateAt } from '@sinergi/domain/calendar/zone';
import type { Database } from '@sinergi/persistence/database';
import type { ProcessStarts } from '@sinergi/temporal/process-starts';

export class ProcessHands implements ProcessesActivities {
  constructor(
    private readonly client: Client,
    private readonly starts: ProcessStarts,
    private readonly database: Database,
  ) {}

  async openCollection(start: CollectionStart): Promise<void> {
    await this.onRecord(collectionProcess(start.no), 'collection', start.no, null, start.birth);
    await this.starts.collection(start);
  }

  async openMonth(start: BillingMonthStart): Promise<void> {
    await this.onRecord(billingMonthProcess(start.no, start.month, start.revision), 'billing-month', start.no, start.month, start.birth);
    await this.starts.billingMonth(start);
  }

  async reportMonth(no: string, report: MonthReport): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(collectionProcess(no)).signal(monthReported, report));
  }

  async reportRoster(no: string, taken: RosterTaken): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(cooperationProcess(no)).signal(rosterTaken, taken));
  }

  async reportTermEnd(no: string, ended: TermEnded): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(cooperationProcess(no)).signal(termEnded, ended));
  }

  private async onRecord(processId: string, kind: ProcessKind, no: string, period: string | null, birth: Birth): Promise<void> {
    await this.database.query(
      `INSERT INTO process_run (process_id, kind, no, period, rehearsal, opened_on) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (process_id) DO NOTHING`,
      [processId, kind, no, period, birth.rehearsal, dateAt(birth.bornAt, birth.zone)],
    );
  }
}

/** A report to a process that has closed is on record anyway. */
async function ifOpen(tell: () => Promise<void>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
