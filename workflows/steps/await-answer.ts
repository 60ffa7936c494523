/** The one wait: a letter leaves, its clock starts, the ladder is climbed while nobody answers, and silence ends it. */
import { condition, patched } from '@temporalio/workflow';
import type { TaskClosing } from '@sinergi/contracts/activities/records.activities';
import type { HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { NoticeCode } from '@sinergi/contracts/notices';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';
import { endsTheWait, rungDue, type DatedRung, type Ladder, type Rung } from '@sinergi/domain/terms/ladder';
import type { Ask } from '@sinergi/domain/terms/stage-plan';
import { records } from './activities';
import { ProcessStopped, type Casework } from './casework';
import { holdIsOver, holdLeft, overFrom, takeOffHold, untilReleased } from './hold';
import { askedOf, sendLetter } from './letters';
import { recoverable } from './recoverable';
import { officeOpens, untilOpening, WaitDates } from './wait-dates';

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
  /** Where it is counted from under a decree; without it a decree moves only what is counted. */
  readonly anchorAgain?: () => Promise<LocalDate>;
  /** Something came in that may be the answer. */
  readonly heard: () => boolean;
  /** Reads what came in: the answer, more working days, or nothing that ends the wait. */
  readonly read: () => Promise<Heard<T>>;
  /** Shuts the door on late answers, before the silence is acted on. */
  readonly shut: () => Promise<void>;
  /** Done on each rung before its letter leaves. @returns facts for that letter */
  readonly climbing?: (taskId: string, rung: DatedRung) => Promise<Wait<T>['facts']>;
  /** A change of hands elsewhere that breaks this wait off. */
  readonly brokenBy?: (change: HoldersChanged) => boolean;
}

export type Heard<T> =
  | { readonly kind: 'answer'; readonly value: T; readonly outcome: TaskClosing['outcome'] }
  /** `told` runs once the new dates stand, so that it can name them. */
  | { readonly kind: 'more-days'; readonly days: number; readonly told: () => Promise<void> }
  | { readonly kind: 'nothing' };

export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'silent'; readonly rung: DatedRung }
  /** The task goes to other desks, or to the successor at the same one. */
  | { readonly kind: 'passed-on'; readonly positions: readonly PositionCode[]; readonly why: 'guidance' | 'succession' }
  | { readonly kind: 'broken-off'; readonly change: HoldersChanged };

export async function awaitAnswer<T>(casework: Casework, wait: Wait<T>): Promise<Answer<T>> {
  const { taskId, stage, ask } = wait;
  await untilReleased(casework);
  await recoverable(casework, 'open-task', () =>
    records.openTask({ taskId, no: casework.no, processId: casework.processId, stage, round: casework.round, ask, officeId: casework.officeOf(ask.side), on: casework.today() }),
  );
  casework.openWait = { taskId, ask };
  try {
    await tell(casework, wait, wait.asked, 'asked');
    return await untilAnswered(casework, wait, new WaitDates(casework, taskId, wait.ladder, wait.anchor ?? casework.today()));
  } finally {
    casework.openWait = null;
    casework.words.length = 0;
  }
}

async function untilAnswered<T>(casework: Casework, wait: Wait<T>, dates: WaitDates): Promise<Answer<T>> {
  const since = casework.clock.now();
  await dates.plan(null);
  const stirs = (): boolean => wait.heard() || casework.decreed.length > 0 || casework.stopping !== null || casework.words.length > 0 || casework.successions.length > 0;
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
        await dates.move(heard.days, 'more-time');
        await heard.told();
      }
      continue;
    }
    const turned = await takeTurn(casework, wait, dates);
    if (turned === 'moved') continue;
    if (turned) return turned;
    if (casework.hold) {
      await standOnHold(casework, wait, dates, stirs);
      continue;
    }
    const due = rungDue(dates.all, dates.climbed, casework.clock.now());
    if (due !== null) {
      const rung = dates.all[due] as DatedRung;
      if (!endsTheWait(rung.act) && !(await untilOpening(casework, rung, stirs))) continue;
      dates.climbed = due;
      if (endsTheWait(rung.act)) {
        await wait.shut();
        await close(casework, wait, rung.act === 'lapse' ? 'lapsed' : rung.act === 'hold' ? 'held' : 'handed-over', rung.on);
        return { kind: 'silent', rung };
      }
      await climb(casework, wait, rung);
      continue;
    }
    const next = dates.next();
    show(casework, wait, since, dates);
    await condition(() => stirs() || casework.hold !== null, Math.max(1, next.at - casework.clock.now()), { summary: `${next.act} ${next.code} to the ${next.to} on ${next.on}` });
  }
}

