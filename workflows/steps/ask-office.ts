/** Asks one office for a decision and comes back with the verdict, or with the silence that ended the wait. */
import type { HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { taskIdOf } from '@sinergi/contracts/ids';
import type { TaskClosing } from '@sinergi/contracts/activities/records.activities';
import { personsOf, type Decision } from '@sinergi/domain/cooperation/decision';
import type { DatedRung, Rung } from '@sinergi/domain/terms/ladder';
import type { Ask, AskAct, Verdict } from '@sinergi/domain/terms/stage-plan';
import { records } from './activities';
import { awaitAnswer, type Answer, type Heard } from './await-answer';
import type { Casework } from './casework';
import type { DecisionDesk } from './decision-desk';
import { askedOf, sendLetter } from './letters';
import { recoverable } from './recoverable';

export interface Question {
  readonly stage: string;
  readonly ask: Ask;
  readonly asked?: NoticeCode;
  /** Told apart from another wait of the same ask in the same round, such as the one on hold. */
  readonly variant?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly attachments?: readonly string[];
  /** A fact that answers the question by itself, such as a roster that has been taken. */
  readonly fact?: () => boolean;
  /** Done on each rung before its letter leaves. @returns facts for that letter */
  readonly climbing?: (taskId: string, rung: DatedRung) => Promise<Readonly<Record<string, string | number>>>;
  /** A change of hands that breaks the question off. */
  readonly brokenBy?: (change: HoldersChanged) => boolean;
  /** How the successor of the desk is asked; the same letter unless told otherwise. */
  readonly askedOfSuccessor?: NoticeCode;
}

export type Verdicted =
  | { readonly kind: 'decided'; readonly verdict: Verdict; readonly decision: Decision }
  | { readonly kind: 'fact' }
  | { readonly kind: 'silent'; readonly rung: DatedRung }
  | { readonly kind: 'broken-off'; readonly change: HoldersChanged };

const ASKED: Record<AskAct, NoticeCode> = {
  confirm: 'written-confirmation-asked',
  draft: 'draft-asked',
  review: 'review-asked',
  sign: 'signature-asked',
  'hand-in': 'roster-asked',
  'complete-roster': 'roster-completion-asked',
  'attend-roster': 'roster-attention-asked',
  'approve-roster': 'roster-approval-asked',
  'approve-arrangement': 'arrangement-asked',
  'approve-plan': 'plan-asked',
  'bring-offers': 'offers-asked',
  'approve-change': 'roster-change-asked',
  pay: 'invoice',
  'bring-answer': 'exchange-answer-asked',
};

const OUTCOME: Record<Exclude<Verdict, 'more-time'>, TaskClosing['outcome']> = { approve: 'approved', return: 'returned', decline: 'declined' };

const rungLetter = (rung: Rung): NoticeCode | null => (rung.act === 'remind' ? 'reminder' : rung.act === 'escalate' ? 'escalation' : null);

/** Passed on from desk to desk as guidance and changes of hands say, until one of them answers or stays silent. */
export async function askOffice(casework: Casework, desk: DecisionDesk, question: Question): Promise<Verdicted> {
  let asking = question;
  for (let deskNo = 2; ; deskNo += 1) {
    const answer = await askDesk(casework, desk, asking);
    if (answer.kind === 'answered') return answer.value;
    if (answer.kind !== 'passed-on') return answer;
    const asked = answer.why === 'succession' ? (question.askedOfSuccessor ?? question.asked) : question.asked;
    asking = { ...question, ...(asked ? { asked } : {}), variant: [question.variant, `desk-${deskNo}`].filter(Boolean).join('.'), ask: { ...question.ask, positions: answer.positions } };
  }
}

async function askDesk(casework: Casework, desk: DecisionDesk, question: Question): Promise<Answer<Verdicted>> {
  const { ask, stage } = question;
  const taskId = taskIdOf(casework.processId, stage, casework.round, question.variant ? `${ask.code}.${question.variant}` : ask.code);
  desk.ask({ taskId, round: casework.round, ask, grantedDays: 0 });
  return awaitAnswer<Verdicted>(casework, {
    taskId,
    stage,
    ask,
    ladder: ask.ladder,
    asked: question.asked ?? ASKED[ask.act],
    rungLetter,
    facts: question.facts ?? {},
    attachments: question.attachments ?? [],
    anchor: null,
    heard: () => desk.hasMail() || (question.fact?.() ?? false),
    read: async () => {
      const decision = desk.next();
      if (decision) return takeDecision(casework, desk, question, taskId, decision);
      await shut(casework, desk, taskId);
      return { kind: 'answer', value: { kind: 'fact' }, outcome: 'handed-in' };
    },
    shut: () => shut(casework, desk, taskId),
    ...(question.brokenBy ? { brokenBy: question.brokenBy } : {}),
    ...(question.climbing ? { climbing: question.climbing } : {}),
  });
}

async function takeDecision(casework: Casework, desk: DecisionDesk, question: Question, taskId: string, decision: Decision): Promise<Heard<Verdicted>> {
  const { decisionId, verdict } = decision;
  const closesTask = verdict !== 'more-time';
  if (closesTask) await shut(casework, desk, taskId);
  await recoverable(casework, 'record-decision', () => records.recordOutcome({ decisionId, taskId, outcome: 'accepted', closesTask, on: casework.today() }));
  desk.answer(decisionId, { decisionId, outcome: 'accepted', taskClosed: closesTask });
  if (verdict === 'more-time') {
    const days = decision.days ?? 0;
    desk.grant(days);
    return { kind: 'more-days', days, told: () => sendLetter(casework, { code: 'more-time-granted', occasion: ['more-time', decisionId], to: askedOf(casework, question.ask), taskId, facts: { days } }) };
  }
  if (verdict === 'approve') {
    for (const personId of personsOf(decision)) desk.duties.push({ personId, duty: question.ask.duty });
  }
  return { kind: 'answer', value: { kind: 'decided', verdict, decision }, outcome: OUTCOME[verdict] };
}

/** Nothing more is heard on the task; what was still waiting is answered as overtaken. */
async function shut(casework: Casework, desk: DecisionDesk, taskId: string): Promise<void> {
  for (const late of desk.shut()) {
    await recoverable(casework, 'record-decision', () => records.recordOutcome({ decisionId: late.decisionId, taskId, outcome: 'overtaken', closesTask: false, on: casework.today() }));
    desk.answer(late.decisionId, 'overtaken');
  }
}
