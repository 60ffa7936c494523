/** What a letter may say: facts looked up on the day it leaves, none of them worded yet. */
import type { ArrangementFacts, ArrearsFacts, BillFacts, BudgetFacts, ExchangeFacts, HandInFacts, MatterFacts, MissingFacts, PlanFacts, RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Language } from '@sinergi/domain/money/language';
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
  readonly matter: MatterFacts | null;
  readonly budget: BudgetFacts | null;
  readonly bill: BillFacts | null;
}
