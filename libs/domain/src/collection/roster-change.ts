/** A change of the roster that is no file: who follows whom, who leaves, who joins by consent, and the month from which it counts. */
import { addMonths, monthOf, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import { firstContributionMonthOf, type CutOffPlan } from './cut-off';

export const CHANGE_KINDS = ['succession', 'mass-exit', 'transfer', 'opt-in', 'opt-out'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_REASONS = ['died', 'resigned', 'term-ended', 'dismissed', 'moved', 'group-dissolved', 'joined', 'withdrew'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** Why each kind of change may be made. */
export const REASONS_OF: Readonly<Record<ChangeKind, readonly ChangeReason[]>> = {
  succession: ['died', 'resigned', 'term-ended', 'dismissed', 'moved'],
  'mass-exit': ['term-ended', 'dismissed', 'moved', 'group-dissolved'],
  transfer: ['term-ended', 'group-dissolved'],
  'opt-in': ['joined'],
  'opt-out': ['withdrew'],
};

export const CONSENT_KINDS = ['consent', 'mandate', 'withdrawal'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** What a member's paper may say: to join they agree themselves or have somebody act for them, to leave they withdraw. */
export const CONSENTS_OF: Readonly<Partial<Record<ChangeKind, readonly ConsentKind[]>>> = { 'opt-in': ['consent', 'mandate'], 'opt-out': ['withdrawal'] };

export interface ChangeOnTime {
  readonly kind: ChangeKind;
  /** The day it happened: the death, the end of office, the signature of a consent. */
  readonly happenedOn: LocalDate;
  /** The day it is taken into effect. */
  readonly on: LocalDate;
  readonly coverFrom: LocalDate;
  /** The last month billed so far; null before the first. */
  readonly lastBilled: ContributionMonth | null;
  readonly billing: CutOffPlan;
}

/**
 * The first month without whoever leaves and with whoever joins, so that a post is never billed twice and never left out.
 * A month that has been billed stays as it is; a volunteer joins from the day it is agreed to, as anybody in a roster does.
 */
export function countsFrom({ kind, happenedOn, on, coverFrom, lastBilled, billing }: ChangeOnTime): ContributionMonth {
  const day = kind === 'opt-in' && on > happenedOn ? on : happenedOn;
  const earliest = [monthOf(coverFrom), ...(lastBilled === null ? [] : [addMonths(lastBilled, 1)])];
  return earliest.reduce((latest, month) => (month > latest ? month : latest), firstContributionMonthOf(day, billing));
}

/** Last day for reporting what happened. */
export const reportDueOn = (happenedOn: LocalDate, withinWorkingDays: number, calendar: WorkingCalendar): LocalDate => addWorkingDays(happenedOn, withinWorkingDays, calendar);
