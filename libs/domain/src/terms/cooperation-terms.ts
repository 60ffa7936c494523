/** The terms a cooperation is born with: copied from its programme, frozen, carried to its last day. */
import type { CalendarPolicy } from '../calendar/working-days';
import type { Arrangement, BillingPlan } from './arrangement';
import type { DutyPair } from './duties';
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
