/** The one wait: a letter leaves, its clock starts, the ladder is climbed while nobody answers, and silence ends it. */
import { condition } from '@temporalio/workflow';
import type { TaskClosing } from '@sinergi/contracts/activities/records.activities';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { endsTheWait, rungDue, type DatedRung, type Ladder, type Rung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { calendars, records } from './activities';
import { ProcessStopped, type Casework } from './casework';
import { askedOf, sendLetter } from './letters';
import { recoverable } from './recoverable';

export interface Wait<T> {
  readonly taskId: string;
  readonly stage: string;
  readonly ask: Ask;
  readonly ladder: Ladder;
  readonly asked: NoticeCode;
  readonly rungLetter: (rung: Rung) => NoticeCode | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly attachments: readonly string[];
  /** Counted from here; null: from the day the letter has left. */
  readonly anchor: LocalDate | null;
  /** Something came in that may be the answer. */
  readonly heard: () => boolean;
  /** Reads what came in: the answer, more working days, or nothing that ends the wait. */
  readonly read: () => Promise<Heard<T>>;
  /** Shuts the door on late answers, before the silence is acted on. */
  readonly shut: () => Promise<void>;
}

export type Heard<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly outcome: TaskClosing['outcome'] }
  /** `told` runs once the new dates stand, so that it can name them. */
  | { readonly kind: 'more-days'; readonly days: number; readonly told: () => Promise<void> }
  | { readonly kind: 'nothing' };

export type Answer<T> = { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'silent'; readonly rung: DatedRung };

export async function awaitAnswer<T>(casework: Casework, wait: Wait<T>): Promise<Answer<T>> {
  const { taskId, stage, ask } = wait;
  await recoverable(casework, 'open-task', () =>
    records.openTask({ taskId, no: casework.no, processId: casework.processId, stage, round: casework.round, ask, officeId: casework.officeOf(ask.side), on: casework.today() }),
  );
  await sendLetter(casework, { code: wait.asked, occasion: [...keyOf(wait), 'asked'], to: askedOf(casework, ask), taskId, facts: wait.facts, attachments: wait.attachments });

  const since = casework.clock.now();
  const anchor = wait.anchor ?? casework.today();
  let extraDays = 0;
  let climbed = -1;
  let dates = await datesOf(casework, wait, anchor, extraDays);
  const wakes = (): boolean => wait.heard() || casework.datesMoved || casework.stopping !== null;

  for (;;) {
    if (casework.stopping) {
      await wait.shut();
      throw new ProcessStopped(casework.stopping);
    }
    if (wait.heard()) {
      const heard = await wait.read();
      if (heard.kind === 'answer') {
        await close(casework, wait, heard.outcome);
        return { kind: 'answered', value: heard.value };
      }
      if (heard.kind === 'more-days') {
        extraDays += heard.days;
        dates = await datesOf(casework, wait, anchor, extraDays);
        await heard.told();
      }
      continue;
    }
    if (casework.datesMoved) {
      casework.datesMoved = false;
      dates = await datesOf(casework, wait, anchor, extraDays);
    }
    const due = rungDue(dates, climbed, casework.clock.now());
    if (due !== null) {
      const rung = dates[due] as DatedRung;
      climbed = due;
      if (endsTheWait(rung.act)) {
        await wait.shut();
        await close(casework, wait, rung.act === 'lapse' ? 'lapsed' : rung.act === 'hold' ? 'held' : 'handed-over');
        return { kind: 'silent', rung };
      }
      await climb(casework, wait, rung);
      continue;
    }
    const next = dates[climbed + 1] as DatedRung;
    show(casework, wait, { since, dates, climbed });
    await condition(wakes, Math.max(1, next.at - casework.clock.now()), { summary: `${next.act} ${next.code} to the ${next.to} on ${next.on}` });
  }
}

const keyOf = (wait: Wait<unknown>): readonly string[] => [wait.taskId.split(':').slice(1).join(':')];

async function datesOf(casework: Casework, wait: Wait<unknown>, from: LocalDate, extraDays: number): Promise<readonly DatedRung[]> {
  const dates = await recoverable(casework, 'plan-dates', () => calendars.datesAhead(casework.calendarQuestion(), wait.ladder, { from, extraDays }, wait.taskId));
  if (!dates) return datesOf(casework, wait, from, extraDays);
  await recoverable(casework, 'record-dates', () => records.planTask({ taskId: wait.taskId, dates, grantedDays: extraDays }));
  return dates;
}

async function climb(casework: Casework, wait: Wait<unknown>, rung: DatedRung): Promise<void> {
  const code = wait.rungLetter(rung);
  if (code) {
    await sendLetter(casework, {
      code,
      occasion: [...keyOf(wait), rung.code],
      to: askedOf(casework, wait.ask, rung.to),
      taskId: wait.taskId,
      facts: { ...wait.facts, rung: rung.code },
      attachments: wait.attachments,
    });
  }
  await recoverable(casework, 'record-rung', () => records.climbed(wait.taskId, rung.code, casework.today()));
}

async function close(casework: Casework, wait: Wait<unknown>, outcome: TaskClosing['outcome']): Promise<void> {
  await recoverable(casework, 'close-task', () => records.closeTask({ taskId: wait.taskId, outcome, on: casework.today() }));
  casework.standing.working(wait.stage);
}

function show(casework: Casework, wait: Wait<unknown>, at: { since: number; dates: readonly DatedRung[]; climbed: number }): void {
  const last = at.climbed < 0 ? null : (at.dates[at.climbed] as DatedRung);
  const opsState = last?.act === 'escalate' ? 'ESCALATED' : last && last.after > 0 ? 'OVERDUE' : 'WAITING_HUMAN';
  casework.standing.show({
    stage: wait.stage,
    opsState,
    waitingOn: wait.ask.positions.join('/'),
    why: `${wait.ask.act} (${wait.ask.code})`,
    since: at.since,
    dueAt: (at.dates.at(-1) as DatedRung).at,
    level: at.climbed + 1,
    next: at.dates[at.climbed + 1] ?? null,
    failedStep: null,
  });
}
