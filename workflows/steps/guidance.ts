/** Which word of guidance counts, here and now. */
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { LONGEST_HOLD, mayReassign } from '@sinergi/domain/cooperation/guidance';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Ask } from '@sinergi/domain/terms/stage-plan';

/** What a process shows of itself to the rule. */
export interface Guidable {
  readonly hold: { readonly resumedBy: string | null } | null;
  readonly openWait: { readonly taskId: string; readonly ask: Ask } | null;
  today(): LocalDate;
}

/** @throws DomainError already held, not held, hold too long, task not open, desk of the other side, reason missing */
export function mayGuide(guided: Guidable, word: Guidance): void {
  if (!word.hasReason) throw new DomainError('decision-reason-missing', { act: word.act });
  if (word.act === 'hold') return mayHold(guided, word.until);
  if (word.act === 'resume') {
    if (!guided.hold || guided.hold.resumedBy !== null) throw new DomainError('not-held', { act: word.act });
    return;
  }
  const { openWait } = guided;
  if (openWait?.taskId !== word.taskId) throw new DomainError('decision-out-of-turn', { taskId: word.taskId });
  if (word.act === 'reassign') mayReassign(openWait.ask, word.positions);
}

function mayHold(guided: Guidable, until: LocalDate): void {
  if (guided.hold) throw new DomainError('already-held', {});
  const today = guided.today();
  if (until <= today || until > addDays(today, LONGEST_HOLD)) throw new DomainError('period-invalid', { today, until });
}
