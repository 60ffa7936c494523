/** What a letter may say of a matter, as the record tells it and a letter words it: counts, months and money, nobody by name. */
import type { HandInOutcome, SenderStep } from './roster.contract';
import type { ArrangementChangeOutcome } from './arrangement-change.contract';
import type { PlanOutcome } from './payment-plan.contract';
import type { RosterChangeOutcome } from './roster-change.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import type { ChangeKind, ChangeReason } from '@sinergi/domain/collection/roster-change';
import type { OpenMatterKind } from '@sinergi/domain/collection/open-matter';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { FundingSource, PaymentMode } from '@sinergi/domain/terms/arrangement';

export interface HandInFacts {
  /** Null while nobody has judged it. */
  readonly result: HandInOutcome['result'] | null;
  /** What its sender is waited for; null while nobody waits for the sender. */
  readonly awaits: SenderStep | null;
  readonly handedInOn: LocalDate;
  readonly rows: number;
  readonly accepted: number;
  readonly warned: number;
  readonly returned: number;
}

/** A change of the roster that is no file: counts and months, nobody by name. */
export interface RosterChangeFacts {
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
  /** Null while nobody has decided. */
  readonly result: RosterChangeOutcome['result'] | null;
  readonly happenedOn: LocalDate;
  readonly reportDueOn: LocalDate | null;
  readonly late: boolean;
  readonly leaves: number;
  readonly joins: number;
  /** The first month it counts for; null until it is in effect. */
  readonly firstMonth: ContributionMonth | null;
  /** To go on alone: how many, at what price a month, first due when; null where nothing was offered. */
  readonly offers: { readonly made: number; readonly amount: Rupiah; readonly month: ContributionMonth; readonly dueOn: LocalDate } | null;
}

/** Who pays from when, and until now. */
export interface ArrangementFacts {
  readonly result: ArrangementChangeOutcome['result'] | null;
  readonly fromMonth: ContributionMonth;
  readonly untilMonth: ContributionMonth | null;
  readonly mode: PaymentMode;
  readonly fundingSource: FundingSource;
  readonly payer: string;
  readonly reason: string;
  /** Months billed already that are billed again by what differs. */
  readonly reopened: number;
}

/** What is open past the ladder of its months: of one payer, or of all who stand on the rung together. */
export interface ArrearsFacts {
  readonly rung: string;
  /** First, second or third formal warning; null for any other rung. */
  readonly warning: number | null;
  /** Of the warning enclosed. */
  readonly number: string | null;
  readonly payers: number;
  readonly people: number;
  readonly open: Rupiah;
  readonly months: readonly { readonly month: ContributionMonth; readonly members: number; readonly open: Rupiah }[];
  readonly since: LocalDate;
  /** The village or district the addressee answers for, whose own office is not on record. */
  readonly standsFor?: string | null;
  /** They all pay alone and are told by the addressee; the first day one of them is inactive unless it is paid. */
  readonly alone?: { readonly inactiveFrom: LocalDate | null } | null;
}

/** Put aside with an end and not decided by it. */
export interface MatterFacts {
  readonly kind: OpenMatterKind;
  readonly month: ContributionMonth | null;
  readonly until: LocalDate;
}

/** Arrears paid by instalments. */
export interface PlanFacts {
  readonly result: PlanOutcome['result'] | null;
  readonly payer: string;
  readonly reason: string;
  readonly amount: Rupiah;
  readonly instalments: readonly { readonly dueOn: LocalDate; readonly amount: Rupiah }[];
}

/** Places from which nobody has been handed in. */
export interface MissingFacts {
  readonly districts: number;
  readonly villages: number;
  readonly unreachable: number;
}

/** People handed over to the outside. */
export interface ExchangeFacts {
  readonly kind: ExchangeKind;
  readonly month: ContributionMonth;
  readonly lines: number;
  /** Turned down by the answer this letter is about. */
  readonly rejected: number;
  /** People for whom billed, paid and posted differ. */
  readonly differences: number;
}

/** A budget account (kode rekening) that will not carry all that is still to come. */
export interface BudgetFacts {
  readonly account: string;
  readonly accountName: string;
  readonly year: number;
  readonly ceiling: Rupiah;
  readonly documentNo: string;
  readonly documentDate: LocalDate;
  readonly untilMonth: ContributionMonth;
  readonly billed: Rupiah;
  readonly free: Rupiah;
  readonly expected: Rupiah;
  readonly shortfall: Rupiah;
  /** null: it carries every month to come. */
  readonly runsOutIn: ContributionMonth | null;
  readonly because: 'amount' | 'months' | null;
}

export interface BillFacts {
  readonly month: ContributionMonth;
  readonly members: number;
  readonly amount: Rupiah;
  readonly paid: Rupiah;
  readonly open: Rupiah;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly paymentCode: string;
  readonly lastPaidOn: LocalDate | null;
  /** The village or district the addressee answers for, whose own office is not on record. */
  readonly standsFor?: string | null;
  /** How far the batches of its deductions from honoraria are; none where nothing is deducted. */
  readonly deduction?: { readonly total: number; readonly processed: number; readonly submitted: number; readonly returned: number } | null;
}
