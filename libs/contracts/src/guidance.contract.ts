/** Guidance: what people may tell a running process beside a decision: hold, resume, another deadline, another desk. */
import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PositionCode } from '@sinergi/domain/parties/office';

interface Given {
  readonly messageId: string;
  /** Person, never a name. */
  readonly by: string;
  readonly on: LocalDate;
  readonly hasReason: boolean;
}

export type Guidance =
  /** Ladder and reminders stand still until `until`, or until somebody resumes; a legal due date goes on. */
  | (Given & { readonly act: 'hold'; readonly until: LocalDate })
  | (Given & { readonly act: 'resume' })
  /** Working days the open task's ending moves; negative: earlier. */
  | (Given & { readonly act: 'move-deadline'; readonly taskId: string; readonly days: number })
  /** The open task goes to another desk of the same side; its clock starts anew with the letter. */
  | (Given & { readonly act: 'reassign'; readonly taskId: string; readonly positions: readonly PositionCode[] });

export type GuidanceAct = Guidance['act'];
export const GUIDANCE_ACTS = ['hold', 'resume', 'move-deadline', 'reassign'] as const satisfies readonly GuidanceAct[];

/** Somebody left a position or took it up. */
export interface HoldersChanged {
  readonly officeId: string;
  readonly position: PositionCode;
  readonly on: LocalDate;
}

export const guide = defineUpdate<'accepted', [Guidance]>('guide');
export const holdersChanged = defineSignal<[HoldersChanged]>('holdersChanged');
