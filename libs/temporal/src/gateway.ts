/** The one way to talk to processes from outside: start, tell, ask. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import type { MonthsReopened, PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { CooperationStart, DecisionAnswer, Withdrawal } from '@sinergi/contracts/cooperation.contract';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { Guidance, HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { Repair } from '@sinergi/contracts/operator.contract';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { HandInStart, SenderWord } from '@sinergi/contracts/roster.contract';

/** `unknown`: no answer in time; the relay goes on under the same id. */
export type Told<T> = { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'refused'; readonly code: DomainErrorCode } | { readonly kind: 'unknown' };

export interface ProcessGateway {
  /** Already started counts as success. */
  startCooperation(start: CooperationStart): Promise<void>;
  startHandIn(start: HandInStart): Promise<void>;
  startArrangementChange(start: ArrangementChangeStart): Promise<void>;
  startPaymentPlan(start: PaymentPlanStart): Promise<void>;
  /** A hold or its end: who is in arrears is looked at again. A collection that has ended begins again for what is left, as for all news of it. */
  arrearsStirred(no: string): Promise<void>;
  monthsReopened(no: string, news: MonthsReopened): Promise<void>;
  startRosterChange(start: RosterChangeStart): Promise<void>;
  /** A process that has ended counts as told. */
  offersAnswered(no: string, changeId: string): Promise<void>;
  /** Heard once under its id; a delivery that has ended hears nothing any more. */
  senderSaid(no: string, handInId: string, said: SenderWord): Promise<void>;
  startExchange(start: ExchangeStart): Promise<void>;
  /** Told to whoever waits for it, or read by a process of its own when nobody does any more. @param on the day it was brought */
  answerBrought(start: ExchangeStart, answerId: string, on: LocalDate): Promise<void>;
  decide(processId: string, decision: Decision): Promise<Told<DecisionAnswer>>;
  withdraw(no: string, withdrawal: Withdrawal): Promise<Told<'accepted'>>;
  repair(processId: string, repair: Repair): Promise<Told<'accepted'>>;
  guide(processId: string, guidance: Guidance): Promise<Told<'accepted'>>;
  /**
   * @returns those that need not be told again: they heard it or have ended
   * @throws when nobody could be told
   */
  holdersChanged(processIds: readonly string[], change: HoldersChanged): Promise<readonly string[]>;
  /** Starts a lost process again from its record; already running counts as success. */
  restart(start: RestartStart): Promise<void>;
  paymentBooked(no: string, booked: PaymentBooked): Promise<void>;
  /** Months that still wait look at their budget accounts; those that have ended count as told, and the next month looks by itself. */
  budgetRevised(processIds: readonly string[]): Promise<void>;
  /** Every running wait works out its dates again. */
  calendarChanged(edition: string): Promise<number>;
  /** Business day of a process; null when it cannot be asked. */
  today(processId: string): Promise<LocalDate | null>;
  ready(): Promise<boolean>;
}

export const PROCESS_GATEWAY = Symbol('ProcessGateway');
