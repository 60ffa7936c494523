/** Collection: opens one contribution month after the other, keeps what is unpaid, and reports the end of the term. */
import { allHandlersFinished, condition, continueAsNew, patched, setHandler, workflowInfo } from '@temporalio/workflow';
import { monthReported, monthsReopened, paymentBooked, type CollectionStart, type MonthReport, type MonthsReopened, type PaymentBooked } from '@sinergi/contracts/collection.contract';
import { arrearsStirred } from '@sinergi/contracts/arrears.contract';
import { collectionProcess, monthLabel } from '@sinergi/contracts/ids';
import { addMonths, lastDayOf, monthOf, monthsBetween, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { dateAt, DAY_ENDS, instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { calendars, ledger, processes } from '../steps/activities';
import { Casework, ProcessStopped } from '../steps/casework';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';
import { receiptsToPayers } from '../steps/letters';
import { askForMatters } from './open-matters';
import { handReceipt } from './settlement';

/** Months opened in one run, after which the process continues as new. */
const MONTHS_A_RUN = 12;
/** How many months after the term, or after it began again, late money is still listened for. */
const LATE_MONTHS = 24;

class Months extends Casework {
  next: ContributionMonth;
  /** Labels of months that are not settled. */
  readonly open: Set<string>;
  readonly reports: MonthReport[] = [];
  readonly money: PaymentBooked[] = [];
  readonly reopened: MonthsReopened[] = [];
  arrearsStirred = false;
  /** Business instant at which something put aside is asked for again; undefined while nobody has looked. */
  mattersAt: number | null | undefined = undefined;

  constructor(readonly begun: CollectionStart) {
    super(collectionProcess(begun.no), 'collection', begun);
    this.next = begun.nextMonth;
    this.open = new Set(begun.openMonths);
    setHandler(monthReported, (report) => { this.reports.push(report); }, { description: 'A month process tells how its month ended.' });
    setHandler(paymentBooked, (booked) => { this.money.push(booked); }, { description: 'Late money was booked to a month in arrears.' });
    setHandler(monthsReopened, (news) => { this.reopened.push(news); }, { description: 'Another arrangement of past months: each is billed again by what differs.' });
    setHandler(arrearsStirred, () => { this.arrearsStirred = true; }, { description: 'A hold, a plan or a write-off: arrears are looked at again.' });
  }

  stirred(): boolean {
    return this.arrearsStirred || this.reports.length > 0 || this.money.length > 0 || this.reopened.length > 0 || this.stopping !== null;
  }
}

export async function collection(start: CollectionStart): Promise<void> {
  const months = new Months(start);
  const ended = await untilStopped(months, () => collectTerm(months));
  await closing(months, ended === 'term-over' ? 'term-over' : 'stopped', undefined, async () => undefined);
  // what came while it closed is not lost
  if (months.stirred()) await continueAsNew<typeof collection>({ ...start, birth: months.clock.next('sibling'), openMonths: [...months.open], afterwards: true });
}

async function collectTerm(months: Months): Promise<'term-over'> {
  const { begun } = months;
  if (begun.afterwards) return listenLate(months, addMonths(monthOf(dateAt(begun.birth.bornAt, begun.birth.zone)), LATE_MONTHS));
  while (monthsBetween(months.next, begun.lastMonth) >= 0) {
    const day = begun.terms.billing.issueDay;
    // Bills leave on working days: an issue day in the holidays moves to the first day after them.
    const issueDay = await recoverable(months, 'issue-day', () => calendars.issueDay(months.calendarQuestion(), months.next, day));
    await listenUntil(months, instantAt(issueDay, OFFICE_OPENS, begun.birth.zone), `bill of ${months.next} on ${issueDay}`);
    await openMonth(months, months.next, 1);
    months.next = addMonths(months.next, 1);
    months.mattersAt = undefined;
    if (runIsLong(begun, months.next)) await renew(months);
  }
  const lastDay = lastDayOf(begun.lastMonth);
  await listenUntil(months, instantAt(lastDay, DAY_ENDS, begun.birth.zone), `end of term ${lastDay}`);
  await recoverable(months, 'report-term', () => processes.reportTermEnd(months.no, { on: lastDay }));
  return listenLate(months, addMonths(begun.lastMonth, LATE_MONTHS));
}

/** Until nothing is open any more, or the last month is over. */
async function listenLate(months: Months, last: ContributionMonth): Promise<'term-over'> {
  await listenUntil(months, instantAt(lastDayOf(last), DAY_ENDS, months.begun.birth.zone), 'late money', () => months.open.size === 0 && (months.mattersAt ?? null) === null);
  if (months.terms.arrearsLadder) await recoverable(months, 'close-arrears', () => processes.closeArrears(months.no));
  return 'term-over';
}

const runIsLong = (begun: CollectionStart, next: ContributionMonth): boolean =>
  workflowInfo().continueAsNewSuggested || monthsBetween(begun.nextMonth, next) >= MONTHS_A_RUN;

async function renew(months: Months): Promise<void> {
  await hearAll(months);
  await condition(allHandlersFinished);
  await continueAsNew<typeof collection>({ ...months.begun, birth: months.clock.next('same-process'), nextMonth: months.next, openMonths: [...months.open] });
}

async function openMonth(months: Months, month: ContributionMonth, revision: number, again = 0): Promise<void> {
  const { begun } = months;
  months.open.add(monthLabel(month, revision));
  await recoverable(months, 'open-month', () =>
    processes.openMonth({ no: begun.no, month, revision, ...(again > 0 ? { again } : {}), birth: months.clock.next('sibling'), offices: begun.offices, terms: begun.terms }),
  );
}

/** Months past their ladder are kept by one process of the case. */
async function openArrears(months: Months): Promise<void> {
  const { no, begun } = months;
  await recoverable(months, 'open-arrears', () => processes.openArrears({ no, birth: months.clock.next('sibling'), offices: begun.offices, terms: begun.terms }));
}

/** Money, a hold, a plan: whoever stands on the ladder of arrears is looked at again. */
async function tellArrears(months: Months): Promise<void> {
  if (months.arrearsStirred) months.mattersAt = undefined;
  const stirs = months.money.length > 0 || months.arrearsStirred;
  months.arrearsStirred = false;
  if (!months.terms.arrearsLadder || !stirs) return;
  await recoverable(months, 'stir-arrears', () => processes.stirArrears(months.no));
}

/** When the day of something put aside has come, after news of it, and with every month. */
async function askAgain(months: Months): Promise<void> {
  if (months.mattersAt === null || (months.mattersAt !== undefined && months.mattersAt > months.clock.now())) return;
  if (patched('matters-asked-again')) months.mattersAt = await askForMatters(months);
}

/** Sleeps until `at`, hearing reports and late money on the way. */
async function listenUntil(months: Months, at: number, what: string, enough: () => boolean = () => false): Promise<void> {
  for (;;) {
    await hearAll(months);
    await askAgain(months);
    if (at <= months.clock.now() || enough()) return;
    months.standing.show({ stage: 'collecting', why: what, dueAt: at });
    const next = Math.min(at, months.mattersAt ?? Infinity);
    await condition(() => months.stirred(), Math.max(next - months.clock.now(), 1), { summary: what });
  }
}

async function hearAll(months: Months): Promise<void> {
  if (months.stopping) throw new ProcessStopped(months.stopping);
  for (let report = months.reports.shift(); report; report = months.reports.shift()) {
    if (report.result !== 'in-arrears') months.open.delete(monthLabel(report.month, report.revision));
    else if (months.terms.arrearsLadder) await openArrears(months);
  }
  for (let news = months.reopened.shift(); news; news = months.reopened.shift()) {
    for (const { month, revision } of news.months) await openMonth(months, month, revision);
    months.mattersAt = undefined;
  }
  await tellArrears(months);
  for (let booked = months.money.shift(); booked; booked = months.money.shift()) {
    const key = { no: months.no, month: booked.month, revision: booked.revision ?? 1 };
    const label = monthLabel(key.month, key.revision);
    const standing = await recoverable(months, 'open-amount', () => ledger.openAmount(key));
    if ((standing.payers ?? 0) > 0 && standing.paid > 0) await receiptsToPayers(months, key);
    if (standing.open > 0 && standing.settled && !months.open.has(label)) {
      const again = await recoverable(months, 'reopen-month', () => ledger.reopen(key, months.today()));
      await openMonth(months, key.month, key.revision, again);
      continue;
    }
    const { again = 0 } = standing;
    if (again > 0 && (await recoverable(months, 'tell-month', () => processes.tellMonth(months.no, again, booked)))) continue;
    if (standing.open > 0 || !months.open.has(label)) continue;
    await handReceipt(months, key, standing.lastPaidOn ?? booked.on);
    months.open.delete(label);
  }
}
