/** One contribution month of one cooperation: billed, asked for, and settled or handed over to arrears. */
import { setHandler } from '@temporalio/workflow';
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { budgetRevised, paymentBooked, type BillingMonthStart, type MonthReport } from '@sinergi/contracts/collection.contract';
import { billingMonthProcess, taskIdOf } from '@sinergi/contracts/ids';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { dueDateMoved } from '@sinergi/domain/collection/due-date';
import type { Rung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { calendars, ledger, papers, processes } from '../steps/activities';
import { awaitAnswer, type Answer, type Wait } from '../steps/await-answer';
import { Casework } from '../steps/casework';
import { launcherOf, receiptsToPayers, sendLetter, sendToPayers } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable, skippable } from '../steps/recoverable';
import { BudgetWatch } from './budget-watch';
import { handReceipt } from './settlement';

const STAGE = 'payment';

export async function billingMonth(start: BillingMonthStart): Promise<MonthReport> {
  const casework = new Casework(billingMonthProcess(start.no, start.month, start.revision, start.again), 'billing-month', start, start.month);
  const money = { arrived: false };
  setHandler(paymentBooked, () => {
    money.arrived = true;
  }, { description: 'Money was booked to this month; the open amount is read from the ledger.' });
  const budgets = new BudgetWatch(casework, { no: start.no, month: start.month, revision: start.revision });
  setHandler(budgetRevised, () => {
    budgets.revised = true;
  }, { description: 'Another ceiling of a budget account is in force; where it stands is read from the record.' });
  const collected = await untilStopped(casework, () => collect(start, casework, money, budgets));
  const result = 'stopped' in collected ? 'aborted' : collected.result;
  const report: MonthReport = { month: start.month, ...(start.revision > 1 ? { revision: start.revision } : {}), result, on: 'stopped' in collected ? casework.today() : collected.on };
  return closing(casework, result, report, () => recoverable(casework, 'report-month', () => processes.reportMonth(start.no, report)));
}

async function collect(start: BillingMonthStart, casework: Casework, money: { arrived: boolean }, budgets: BudgetWatch): Promise<Omit<MonthReport, 'month'>> {
  const key = { no: start.no, month: start.month, revision: start.revision };
  const { terms } = start;
  casework.standing.working('billing');
  const asked = askedIn(start, casework.today());
  const dueDay = (): Promise<LocalDate> => recoverable(casework, 'due-date', () => calendars.dueDate(casework.calendarQuestion(), asked, terms.arrangement.segment));
  const dueOn = await dueDay();
  const bill = await recoverable(casework, 'bill-month', () => ledger.billMonth(key, terms, dueOn, casework.today()));
  if (bill.members === 0) return { result: 'nobody-to-bill', on: casework.today() };
  if (bill.covered) money.arrived = true;
  const invoice = await skippable(casework, 'invoice', () => papers.invoice(start.no, start.month, start.revision, casework.today()));

  if (bill.covered && bill.amount <= 0) return givenBack(casework, key);

  const several = (bill.payers ?? 1) > 1;
  if (several) await sendToPayers(casework, 'invoice', key, 'asked');
  const facts = { month: start.month, dueOn, members: bill.members, amount: bill.amount };
  await budgets.look();
  const answer = await untilPaid(casework, paymentAsk(start), (ask, variant) => ({
    taskId: taskIdOf(casework.processId, STAGE, casework.round, `${ask.code}${variant}`),
    stage: STAGE,
    ask,
    ladder: ask.ladder,
    asked: 'invoice',
    rungLetter: letterOfRung,
    facts,
    attachments: invoice ? [invoice.documentId] : [],
    anchor: facts.dueOn,
    anchorAgain: async () => {
      facts.dueOn = dueDateMoved(facts.dueOn, await dueDay(), casework.today());
      await recoverable(casework, 'move-due-day', () => ledger.moveDueDay(key, facts.dueOn));
      return facts.dueOn;
    },
    ...(several ? { climbing: (_: string, rung: Rung) => payersClimb(casework, key, rung) } : {}),
    heard: () => money.arrived || budgets.revised,
    read: async () => {
      if (budgets.revised) await budgets.look();
      money.arrived = false;
      const standing = await recoverable(casework, 'open-amount', () => ledger.openAmount(key));
      if ((standing.payers ?? 0) > 0 && standing.paid > 0) await receiptsToPayers(casework, key);
      if (standing.open > 0) return { kind: 'nothing' };
      return { kind: 'answer', value: standing.lastPaidOn ?? casework.today(), outcome: 'paid' };
    },
    shut: async () => undefined,
  }));

  if (answer.kind === 'answered') {
    await handReceipt(casework, key, answer.value);
    return { result: 'settled', on: answer.value };
  }
  await recoverable(casework, 'mark-arrears', () => ledger.markArrears(key, casework.today()));
  await sendLetter(casework, { code: 'month-in-arrears', occasion: [STAGE, 'arrears'], to: launcherOf(casework), facts });
  return { result: 'in-arrears', on: casework.today() };
}

/** What only gives back asks nobody for anything: its credits are money of their payers. */
async function givenBack(casework: Casework, key: MonthKey): Promise<Omit<MonthReport, 'month'>> {
  const on = casework.today();
  await handReceipt(casework, key, on);
  return { result: 'settled', on };
}

/** A month billed again, or opened again, is asked for like the month that happens in: its first due day has passed. */
function askedIn({ month, revision, again = 0 }: BillingMonthStart, today: LocalDate): ContributionMonth {
  const now = monthOf(today);
  return (revision > 1 || again > 0) && now > month ? now : month;
}

/** The month asks at each rung which of its payers still owe, and writes to them in one go. */
async function payersClimb(casework: Casework, key: MonthKey, rung: Rung): Promise<Record<string, never>> {
  await sendToPayers(casework, rung.after < 0 ? 'payment-coming-due' : 'payment-overdue', key, rung.code);
  return {};
}

/** The bill follows its desk: a new treasurer is asked for what the former one left open. */
async function untilPaid(casework: Casework, first: Ask, waitOf: (ask: Ask, variant: string) => Wait<LocalDate>): Promise<Answer<LocalDate>> {
  let ask = first;
  for (let deskNo = 1; ; deskNo += 1) {
    const answer = await awaitAnswer(casework, waitOf(ask, deskNo > 1 ? `.desk-${deskNo}` : ''));
    if (answer.kind !== 'passed-on') return answer;
    ask = { ...ask, positions: answer.positions };
  }
}

const paymentAsk = ({ terms }: BillingMonthStart): Ask => ({
  code: 'payment',
  act: 'pay',
  side: terms.billing.payer.side,
  positions: terms.billing.payer.positions,
  duty: 'enter-payment',
  verdicts: [],
  evidence: 'none',
  byMailLink: false,
  moreTimeDays: 0,
  ladder: terms.billing.ladder,
});

/** Before the due day a friendly word, after it a firmer one to ever higher desks. */
function letterOfRung(rung: Rung): NoticeCode | null {
  if (rung.act === 'remind') return rung.after < 0 ? 'payment-coming-due' : 'payment-overdue';
  return rung.act === 'escalate' ? 'payment-escalation' : null;
}

