/** Several tasks decided in one act: each is a decision of its own, judged by the same rules, and none stops another. */
import { Injectable } from '@nestjs/common';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Onlooker } from '@sinergi/persistence/views/tasks.queries';
import { detailOf } from '../errors/problems';
import { uuidOf } from '../idempotency/act-id';
import type { BulkDecisionOrder } from './decision.dto';
import { DecisionService, type Deciding } from './decision.service';

export interface BulkOutcome {
  readonly taskId: string;
  readonly decisionId: string;
  readonly outcome: 'accepted' | 'being-processed' | 'refused';
  readonly refusal: { readonly code: string; readonly detail: { readonly id: string; readonly en: string } } | null;
}

@Injectable()
export class BulkDecisionService {
  constructor(private readonly decisions: DecisionService) {}

  /** In the order given. Asked again under the same act, each decision is found as it was made. */
  async decide({ items, ...order }: BulkDecisionOrder, actId: string, deciding: Omit<Deciding, 'decisionId'>, onlooker: Onlooker): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const { taskId, round } of items) {
      const decisionId = uuidOf('bulk-decision', actId, taskId);
      try {
        const task = await this.decisions.taskOf(taskId, onlooker);
        const told = await this.decisions.decide(task, { ...order, round }, { ...deciding, decisionId });
        outcomes.push({ taskId, decisionId, outcome: told.kind, refusal: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        outcomes.push({ taskId, decisionId, outcome: 'refused', refusal: { code: error.code, detail: detailOf(error.code) } });
      }
    }
    return outcomes;
  }
}
