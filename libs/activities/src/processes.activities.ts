/** Starts and tells sibling processes; a process is on record before it runs, so nobody overlooks it. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { ProcessesActivities } from '@sinergi/contracts/activities/processes.activities';
import { monthReported, monthsReopened, paymentBooked, type BillingMonthStart, type CollectionStart, type MonthReport, type MonthsReopened, type PaymentBooked } from '@sinergi/contracts/collection.contract';
import { arrearsOver, arrearsStirred, type ArrearsStart } from '@sinergi/contracts/arrears.contract';
import { rosterTaken, termEnded, type RosterTaken, type TermEnded } from '@sinergi/contracts/cooperation.contract';
import { arrearsProcess, billingMonthProcess, collectionProcess, completionProcess, cooperationProcess, type ProcessKind } from '@sinergi/contracts/ids';
import type { Birth } from '@sinergi/contracts/process-clock';
import { caseClosed, missingCounted, type RosterCompletionStart } from '@sinergi/contracts/roster-completion.contract';
import { dateAt } from '@sinergi/domain/calendar/zone';
import type { Database } from '@sinergi/persistence/database';
import { CollectionRemainsQueries } from '@sinergi/persistence/money/collection-remains.queries';
import { MissingPlacesQueries } from '@sinergi/persistence/rosters/missing-places.queries';
import { CollectionNews } from '@sinergi/temporal/collection-news';
import type { ProcessStarts } from '@sinergi/temporal/process-starts';

export class ProcessHands implements ProcessesActivities {
  private readonly missing: MissingPlacesQueries;
  private readonly collection: CollectionNews;

  constructor(
    private readonly client: Client,
    private readonly starts: ProcessStarts,
    private readonly database: Database,
  ) {
    this.missing = new MissingPlacesQueries(database);
    const remains = new CollectionRemainsQueries(database);
    this.collection = new CollectionNews(client, starts, (no, on) => remains.startOf(no, on));
  }

  async openCollection(start: CollectionStart): Promise<void> {
    await this.onRecord(collectionProcess(start.no), 'collection', start.no, null, start.birth);
    await this.starts.collection(start);
  }

  async openMonth(start: BillingMonthStart): Promise<void> {
    await this.onRecord(billingMonthProcess(start.no, start.month, start.revision, start.again), 'billing-month', start.no, start.month, start.birth);
    await this.starts.billingMonth(start);
  }

  async openCompletion(start: RosterCompletionStart): Promise<void> {
    if ((await this.missing.of(start.no)).length === 0) return;
    await this.onRecord(completionProcess(start.no), 'roster-completion', start.no, null, start.birth);
    await this.starts.rosterCompletion(start);
  }

  async closeCompletion(no: string): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(completionProcess(no)).signal(caseClosed));
  }

  async reopenMonths(no: string, news: MonthsReopened): Promise<void> {
    await this.collection.tell(no, monthsReopened, [news]);
  }

  /** Only a month nobody paid begins an ended collection again. */
  async reportMonth(no: string, report: MonthReport): Promise<void> {
    if (report.result === 'in-arrears') return this.collection.tell(no, monthReported, [report], report.on);
    await ifOpen(() => this.client.workflow.getHandle(collectionProcess(no)).signal(monthReported, report));
  }

  async tellMonth(no: string, again: number, booked: PaymentBooked): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(billingMonthProcess(no, booked.month, booked.revision, again)).signal(paymentBooked, booked);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  async reportRoster(no: string, taken: RosterTaken): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(cooperationProcess(no)).signal(rosterTaken, taken));
    const missing = await this.missing.counts(no);
    await ifOpen(() => this.client.workflow.getHandle(completionProcess(no)).signal(missingCounted, missing));
  }

  async reportTermEnd(no: string, ended: TermEnded): Promise<void> {
    await ifOpen(() => this.client.workflow.getHandle(cooperationProcess(no)).signal(termEnded, ended));
  }

  /** The one that runs hears of it; one that closes in that moment opens the next by itself. */
  async openArrears(start: Omit<ArrearsStart, 'wave'>): Promise<void> {
    const running = await this.arrearsOf(start.no);
    if (running !== null) return ifOpen(() => this.client.workflow.getHandle(running).signal(arrearsStirred));
    const [{ wave }] = (await this.database.query<{ wave: number }>(`SELECT count(*)::int + 1 AS wave FROM process_run WHERE no = $1 AND kind = 'arrears'`, [start.no])) as [{ wave: number }];
    await this.onRecord(arrearsProcess(start.no, wave), 'arrears', start.no, null, start.birth);
    await this.starts.arrears({ ...start, wave });
  }

  async stirArrears(no: string): Promise<void> {
    const running = await this.arrearsOf(no);
    if (running !== null) await ifOpen(() => this.client.workflow.getHandle(running).signal(arrearsStirred));
  }

  async closeArrears(no: string): Promise<void> {
    const running = await this.arrearsOf(no);
    if (running !== null) await ifOpen(() => this.client.workflow.getHandle(running).signal(arrearsOver));
  }

  private async arrearsOf(no: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(`SELECT process_id AS id FROM process_run WHERE no = $1 AND kind = 'arrears' AND closed_on IS NULL`, [no]);
    return row?.id ?? null;
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
