/** What an operator may tell any process that stands still: repair, skip with a reason, or abort. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Zone } from '@sinergi/domain/calendar/zone';

export interface Repair {
  readonly messageId: string;
  readonly by: string;
  readonly act: 'retry' | 'skip' | 'abort';
  readonly hasReason: boolean;
}

export interface Progress {
  readonly stage: string;
  readonly round: number;
  readonly status: string;
  /** Business day of the last thing the process did. */
  readonly today: LocalDate;
  readonly zone: Zone;
  /** Business time minus engine time, in milliseconds; 0 for real processes. */
  readonly offset: number;
  readonly failedStep: string | null;
}

export const repair = defineUpdate<'accepted', [Repair]>('repair');
export const progress = defineQuery<Progress>('progress');
