/** Takes a decision: judged at the door, put on record, told to the process, and answered with what became of it. */
import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { mayDecide, type Decision } from '@sinergi/domain/cooperation/decision';
import { DomainError, type DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Author } from '@sinergi/persistence/access/audit.repository';
import { DecisionRepository, type DecisionOutcome, type SubmittedDecision } from '@sinergi/persistence/requests/decision.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { TaskQueries, type Onlooker, type Seat, type TaskRow } from '@sinergi/persistence/views/tasks.queries';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { CaseClock } from '../cases/case-clock';
import type { DecisionOrder } from './decision.dto';

export interface Deciding {
  readonly decisionId: string;
  /** Who types it. */
  readonly recordedBy: string;
  readonly channel: SubmittedDecision['channel'];
  readonly author: Author;
}

export type DecisionTold = { readonly kind: 'accepted'; readonly taskClosed: boolean } | { readonly kind: 'being-processed' };

@Injectable()
export class DecisionService {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly cases: CaseQueries,
    private readonly documents: DocumentsRepository,
    private readonly decisions: DecisionRepository,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
  ) {}

  /** @throws DomainError `task-unknown` for a task that does not exist or is not theirs to see */
  async taskOf(id: string, onlooker: Onlooker): Promise<TaskRow> {
    const task = await this.tasks.find(id, onlooker);
    if (!task) throw new DomainError('task-unknown', { id: id.slice(0, 200) });
    return task;
  }

  /** @throws DomainError with the first rule that speaks against it, at the door or in the process */
  async decide(task: TaskRow, order: DecisionOrder, deciding: Deciding): Promise<DecisionTold> {
    const earlier = await this.decisions.outcomeOf(deciding.decisionId);
    if (!earlier) await this.submit(task, order, deciding);
    if (earlier?.outcome) return answerOf(earlier, deciding.decisionId);
    const decision = await this.decisions.submitted(deciding.decisionId);
    const told = await this.gateway.decide(task.processId, decision);
    if (told.kind === 'unknown') return { kind: 'being-processed' };
    if (told.kind === 'answered') return { kind: 'accepted', taskClosed: told.value.taskClosed };
    await this.decisions.refused(decision, told.code);
    throw new DomainError(told.code, { decisionId: decision.decisionId });
  }

  private async submit(task: TaskRow, order: DecisionOrder, { decisionId, recordedBy, channel, author }: Deciding): Promise<void> {
    const subject = await this.cases.get(task.no, { kind: 'all' });
    const on = await this.clock.dayOf(subject, order.on, task.processId);
    const decidedBy = order.decidedBy ?? recordedBy;
    const { delegationId, ...sat } = await this.seatOf(task.id, decidedBy, order, on);
    if (decidedBy !== recordedBy) await this.mayRecordFor(task.id, recordedBy, order, on);
    await this.evidence(order.documentId, task.no);
    const decision: Decision = {
      decisionId, taskId: task.id, round: order.round, verdict: order.verdict, decidedBy, recordedBy, ...sat,
      hasReason: order.reason !== '', documentId: order.documentId ?? null, days: order.days ?? null, on,
    };
    const open = task.status === 'open' ? { taskId: task.id, round: task.round, ask: task.ask, grantedDays: task.grantedDays } : null;
    // duties are counted by the process, which knows them all
    mayDecide(decision, open, [], []);
    await this.decisions.submit({ decision, reason: order.reason, channel, signedOn: order.signedOn ?? (task.act === 'sign' && order.verdict === 'approve' ? on : null), delegationId }, author);
  }

  private async seatOf(taskId: string, personId: string, { capacity }: DecisionOrder, on: LocalDate): Promise<Seat> {
    const seats = await this.tasks.seats(taskId, personId, on);
    const seat = seats.find((held) => capacity === undefined || held.capacity === capacity);
    if (!seat) throw new DomainError('decision-not-yours', { on, capacity: capacity ?? null });
    return seat;
  }

  /** Typing somebody else's will needs their paper, and a desk in an office of the case. */
  private async mayRecordFor(taskId: string, recordedBy: string, { documentId }: DecisionOrder, on: LocalDate): Promise<void> {
    if (!(await this.tasks.isInvolved(taskId, recordedBy, on))) throw new DomainError('decision-not-yours', { on });
    if (!documentId) throw new DomainError('decision-evidence-missing', { act: 'record-for-another' });
  }

  private async evidence(documentId: string | undefined, no: string): Promise<void> {
    if (documentId === undefined) return;
    const document = await this.documents.get(documentId);
    if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: documentId });
  }
}

/** A decision overtaken by another came too late. */
function answerOf({ outcome, code, closesTask }: DecisionOutcome, decisionId: string): DecisionTold {
  if (outcome === 'accepted') return { kind: 'accepted', taskClosed: closesTask };
  throw new DomainError((code as DomainErrorCode | null) ?? 'decision-out-of-turn', { decisionId });
}
