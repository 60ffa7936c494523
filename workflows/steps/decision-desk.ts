/** Where people's decisions come in: refused at the door, or taken in turn and answered once they are on record. */
import { condition, setHandler } from '@temporalio/workflow';
import { decide, type DecisionAnswer } from '@sinergi/contracts/cooperation.contract';
import { mayDecide, type Decision, type OpenAsk } from '@sinergi/domain/cooperation/decision';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { DutyHeld } from '@sinergi/domain/terms/duties';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import { ApplicationFailure } from '@temporalio/workflow';
import { refusing } from './refusal';

const REMEMBERED = 200;

export class DecisionDesk {
  readonly duties: DutyHeld[];
  private open: OpenAsk | null = null;
  private readonly inbox: Decision[] = [];
  private readonly answers = new Map<string, DecisionAnswer | 'overtaken'>();

  constructor(
    private readonly terms: CooperationTerms,
    duties: readonly DutyHeld[],
  ) {
    this.duties = [...duties];
    setHandler(decide, (decision) => this.hear(decision), {
      description: 'A person decides the open task. Best sent from the record, which keeps who, why and in which capacity.',
      validator: (decision: Decision) => refusing(() => this.check(decision)),
    });
  }

  get granted(): number {
    return this.open?.grantedDays ?? 0;
  }

  ask(open: OpenAsk): void {
    this.open = open;
  }

  grant(days: number): void {
    if (this.open) this.open = { ...this.open, grantedDays: this.open.grantedDays + days };
  }

  /** From now on every decision on the task is out of turn; those still waiting are overtaken. */
  shut(): Decision[] {
    this.open = null;
    return this.inbox.splice(0);
  }

  hasMail(): boolean {
    return this.inbox.length > 0;
  }

  next(): Decision | undefined {
    return this.inbox.shift();
  }

  answer(decisionId: string, answer: DecisionAnswer | 'overtaken'): void {
    this.answers.set(decisionId, answer);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= REMEMBERED) break;
      this.answers.delete(oldest);
    }
  }

  private check(decision: Decision): void {
    if (this.answers.has(decision.decisionId)) return;
    if (this.inbox.some((waiting) => waiting.verdict !== 'more-time')) throw new DomainError('decision-out-of-turn', { taskId: decision.taskId });
    mayDecide(decision, this.open, this.duties, this.terms.incompatibleDuties);
  }

  private async hear(decision: Decision): Promise<DecisionAnswer> {
    if (!this.answers.has(decision.decisionId)) {
      this.inbox.push(decision);
      await condition(() => this.answers.has(decision.decisionId));
    }
    const answer = this.answers.get(decision.decisionId);
    if (answer === undefined || answer === 'overtaken') throw ApplicationFailure.nonRetryable('decision-out-of-turn', 'decision-out-of-turn');
    return answer;
  }
}
