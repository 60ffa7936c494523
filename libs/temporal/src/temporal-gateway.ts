/** The gateway on a genuine Temporal server. */
import { Client, Connection, WorkflowNotFoundError, WorkflowUpdateFailedError, WorkflowUpdateRPCTimeoutOrCancelledError, type UpdateDefinition } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { budgetRevised, monthsReopened, paymentBooked, type MonthsReopened, type PaymentBooked } from '@sinergi/contracts/collection.contract';
import { calendarChanged, decide, withdraw, type CooperationStart, type DecisionAnswer, type Withdrawal } from '@sinergi/contracts/cooperation.contract';
import { billingMonthProcess, changeProcess, cooperationProcess, handInProcess, exchangeProcess, TASK_QUEUE } from '@sinergi/contracts/ids';
import { answerBrought, type ExchangeStart } from '@sinergi/contracts/exchange.contract';
import { guide, holdersChanged, type Guidance, type HoldersChanged } from '@sinergi/contracts/guidance.contract';
import { progress, repair, type Repair } from '@sinergi/contracts/operator.contract';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import { arrearsStirred } from '@sinergi/contracts/arrears.contract';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import { offersAnswered, type RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import { senderSaid, type HandInStart, type SenderWord } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import { DOMAIN_ERROR_CODES } from '@sinergi/domain/errors/domain-error';
import { dateAt, instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { CollectionNews, type RemainsOf } from './collection-news';
import type { ProcessGateway, Told } from './gateway';
import { ProcessStarts } from './process-starts';
import { momentOf } from './rehearsal/virtual-time';
import { sideBySide } from './side-by-side';

const PATIENCE_MS = 5_000;

export class TemporalGateway implements ProcessGateway {
  readonly starts: ProcessStarts;
  private readonly collection: CollectionNews;

  private constructor(
    private readonly connection: Connection,
    readonly client: Client,
    taskQueue: string,
    remainsOf: RemainsOf,
  ) {
    this.starts = new ProcessStarts(client, taskQueue);
    this.collection = new CollectionNews(client, this.starts, remainsOf);
  }

  /** Does not wait for the server: readiness tells whether it answers. */
  static connect({ address, namespace, taskQueue = TASK_QUEUE, remainsOf = async () => null }: { address: string; namespace: string; taskQueue?: string; remainsOf?: RemainsOf }): TemporalGateway {
    const connection = Connection.lazy({ address });
    return new TemporalGateway(connection, new Client({ connection, namespace }), taskQueue, remainsOf);
  }

  startCooperation(start: CooperationStart): Promise<void> {
    return this.soon(() => this.starts.cooperation(start));
  }

  startHandIn(start: HandInStart): Promise<void> {
    return this.soon(() => this.starts.handIn(start));
  }

  startArrangementChange(start: ArrangementChangeStart): Promise<void> {
    return this.soon(() => this.starts.arrangementChange(start));
  }

  startPaymentPlan(start: PaymentPlanStart): Promise<void> {
    return this.soon(() => this.starts.paymentPlan(start));
  }

  async arrearsStirred(no: string): Promise<void> {
    await this.soon(() => this.collection.tell(no, arrearsStirred, []));
  }

  async monthsReopened(no: string, news: MonthsReopened): Promise<void> {
    await this.soon(() => this.collection.tell(no, monthsReopened, [news]));
  }

  startRosterChange(start: RosterChangeStart): Promise<void> {
    return this.soon(() => this.starts.rosterChange(start));
  }

  async senderSaid(no: string, handInId: string, said: SenderWord): Promise<void> {
    await unlessEnded(this.soon(() => this.client.workflow.getHandle(handInProcess(no, handInId)).signal(senderSaid, said)));
  }

  startExchange(start: ExchangeStart): Promise<void> {
    return this.soon(() => this.starts.exchange(start));
  }

  async answerBrought(start: ExchangeStart, answerId: string, on: LocalDate): Promise<void> {
    const waits = await unlessEnded(this.soon(() => this.client.workflow.getHandle(exchangeProcess(start.no, start.exchangeId)).signal(answerBrought, { answerId })));
    if (waits) return;
    const { birth } = start;
    const bornAt = birth.rehearsal ? instantAt(on, OFFICE_OPENS, birth.zone) : Date.now();
    await this.startExchange({ ...start, birth: { ...birth, bornAt }, late: answerId });
  }

  async offersAnswered(no: string, changeId: string): Promise<void> {
    await unlessEnded(this.soon(() => this.client.workflow.getHandle(changeProcess(no, changeId)).signal(offersAnswered)));
  }

  decide(processId: string, decision: Decision): Promise<Told<DecisionAnswer>> {
    return this.tell(processId, decide, decision.decisionId, decision);
  }

  withdraw(no: string, withdrawal: Withdrawal): Promise<Told<'accepted'>> {
    return this.tell(cooperationProcess(no), withdraw, withdrawal.messageId, withdrawal);
  }

  repair(processId: string, order: Repair): Promise<Told<'accepted'>> {
    return this.tell(processId, repair, order.messageId, order);
  }

  guide(processId: string, guidance: Guidance): Promise<Told<'accepted'>> {
    return this.tell(processId, guide, guidance.messageId, guidance);
  }

  async holdersChanged(processIds: readonly string[], change: HoldersChanged): Promise<readonly string[]> {
    const done: string[] = [];
    const telling = sideBySide(processIds, async (processId) => {
      await unlessEnded(this.soon(() => this.client.workflow.getHandle(processId).signal(holdersChanged, change)));
      done.push(processId);
    });
    await telling.catch((error: unknown) => {
      if (done.length === 0) throw error;
    });
    return done;
  }

  restart(begun: RestartStart): Promise<void> {
    return this.soon(() => this.starts.again(begun));
  }

  /** Told to the month's process, or to collection once the month has closed; booked money needs no listener. */
  async paymentBooked(no: string, booked: PaymentBooked): Promise<void> {
    const heard = await unlessEnded(this.soon(() => this.client.workflow.getHandle(billingMonthProcess(no, booked.month, booked.revision)).signal(paymentBooked, booked)));
    if (!heard) await this.soon(() => this.collection.tell(no, paymentBooked, [booked], booked.on));
  }

  async budgetRevised(processIds: readonly string[]): Promise<void> {
    await sideBySide(processIds, async (processId) => {
      await unlessEnded(this.soon(() => this.client.workflow.getHandle(processId).signal(budgetRevised)));
    });
  }

  async calendarChanged(edition: string): Promise<number> {
    let told = 0;
    await sideBySide(this.client.workflow.list({ query: 'ExecutionStatus="Running"' }), async ({ workflowId }) => {
      if (await unlessEnded(this.soon(() => this.client.workflow.getHandle(workflowId).signal(calendarChanged, { edition })))) told += 1;
    });
    return told;
  }

  async today(processId: string): Promise<LocalDate | null> {
    try {
      const handle = this.client.workflow.getHandle(processId);
      const [{ offset, zone }, { now }] = await this.soon(() => Promise.all([handle.query(progress), momentOf(handle)]));
      return dateAt(now + offset, zone);
    } catch {
      return null;
    }
  }

  async ready(): Promise<boolean> {
    try {
      await this.soon(() => this.connection.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async tell<T, Message>(processId: string, definition: UpdateDefinition<T, [Message]>, updateId: string, message: Message): Promise<Told<T>> {
    try {
      const handle = this.client.workflow.getHandle(processId);
      const value = await this.soon(() => handle.executeUpdate(definition, { args: [message], updateId }));
      return { kind: 'answered', value };
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
        const code = DOMAIN_ERROR_CODES.find((known) => known === (error.cause as ApplicationFailure).type);
        if (code) return { kind: 'refused', code };
      }
      if (error instanceof WorkflowNotFoundError) return { kind: 'refused', code: 'decision-out-of-turn' };
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isTransport(error)) return { kind: 'unknown' };
      throw error;
    }
  }

  private soon<T>(act: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + PATIENCE_MS, act);
  }
}

/** @returns false when the process has ended and hears nothing any more. */
async function unlessEnded(telling: Promise<void>): Promise<boolean> {
  try {
    await telling;
    return true;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** The server or the worker is away: nothing is known about the outcome. */
function isTransport(error: unknown): boolean {
  const code = (error as { code?: unknown; cause?: { code?: unknown } }).code ?? (error as { cause?: { code?: unknown } }).cause?.code;
  return typeof code === 'number';
}