/** Guidance, a change of hands, a decree: what turns the wait without answering it. */
async function takeTurn(casework: Casework, wait: Wait<unknown>, dates: WaitDates): Promise<Exclude<Answer<never>, { kind: 'answered' | 'silent' }> | 'moved' | null> {
  if (casework.decreed.length > 0) {
    const edition = casework.decreed.splice(0).join(', ');
    await dates.decreed(edition, wait.anchorAgain && patched('due-day-follows-decree') ? await wait.anchorAgain() : null);
    return 'moved';
  }
  const word = casework.words.shift();
  if (word?.act === 'move-deadline') {
    await dates.move(word.days, 'guidance');
    await tell(casework, wait, 'deadline-moved', word.messageId);
    return 'moved';
  }
  const change = casework.successions.shift();
  const positions = word?.act === 'reassign' ? word.positions : change && concerns(casework, wait, change) ? wait.ask.positions : null;
  const broken = change !== undefined && (wait.brokenBy?.(change) ?? false);
  if (!positions && !broken) return change ? 'moved' : null;
  await wait.shut();
  await close(casework, wait, 'reassigned');
  if (broken) return { kind: 'broken-off', change };
  return { kind: 'passed-on', positions: positions ?? [], why: word ? 'guidance' : 'succession' };
}

const concerns = (casework: Casework, { ask }: Wait<unknown>, { officeId, position }: HoldersChanged): boolean => officeId === casework.officeOf(ask.side) && ask.positions.includes(position);

async function standOnHold(casework: Casework, wait: Wait<unknown>, dates: WaitDates, stirs: () => boolean): Promise<void> {
  const { hold } = casework;
  if (hold && !hold.announced) {
    hold.announced = true;
    await casework.heldNow();
    await dates.plan(null);
    await tell(casework, wait, 'case-held', hold.messageId);
    casework.standing.show({ opsState: 'ON_HOLD', why: `on hold until ${hold.until}`, next: null });
  }
  await condition(() => stirs() || Boolean(casework.hold?.resumedBy), holdLeft(casework), { summary: `on hold until ${hold?.until ?? ''}` });
  if (!hold || !holdIsOver(casework)) return;
  const act = hold.resumedBy ?? `resumed-${casework.today()}`;
  const days = await takeOffHold(casework);
  await dates.move(days, 'resume');
  await officeOpens(casework, 'end of the hold', stirs, overFrom(casework, hold));
  await tell(casework, wait, 'case-resumed', act);
}

async function climb(casework: Casework, wait: Wait<unknown>, rung: DatedRung): Promise<void> {
  const code = wait.rungLetter(rung);
  const more = wait.climbing ? await wait.climbing(wait.taskId, rung) : {};
  if (wait.climbing && wait.heard()) return;
  if (code) await tell(casework, { ...wait, facts: { ...wait.facts, ...more } }, code, rung.code, rung);
  await recoverable(casework, 'record-rung', () => records.climbed(wait.taskId, rung.code, casework.today()));
}

/** One letter about this wait; its occasion is the task and the act. */
function tell(casework: Casework, wait: Wait<unknown>, code: NoticeCode, act: string, rung?: DatedRung): Promise<void> {
  return sendLetter(casework, {
    code,
    occasion: [wait.taskId.split(':').slice(1).join(':'), act],
    to: askedOf(casework, wait.ask, rung?.to),
    taskId: wait.taskId,
    facts: rung ? { ...wait.facts, rung: rung.code } : wait.facts,
    attachments: wait.attachments,
    ...(rung ? { presses: () => !wait.heard() } : {}),
  });
}

/** @param on the last day of a silence, however late in the night it is acted on */
async function close(casework: Casework, wait: Wait<unknown>, outcome: TaskClosing['outcome'], on: LocalDate = casework.today()): Promise<void> {
  await recoverable(casework, 'close-task', () => records.closeTask({ taskId: wait.taskId, outcome, on }));
  casework.standing.working(wait.stage);
}

function show(casework: Casework, wait: Wait<unknown>, since: number, dates: WaitDates): void {
  const last = dates.last();
  casework.standing.show({
    stage: wait.stage,
    opsState: last?.act === 'escalate' ? 'ESCALATED' : last && last.after > 0 ? 'OVERDUE' : 'WAITING_HUMAN',
    waitingOn: wait.ask.positions.join('/'),
    why: `${wait.ask.act} (${wait.ask.code})`,
    since,
    dueAt: (dates.all.at(-1) as DatedRung).at,
    level: dates.climbed + 1,
    next: dates.next(),
    failedStep: null,
  });
}
