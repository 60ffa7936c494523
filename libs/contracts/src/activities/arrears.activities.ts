/** Arrears worked on in sets: who owes past the ladder of a month, on which rung each payer stands, and what is due today. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { OpenMatterKind } from '@sinergi/domain/collection/open-matter';
import type { Side } from '@sinergi/domain/parties/office';
import type { Ladder, Rung } from '@sinergi/domain/terms/ladder';
import type { CalendarQuestion } from './calendars.activities';
import type { PlanOutcome } from '../payment-plan.contract';

export interface ArrearsSeen {
  /** Payers with something open, whether or not they are written to. */
  readonly payers: number;
  /** Rungs climbed today whose letters have not left, in their order. */
  readonly due: readonly (Rung & { readonly payers: number })[];
  /** Business instant at which something may be due again; null while only news can stir it. */
  readonly nextAt: number | null;
}

/** Put aside with an end, and past it. */
export interface MattersSeen {
  readonly due: readonly { readonly id: string; readonly kind: OpenMatterKind; readonly month: string | null; readonly side: Side; readonly until: LocalDate; readonly rung: Rung }[];
  /** Business instant of the next rung of any of them; null while none lies ahead. */
  readonly nextAt: number | null;
}

export interface ArrearsActivities {
  /** Each with the rung it stands on. @param now business instant */
  matters(no: string, question: CalendarQuestion, now: number): Promise<MattersSeen>;
  /** A second call on the same day finds the same letters due until they are told. @param now business instant */
  look(no: string, ladder: Ladder, question: CalendarQuestion, now: number): Promise<ArrearsSeen>;
  told(no: string, rung: string, on: LocalDate): Promise<void>;
  startPlan(planId: string, approvedBy: string, on: LocalDate): Promise<void>;
  finishPlan(planId: string, result: PlanOutcome['result'], on: LocalDate): Promise<void>;
}
