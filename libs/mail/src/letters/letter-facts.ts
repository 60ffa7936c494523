/** What a letter may say: facts looked up on the day it leaves, none of them worded yet. */
import type { HandInOutcome, SenderStep } from '@sinergi/contracts/roster.contract';
import type { ArrangementChangeOutcome } from '@sinergi/contracts/arrangement-change.contract';
import type { PlanOutcome } from '@sinergi/contracts/payment-plan.contract';
import type { RosterChangeOutcome } from '@sinergi/contracts/roster-change.contract';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import type { Language } from '@sinergi/domain/money/language';
import type { ChangeKind, ChangeReason } from '@sinergi/domain/collection/roster-change';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { FundingSource, PaymentMode } from '@sinergi/domain/terms/arrangement';
import type { RungAct, RungAddressee } from '@sinergi/domain/terms/ladder';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';

export type Bilingual = Readonly<Record<Language, string>>;

export interface AddresseeFacts {
  /** Position with its capacity: `Pj. Wali Kota Bekasi`. */
  readonly title: Bilingual;
  /** Null when an office is written to whose holder is not known. */
  readonly name: string | null;
  readonly officeName: string;
  /** Of a village's office. */
  readonly district?: string | null;
}

/** What happens by itself while nobody answers. */
export interface StepAhead {
  readonly act: RungAct;
  readonly to: RungAddressee;
  /** Null while the waiting clock has not started; then `after` working days are named instead. */
  readonly on: LocalDate | null;
  readonly after: number;
}

export interface TaskFacts {
  readonly act: AskAct;
  readonly stage: string;
  readonly round: number;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  /** The due day before it was last moved; null while it never was. */
  readonly dueWas: LocalDate | null;
  readonly grantedDays: number;
  /** Who was asked: position and office, never a name. */
  readonly asked: Bilingual;
  /** The last escalation that has left; null while none has. */
  readonly escalated: { readonly on: LocalDate; readonly to: Bilingual } | null;
  readonly ahead: readonly StepAhead[];
}

export interface VerdictFacts {
  readonly reason: string;
  readonly by: Bilingual;
  readonly on: LocalDate;
  readonly days: number | null;
}

/** A hold, its end, or another deadline, as somebody decided it. */
export interface GuidanceFacts {
  readonly reason: string;
  readonly by: Bilingual;
  readonly on: LocalDate;
  /** Last day of a hold. */
  readonly until: LocalDate | null;
}

/** A spoken yes whose giver has left the position since. */
export interface SuccessionFacts {
  readonly givenBy: Bilingual;
  readonly givenOn: LocalDate;
  readonly successorSince: LocalDate;
}

export interface CircularFacts {
  readonly number: string;
  readonly datedOn: LocalDate;
  readonly issuedBy: string;
}

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
  /** How far the batches of its deductions from honoraria are; none where nothing is deducted. */
  readonly deduction?: { readonly total: number; readonly processed: number; readonly submitted: number; readonly returned: number } | null;
}

export interface LetterFacts {
  readonly no: string;
  readonly on: LocalDate;
  readonly cityName: string;
  readonly programmeTitle: Bilingual;
  readonly addressee: AddresseeFacts;
  /** The branch in whose name the letter is written. */
  readonly senderName: string;
  /** Where the branch is reached; null for a branch without an address. */
  readonly contact: string | null;
  readonly coverFrom: LocalDate;
  readonly stage: string;
  readonly rehearsal: boolean;
  /** Opens the one task the letter is about. */
  readonly link: string | null;
  /** The page of the cooperation. */
  readonly consoleUrl: string;
  readonly task: TaskFacts | null;
  /** The latest return, refusal or request for time. */
  readonly verdict: VerdictFacts | null;
  /** Null where the calendar alone decided, such as a hold that ran out. */
  readonly guidance: GuidanceFacts | null;
  readonly succession: SuccessionFacts | null;
  readonly circular: CircularFacts | null;
  readonly handIn: HandInFacts | null;
  readonly exchange: ExchangeFacts | null;
  readonly rosterChange: RosterChangeFacts | null;
  readonly arrangement: ArrangementFacts | null;
  readonly missing: MissingFacts | null;
  readonly arrears: ArrearsFacts | null;
  readonly plan: PlanFacts | null;
  readonly bill: BillFacts | null;
}
