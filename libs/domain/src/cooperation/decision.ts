/** A person's decision on one thing asked, and the rules that let it count. */
import { DomainError } from '../errors/domain-error';
import type { LocalDate } from '../calendar/local-date';
import type { CapacityCode, PositionCode } from '../parties/office';
import { conflictingDuty, type DutyCode, type DutyHeld, type DutyPair } from '../terms/duties';
import type { Ask, Verdict } from '../terms/stage-plan';

/** Ids and codes only: the legal record with its reason stands in the decision row. */
export interface Decision {
  readonly decisionId: string;
  readonly taskId: string;
  readonly round: number;
  readonly verdict: Verdict;
  /** Whose will it is. */
  readonly decidedBy: string;
  /** Who typed it; the same person unless somebody acted for them. */
  readonly recordedBy: string;
  /** For whom a delegate decided; null when nobody was stood in for. */
  readonly principal: string | null;
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly hasReason: boolean;
  readonly documentId: string | null;
  /** Working days asked for with `more-time`. */
  readonly days: number | null;
  /** The business day the decision was taken. */
  readonly on: LocalDate;
}

export interface OpenAsk {
  readonly taskId: string;
  readonly round: number;
  readonly ask: Ask;
  readonly grantedDays: number;
}

/**
 * May this decision count, here and now?
 * @throws DomainError out of turn, stale round, verdict not offered, reason or evidence missing, no more time, incompatible duties
 */
export function mayDecide(decision: Decision, open: OpenAsk | null, held: readonly DutyHeld[], pairs: readonly DutyPair[]): void {
  if (!open || open.taskId !== decision.taskId) throw new DomainError('decision-out-of-turn', { taskId: decision.taskId });
  if (open.round !== decision.round) throw new DomainError('decision-stale-round', { expected: open.round, given: decision.round });
  const { ask } = open;
  if (!ask.verdicts.includes(decision.verdict)) throw new DomainError('decision-verdict-not-offered', { verdict: decision.verdict });
  if (!ask.positions.includes(decision.position)) throw new DomainError('decision-not-yours', { position: decision.position });
  if (decision.verdict !== 'approve' && !decision.hasReason) throw new DomainError('decision-reason-missing', { verdict: decision.verdict });
  if (decision.verdict === 'approve' && ask.evidence === 'required' && !decision.documentId) throw new DomainError('decision-evidence-missing', { act: ask.act });
  if (decision.verdict === 'more-time') grantable(decision.days, open);
  for (const person of personsOf(decision)) refuseConflict(held, person, ask.duty, pairs);
}

/** Everybody who counts where duties must differ: a delegate counts as both persons. */
export function personsOf({ decidedBy, recordedBy, principal }: Pick<Decision, 'decidedBy' | 'recordedBy' | 'principal'>): ReadonlySet<string> {
  return new Set([decidedBy, recordedBy, ...(principal ? [principal] : [])]);
}

function grantable(days: number | null, open: OpenAsk): void {
  if (days === null || !Number.isInteger(days) || days < 1 || open.grantedDays + days > open.ask.moreTimeDays) {
    throw new DomainError('more-time-exhausted', { asked: days, granted: open.grantedDays, most: open.ask.moreTimeDays });
  }
}

function refuseConflict(held: readonly DutyHeld[], person: string, duty: DutyCode, pairs: readonly DutyPair[]): void {
  const other = conflictingDuty(held, person, duty, pairs);
  if (other) throw new DomainError('duties-incompatible', { duty, held: other });
}
