/** Collection: opens one contribution month after the other, keeps what is unpaid, and reports the end of the term. */
import { allHandlersFinished, condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import { monthReported, paymentBooked, type CollectionStart, type MonthReport, type PaymentBooked } from '@sinergi/contracts/collection.contract';
import { collectionProcess } from '@sinergi/contracts/ids';
import { addMonths, lastDayOf, monthsBetween, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { DAY_ENDS, instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { calendars, ledger, processes } from '../steps/activities';
import { Casework, ProcessStopped } from '../steps/casework';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';
import { handReceipt } from './settlement';

/** Months opened in one run, after which the process continues as new. */
const MONTHS_A_RUN = 12;
/** How many months after the term late money is still listened for. */
const LATE_MONTHS = 24;

class Months extends Casework {
  next: ContributionMonth;
  readonly open: Set<ContributionMonth>;
  readonly reports: MonthReport[] = [];
  readonly money: PaymentBooked[] = [];

  constructor(readonly begun: CollectionStart) {
    super(collectionProcess(begun.no), 'collection', begun);
    this.next = begun.nextMonth;
    this.open = new Set(begun.openMonths);
    setHandler(monthReported, (report) => { this.reports.push(report); }, { description: 'A month process tells how its month ended.' });
    setHandler(paymentBooked, (booked) => { this.money.push(booked); }, { description: 'Late money was booked to a month in arrears.' });
  }

  stirred(): boolean {
    return this.reports.length > 0 || this.money.length > 0 || this.stopping !== null;
  }
}

export async function collection(start: CollectionStart): Promise<void> {
  const months = new Months(start);
  const ended = await untilStopped(months, () => collectTerm(months));
  await closing(months, ended === 'term-over' ? 'term-over' : 'stopped', undefined, async () => undefined);
}

async function collectTerm(months: Months): Promise<'term-over'> {
  const { begun } = months;
  while (monthsBetween(months.next, begun.lastMonth) >= 0) {
    const day = begun.terms.billing.issueDay;
    // Bills leave on working days: an issue day in the holidays moves to the first day after them.
    const issueDay = await recoverable(months, 'issue-day', () => calendars.issueDay(months.calendarQuestion(), months.next, day));
    await listenUntil(months, instantAt(issueDay, OFFICE_OPENS, begun.birth.zone), `bill of ${months.next} on ${issueDay}`);
    await openMonth(months, months.next);
    months.next = addMonths(months.next, 1);
    if (runIsLong(begun, months.next)) await renew(months);
  }
  const lastDay = lastDayOf(begun.lastMonth);
  await listenUntil(months, instantAt(lastDay, DAY_ENDS, begun.birth.zone), `end of term ${lastDay}`);
  await recoverable(months, 'report-term', () => processes.reportTermEnd(months.no, { on: lastDay }));
  const patience = instantAt(lastDayOf(addMonths(begun.lastMonth, LATE_MONTHS)), DAY_ENDS, begun.birth.zone);
  await listenUntil(months, patience, 'late money', () => months.open.size === 0);
  return 'term-over';
}

const runIsLong = (begun: CollectionStart, next: ContributionMonth): boolean =>
  workflowInfo().continueAsNewSuggested || monthsBetween(begun.nextMonth, next) >= MONTHS_A_RUN;

async function renew(months: Months): Promise<void> {
  await hearAll(months);
  await condition(allHandlersFinished);
  await continueAsNew<typeof collection>({ ...months.begun, birth: months.clock.next('same-process'), nextMonth: months.next, openMonths: [...months.open] });
}

async function openMonth(months: Months, month: ContributionMonth): Promise<void> {
  const { begun } = months;
  months.open.add(month);
  await recoverable(months, 'open-month', () =>
    processes.openMonth({ no: begun.no, month, revision: 1, birth: months.clock.next('sibling'), offices: begun.offices, terms: begun.terms }),
  );
}

/** Sleeps until `at`, hearing reports and late money on the way. */
async function listenUntil(months: Months, at: number, what: string, enough: () => boolean = () => false): Promise<void> {
  for (;;) {
    await hearAll(months);
    const left = at - months.clock.now();
    if (left <= 0 || enough()) return;
    months.standing.show({ stage: 'collecting', why: what, dueAt: at });
    await condition(() => months.stirred(), left, { summary: what });
  }
}

async function hearAll(months: Months): Promise<void> {
  if (months.stopping) throw new ProcessStopped(months.stopping);
  for (let report = months.reports.shift(); report; report = months.reports.shift()) {
    if (report.result !== 'in-arrears') months.open.delete(report.month);
  }
  for (let booked = months.money.shift(); booked; booked = months.money.shift()) {
    const key = { no: months.no, month: booked.month, revision: 1 };
    const standing = await recoverable(months, 'open-amount', () => ledger.openAmount(key));
    if (standing.open > 0 || !months.open.has(booked.month)) continue;
    await handReceipt(months, key, standing.lastPaidOn ?? booked.on);
    months.open.delete(booked.month);
  }
}
