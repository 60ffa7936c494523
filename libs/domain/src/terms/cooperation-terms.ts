/** The terms a cooperation is born with: copied from its programme, frozen, carried to its last day. */
import type { CalendarPolicy } from '../calendar/working-days';
import type { Arrangement, BillingPlan, FundingSource } from './arrangement';
import type { BudgetThreshold } from './budget-warnings';
import type { Continuation } from './continuation';
import type { DutyPair } from './duties';
import type { Ladder } from './ladder';
import type { RosterRules } from './roster-rules';
import type { Ask, StagePlan } from './stage-plan';

export interface RosterPositions {
  readonly code: string;
  readonly titles: readonly string[];
}

export interface CooperationTerms {
  readonly programme: string;
  readonly edition: number;
  readonly title: { readonly id: string; readonly en: string };
  readonly procedure: readonly StagePlan[];
  readonly arrangement: Arrangement;
  readonly billing: BillingPlan;
  readonly incompatibleDuties: readonly DutyPair[];
  readonly calendar: CalendarPolicy;
  readonly positions: readonly RosterPositions[];
  readonly rosterApproval: Ask;
  /** Asks the office that hands a roster in for its word on the way; none: nobody is asked. */
  readonly rosterAttention?: Ask;
  /** Asks the city to complete a roster some of its villages are missing from, once a first one is in effect; none: nobody is asked. */
  readonly rosterCompletion?: Ask;
  /** None in the terms of cases born before there were any: nothing is warned of, no day is named. */
  readonly rosterRules?: RosterRules;
  /** Voluntary: each member joins and leaves by a paper of their own. The whole group where nothing is said. */
  readonly participation?: 'whole-group' | 'voluntary';
  /** What members are offered when they leave for another segment; none: nothing is offered. */
  readonly continuation?: Continuation;
  /** What a contribution may be paid from; where nothing is said, what law lets it be paid from. */
  readonly fundingSources?: readonly FundingSource[];
  /** What is done about months unpaid past the ladder of their bill; none: they are kept as arrears, and nobody is written to. */
  readonly arrearsLadder?: Ladder;
  /** When the payer is told that a budget account runs out; where nothing is said, the standard thresholds. */
  readonly budgetWarnings?: readonly BudgetThreshold[];
  /** Contribution months the agreement runs. */
  readonly termMonths: number;
}

/** A kind of cooperation as the catalogue holds it. */
export interface Programme extends Omit<CooperationTerms, 'programme'> {
  readonly code: string;
  /** First contribution month in which the programme may start, `YYYY-MM`. */
  readonly since: string;
  readonly legalBasis: readonly string[];
  readonly summary: { readonly id: string; readonly en: string };
}

export function termsOf(programme: Programme): CooperationTerms {
  const { code, since: _since, legalBasis: _legalBasis, summary: _summary, ...terms } = programme;
  return { programme: code, ...terms };
}
