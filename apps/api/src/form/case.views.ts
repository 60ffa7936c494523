/** How cooperations look from outside: the list, the page and what is stuck. */
import { z } from 'zod';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import type { CooperationPageView, CooperationRowView, HolderView, LetterView, TimelineEntryView } from '@sinergi/contracts/views';
import { STATUSES } from '@sinergi/domain/cooperation/status';
import { CAPACITIES, OFFICE_KINDS, POSITIONS } from '@sinergi/domain/parties/office';
import { correctionView } from './guidance.views';
import { day, titled, type ViewSchema } from './job.views';
import { billView, handInView, paymentView } from './money.views';
import { documentView, taskView } from './task.views';

export const OPS_STATES = ['OK', 'WAITING_HUMAN', 'OVERDUE', 'ESCALATED', 'NEEDS_FIX', 'ON_HOLD'] as const;

const row = {
  no: z.string(),
  programme: z.string(),
  programmeTitle: titled,
  cityName: z.string(),
  branchName: z.string(),
  status: z.enum(STATUSES),
  stage: z.string(),
  opsState: z.enum(OPS_STATES),
  waitingOn: z.string().nullable(),
  waitingSince: day.nullable(),
  dueOn: day.nullable(),
  members: z.int(),
  openedOn: day,
  asOf: day,
  rehearsal: z.boolean(),
};

export const cooperationRow = z.strictObject(row).meta({ id: 'CooperationRowView' }) satisfies ViewSchema<CooperationRowView>;

const timelineEntry = z
  .strictObject({
    on: day,
    kind: z.enum(['stage', 'decision', 'letter', 'reminder', 'escalation', 'paper', 'roster', 'bill', 'payment', 'trouble', 'guidance', 'correction', 'deadline', 'ending']),
    title: titled,
    detail: titled,
    ref: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntryView' }) satisfies ViewSchema<TimelineEntryView>;

const letter = z
  .strictObject({
    id: z.string(),
    notice: z.string(),
    subject: z.string(),
    toOffice: z.string(),
    on: day,
    status: z.enum(['queued', 'sending', 'sent', 'dropped']),
    attempts: z.int(),
    copies: z.int(),
  })
  .meta({ id: 'LetterView' }) satisfies ViewSchema<LetterView>;

export const holderView = z
  .strictObject({
    id: z.string(),
    officeName: z.string(),
    officeKind: z.enum(OFFICE_KINDS),
    position: z.enum(POSITIONS),
    positionTitle: titled,
    name: z.string(),
    capacity: z.enum(CAPACITIES),
    from: day,
    until: day.nullable(),
  })
  .meta({ id: 'HolderView' }) satisfies ViewSchema<HolderView>;

export const cooperationPage = z
  .strictObject({
    ...row,
    round: z.int(),
    coverFrom: day,
    closedOn: day.nullable(),
    stages: z.array(
      z.strictObject({ code: z.string(), title: titled, state: z.enum(['done', 'current', 'ahead', 'skipped']), enteredOn: day.nullable(), leftOn: day.nullable() }),
    ),
    approval: z
      .strictObject({
        position: z.string(),
        capacity: z.enum(CAPACITIES),
        givenOn: day,
        place: z.string(),
        channel: z.string(),
        witnesses: z.int(),
        minutes: documentView.nullable(),
        corrected: z.array(z.enum(['given-on', 'place'])),
      })
      .nullable(),
    waits: z.array(taskView),
    troubles: z.array(z.strictObject({ processId: z.string(), step: z.string(), failure: z.string(), stepTitle: titled, failureTitle: titled, since: day, maySkip: z.boolean() })),
    timeline: z.array(timelineEntry),
    documents: z.array(documentView),
    letters: z.array(letter),
    people: z.array(holderView),
    handIns: z.array(handInView),
    bills: z.array(billView),
    payments: z.array(paymentView),
    processes: z.array(z.strictObject({ processId: z.string(), kind: z.string(), period: z.string().nullable(), open: z.boolean(), url: z.string() })),
    signatures: z.array(
      z.strictObject({ decisionId: z.string(), paper: z.string(), position: z.enum(POSITIONS), capacity: z.enum(CAPACITIES), signedOn: day, corrected: z.boolean() }),
    ),
    corrections: z.array(correctionView),
    mayGuide: z.array(z.enum(['hold', 'resume'])),
  })
  .meta({ id: 'CooperationPageView' }) satisfies ViewSchema<CooperationPageView>;

export const stuckView = z
  .strictObject({
    no: z.string(),
    cityName: z.string(),
    processId: z.string(),
    what: z.string(),
    office: z.string(),
    why: z.string(),
    since: day,
    workingDays: z.int(),
    next: z.string().nullable(),
    nextOn: day.nullable(),
    lastFailure: z.string().nullable(),
    tries: z.int(),
    opsState: z.string(),
    rehearsal: z.boolean(),
    mayMend: z.array(z.enum(['retry', 'skip', 'abort', 'restart'])),
    url: z.string(),
  })
  .meta({ id: 'StuckView' }) satisfies ViewSchema<StuckView>;

export const dashboardView = z
  .strictObject({ cooperations: z.int(), members: z.int(), billedThisMonth: z.int(), open: z.int(), stuck: z.int(), byStatus: z.record(z.string(), z.int()) })
  .meta({ id: 'DashboardView' });
