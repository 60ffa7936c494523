/** The one way to talk to processes from outside: start, tell, ask. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Decision } from '@sinergi/domain/cooperation/decision';
import type { DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import type { PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { CooperationStart, DecisionAnswer, Withdrawal } from '@sinergi/contracts/cooperation.contract';
import type { Guidance, HoldersChanged } from '@sinergi/contracts/guidance.contract';
import type { Repair } from '@sinergi/contracts/operator.contract';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { HandInStart } from '@sinergi/contracts/roster.contract';

/** `unknown`: no answer in time; the relay goes on under the same id. */
export type Told<T> = { readonly kind: 'answered'; readonly value: T } | { readonly kind: 'refused'; readonly code: DomainErrorCode } | { readonly kind: 'unknown' };

export interface ProcessGateway {
  /** Already started counts as success. */
  startCooperation(start: CooperationStart): Promise<void>;
  startHandIn(start: HandInStart): Promise<void>;
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
  /** Every running wait works out its dates again. */
  calendarChanged(edition: string): Promise<number>;
  /** Business day of a process; null when it cannot be asked. */
  today(processId: string): Promise<LocalDate | null>;
  ready(): Promise<boolean>;
}

export const PROCESS_GATEWAY = Symbol('ProcessGateway');
