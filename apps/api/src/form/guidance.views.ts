/** How guidance, delegations, corrections and the dates they move look from outside. */
import { z } from 'zod';
import type { CalendarEffectView, DeadlinePreviewView, DelegationView, LadderPreviewView } from '@sinergi/contracts/guidance.views';
import type { CorrectionView } from '@sinergi/contracts/views';
import { POSITIONS } from '@sinergi/domain/parties/office';
import { day, titled, type ViewSchema } from './job.views';
import { ACTS, documentView } from './task.views';

export const CORRECTABLE = ['verbal-approval.given-on', 'verbal-approval.place', 'signature.signed-on'] as const;

export const guidanceResult = z.strictObject({ id: z.string(), outcome: z.literal('accepted') }).meta({ id: 'GuidanceResult' });

export const delegationView = z
  .strictObject({
    id: z.string(),
    principalId: z.string(),
    principalName: z.string(),
    delegateId: z.string(),
    delegateName: z.string(),
    officeId: z.string(),
    officeName: z.string(),
    position: z.enum(POSITIONS),
    positionTitle: titled,
    from: day,
    until: day,
    reason: z.string(),
    endedOn: day.nullable(),
    mayEnd: z.boolean(),
  })
  .meta({ id: 'DelegationView' }) satisfies ViewSchema<DelegationView>;

export const correctionView = z
  .strictObject({
    id: z.string(),
    no: z.string(),
    fact: z.enum(CORRECTABLE),
    subject: z.string(),
    was: z.string(),
    becomes: z.string(),
    reason: z.string(),
    proposedBy: z.string(),
    proposedOn: day,
    decidedOn: day.nullable(),
    standing: z.enum(['proposed', 'accepted', 'rejected']),
    evidence: documentView.nullable(),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'CorrectionView' }) satisfies ViewSchema<CorrectionView>;

const effect = z
  .strictObject({ taskId: z.string(), no: z.string(), office: z.string(), rungs: z.array(z.strictObject({ code: z.string(), was: day, becomes: day })) })
  .meta({ id: 'CalendarEffectView' }) satisfies ViewSchema<CalendarEffectView>;

export const calendarEffects = z.strictObject({ edition: z.string(), tasks: z.array(effect) }).meta({ id: 'CalendarEffects' });
export const calendarApplied = z.strictObject({ told: z.int() }).meta({ id: 'CalendarApplied' });

export const deadlinePreview = z
  .strictObject({
    taskId: z.string(),
    days: z.int(),
    rungs: z.array(z.strictObject({ code: z.string(), act: z.string(), was: day, becomes: day })),
    refusal: z.strictObject({ code: z.string(), detail: titled }).nullable(),
  })
  .meta({ id: 'DeadlinePreviewView' }) satisfies ViewSchema<DeadlinePreviewView>;

const ladderPreview = z
  .strictObject({
    stage: z.string(),
    stageTitle: titled,
    askCode: z.string(),
    act: z.enum(ACTS),
    positions: z.array(z.enum(POSITIONS)),
    ahead: z.array(z.strictObject({ code: z.string(), act: z.string(), addressee: z.string(), on: day })),
  })
  .meta({ id: 'LadderPreviewView' }) satisfies ViewSchema<LadderPreviewView>;

export const ladderPreviews = z.strictObject({ programme: z.string(), on: day, waits: z.array(ladderPreview) }).meta({ id: 'LadderPreviews' });
