/** What doors show of cover: one person on a day and month by month, and who of a cooperation is without it. */
import type { Certainty } from '@sinergi/domain/calendar/law-row';
import type { Consequence, CoverStatus } from '@sinergi/domain/cover/cover-rule';
import type { Titled } from './views';

export interface CoverAnswerView {
  readonly month: string;
  readonly knownOn: string;
  readonly status: CoverStatus;
  readonly ground: { readonly id: string; readonly sentence: Titled; readonly source: string; readonly certainty: Certainty };
  readonly consequence: Consequence | null;
  readonly unpaidInARow: number;
  readonly dueOn: string | null;
  readonly billed: number | null;
}

/** `amount`: of the payment to the payer's whole part of the bill, not to one person. */
export interface CoverAllocationView {
  readonly payer: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly receivedOn: string;
  readonly knownOn: string;
}

export interface CoveredMemberView {
  readonly membershipId: string;
  readonly no: string;
  readonly nameMasked: string;
  readonly nikMasked: string;
  readonly positionCode: string;
  /** As the programme calls it. */
  readonly position: string;
  readonly villageCode: string | null;
  readonly rehearsal: boolean;
}

export interface DeathBenefitView {
  readonly amount: number;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface CoverView {
  readonly member: CoveredMemberView;
  readonly on: string;
  readonly today: string;
  /** As known on the day asked for. */
  readonly answer: CoverAnswerView;
  readonly onThatDay: CoverAnswerView;
  readonly asKnownToday: CoverAnswerView;
  /** That day was answered in another way than today. */
  readonly changed: boolean;
  readonly allocations: readonly CoverAllocationView[];
  /** Months paid for up to that one, as known on the day asked for. */
  readonly contributionMonths: number;
  readonly deathBenefit: DeathBenefitView | null;
  /** null where the law of the day asks for no length of contribution. */
  readonly scholarship: { readonly months: number; readonly reached: boolean; readonly upTo: number } | null;
}

export interface CoverMonthView {
  readonly month: string;
  readonly payers: readonly string[];
  readonly today: CoverAnswerView;
  readonly changes: readonly CoverAnswerView[];
  readonly mendedLater: boolean;
  readonly allocations: readonly CoverAllocationView[];
}

export interface CoverHistoryView {
  readonly member: CoveredMemberView;
  readonly today: string;
  readonly contributionMonths: number;
  readonly months: readonly CoverMonthView[];
}

export interface ExposedMonthView {
  readonly month: string;
  readonly dueOn: string;
  readonly covered: number;
  readonly awaiting: number;
  readonly inArrears: number;
  readonly inactive: number;
  readonly employerPaysFirst: number;
  readonly billed: number;
  readonly open: number;
}

export interface ExposedPayerView {
  readonly payerId: string;
  /** Empty for members who pay for themselves. */
  readonly payerName: string;
  readonly personMonths: number;
  /** Of months past due. */
  readonly open: number;
  readonly since: string | null;
  readonly months: readonly ExposedMonthView[];
}

export interface ExposureView {
  readonly no: string;
  readonly on: string;
  /** People with at least one month past due and unpaid. */
  readonly people: number;
  readonly personMonths: number;
  readonly open: number;
  readonly since: string | null;
  /** Payers with months past due first. */
  readonly payers: readonly ExposedPayerView[];
  /** Of each death that is no accident at work. */
  readonly deathBenefit: DeathBenefitView | null;
}
