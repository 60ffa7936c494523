/** The relay: what people submitted and no process has answered yet is told again, under the same id, until it is. */
import type { ProcessGateway, Told } from './gateway';
import type { MonthsReopened, PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { CooperationStart, Withdrawal } from '@sinergi/contracts/cooperation.contract';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import type { Repair } from '@sinergi/contracts/operator.contract';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { HandInStart, SenderWord } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import type { SuccessionNews } from './succession';

/** Rows without outcome, oldest first, each older than the patience of the door that wrote it. */
export interface PendingRequests {
  launches(): Promise<readonly CooperationStart[]>;
  launched(launchId: string): Promise<void>;
  handIns(): Promise<readonly HandInStart[]>;
  handInStarted(handInId: string): Promise<void>;
  arrangementChanges(): Promise<readonly ArrangementChangeStart[]>;
  arrangementChangeStarted(changeId: string): Promise<void>;
  paymentPlans(): Promise<readonly PaymentPlanStart[]>;
  paymentPlanStarted(planId: string): Promise<void>;
  writeOffs(): Promise<readonly { readonly no: string; readonly booked: PaymentBooked }[]>;
  writeOffTold(id: string): Promise<void>;
  linesUpheld(): Promise<readonly { readonly no: string; readonly news: MonthsReopened }[]>;
  disputeTold(id: string): Promise<void>;
  rosterChanges(): Promise<readonly RosterChangeStart[]>;
  rosterChangeStarted(changeId: string): Promise<void>;
  /** Changes whose last offer has been answered. */
  offersAnswered(): Promise<readonly { readonly no: string; readonly changeId: string }[]>;
  offersTold(changeId: string): Promise<void>;
  senderWords(): Promise<readonly { readonly no: string; readonly handInId: string; readonly said: SenderWord }[]>;
  senderWordTold(wordId: string): Promise<void>;
  exchanges(): Promise<readonly ExchangeStart[]>;
  exchangeStarted(exchangeId: string): Promise<void>;
  /** Brought and not read yet; whoever waits for one hears it again. */
  answers(): Promise<readonly { readonly start: ExchangeStart; readonly answerId: string; readonly on: LocalDate }[]>;
  decisions(): Promise<readonly { readonly processId: string; readonly decision: Decision }[]>;
  decisionRefused(decisionId: string, code: DomainErrorCode): Promise<void>;
  withdrawals(): Promise<readonly { readonly no: string; readonly withdrawal: Withdrawal }[]>;
  withdrawalTold(messageId: string, outcome: string, code: string | null): Promise<void>;
  repairs(): Promise<readonly { readonly processId: string; readonly repair: Repair }[]>;
  repairTold(messageId: string, outcome: string, code: string | null): Promise<void>;
  guidance(): Promise<readonly { readonly processId: string; readonly guidance: Guidance }[]>;
  guidanceTold(messageId: string, outcome: string, code: string | null): Promise<void>;
  /** Of processes that are still lost. */
  restarts(): Promise<readonly { readonly id: string; readonly start: RestartStart }[]>;
  restarted(id: string): Promise<void>;
  payments(): Promise<readonly { readonly no: string; readonly booked: PaymentBooked }[]>;
  paymentTold(paymentId: string): Promise<void>;
}

export class Relay {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();

  constructor(
    private readonly gateway: ProcessGateway,
    private readonly pending: PendingRequests,
    private readonly succession: SuccessionNews,
    private readonly report: (error: unknown) => void,
  ) {}

  start(everyMs: number): void {
    const next = (): void => {
      this.round = this.once().then(() => undefined, this.report).finally(() => {
        if (this.timer) this.timer = setTimeout(next, everyMs);
      });
    };
    this.timer = setTimeout(next, everyMs);
  }

  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.round;
  }

  /** @returns how many requests were told in this round. */
  async once(): Promise<number> {
    let told = 0;
    const each = async <T>(rows: readonly T[], tell: (row: T) => Promise<void>): Promise<void> => {
      for (const row of rows) {
        try {
          await tell(row);
          told += 1;
        } catch (error) {
          this.report(error);
        }
      }
    };
    const { gateway, pending } = this;
    await each(await pending.launches(), async (start) => {
      await gateway.startCooperation(start);
      await pending.launched(start.launchId);
    });
    await each(await pending.handIns(), async (start) => {
      await gateway.startHandIn(start);
      await pending.handInStarted(start.handInId);
    });
    await each(await pending.arrangementChanges(), async (start) => {
      await gateway.startArrangementChange(start);
      await pending.arrangementChangeStarted(start.changeId);
    });
    await each(await pending.paymentPlans(), async (start) => {
      await gateway.startPaymentPlan(start);
      await pending.paymentPlanStarted(start.planId);
    });
    await each(await pending.writeOffs(), async ({ no, booked }) => {
      await gateway.paymentBooked(no, booked);
      await pending.writeOffTold(booked.paymentId);
    });
    await each(await pending.linesUpheld(), async ({ no, news }) => {
      await gateway.monthsReopened(no, news);
      await pending.disputeTold(news.changeId);
    });
    await each(await pending.rosterChanges(), async (start) => {
      await gateway.startRosterChange(start);
      await pending.rosterChangeStarted(start.changeId);
    });
    await each(await pending.offersAnswered(), async ({ no, changeId }) => {
      await gateway.offersAnswered(no, changeId);
      await pending.offersTold(changeId);
    });
    await each(await pending.senderWords(), async ({ no, handInId, said }) => {
      await gateway.senderSaid(no, handInId, said);
      await pending.senderWordTold(said.wordId);
    });
    await each(await pending.exchanges(), async (start) => {
      await gateway.startExchange(start);
      await pending.exchangeStarted(start.exchangeId);
    });
    await each(await pending.answers(), ({ start, answerId, on }) => gateway.answerBrought(start, answerId, on));
    await each(await pending.decisions(), async ({ processId, decision }) => {
      const answer = await gateway.decide(processId, decision);
      if (answer.kind === 'refused') await pending.decisionRefused(decision.decisionId, answer.code);
    });
    await each(await pending.withdrawals(), async ({ no, withdrawal }) => settle(await gateway.withdraw(no, withdrawal), (outcome, code) => pending.withdrawalTold(withdrawal.messageId, outcome, code)));
    await each(await pending.repairs(), async ({ processId, repair }) => settle(await gateway.repair(processId, repair), (outcome, code) => pending.repairTold(repair.messageId, outcome, code)));
    await each(await pending.guidance(), async ({ processId, guidance }) => settle(await gateway.guide(processId, guidance), (outcome, code) => pending.guidanceTold(guidance.messageId, outcome, code)));
    await each(await pending.restarts(), async ({ id, start }) => {
      await gateway.restart(start);
      await pending.restarted(id);
    });
    await each(await pending.payments(), async ({ no, booked }) => {
      await gateway.paymentBooked(no, booked);
      await pending.paymentTold(booked.paymentId);
    });
    await each([null], async (all) => void (await this.succession.tell(all)));
    return told;
  }
}

async function settle(answer: Told<unknown>, record: (outcome: string, code: string | null) => Promise<void>): Promise<void> {
  if (answer.kind === 'answered') await record('accepted', null);
  if (answer.kind === 'refused') await record('refused', answer.code);
}
