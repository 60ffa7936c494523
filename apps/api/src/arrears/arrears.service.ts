/** Holds, write-offs, plans and disputes at the door: on record first, then whoever waits is told; what cannot be told now is told later. */
import { Inject, Injectable } from '@nestjs/common';
import type { PaymentPlanStart } from '@sinergi/contracts/payment-plan.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { DomainError, type DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { planApproval } from '@sinergi/domain/programmes/standard-road';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { LineDisputeRepository } from '@sinergi/persistence/money/line-dispute.repository';
import { PaymentPlanRepository } from '@sinergi/persistence/money/payment-plan.repository';
import { HoldRepository } from '@sinergi/persistence/money/hold.repository';
import { WriteOffRepository } from '@sinergi/persistence/money/write-off.repository';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor, Power } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';
import type { DisputeOrder, EndingOrder, HoldOrder, MatterOrder, PlanOrder, WordOrder, WriteOffOrder } from './arrears.dto';
import { sideOf } from './arrears-page.service';

/** Who acts, through which door, under which id. */
export interface Act {
  readonly actor: Actor;
  readonly id: string;
  readonly channel: string;
}

@Injectable()
export class ArrearsService {
  constructor(
    private readonly holds: HoldRepository,
    private readonly writeOffs: WriteOffRepository,
    private readonly plans: PaymentPlanRepository,
    private readonly disputes: LineDisputeRepository,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async hold(subject: CaseRow, billId: string, { reason, until, on: given }: HoldOrder, act: Act): Promise<void> {
    const { no } = subject;
    const { on, by } = await this.actor(subject, given, act, 'arrange', until);
    await this.holds.hold({ id: act.id, no, billId: idOr(billId, 'bill-unknown'), reason, from: on, until, by }, authorOf(act.actor, act.channel));
    await this.tell(no, () => this.gateway.arrearsStirred(no));
  }

  async release(subject: CaseRow, holdId: string, { reason, on: given }: EndingOrder, act: Act): Promise<void> {
    const { no } = subject;
    const { on, by } = await this.actor(subject, given, act, 'arrange');
    await this.holds.release({ id: idOr(holdId, 'hold-unknown'), no, by, on, reason }, authorOf(act.actor, act.channel));
    await this.tell(no, () => this.gateway.arrearsStirred(no));
  }

  async park(subject: CaseRow, { month, subBillId, reason, until, on: given }: MatterOrder, act: Act): Promise<void> {
    const { on, by } = await this.actor(subject, given, act, 'arrange', until);
    await this.holds.park({ id: act.id, no: subject.no, month: month ?? null, subBillId: subBillId ?? null, reason, until, by, on }, authorOf(act.actor, act.channel));
    await this.tell(subject.no, () => this.gateway.arrearsStirred(subject.no));
  }

  async settle(subject: CaseRow, matterId: string, { reason, on: given }: EndingOrder, act: Act): Promise<void> {
    const { on, by } = await this.actor(subject, given, act, 'arrange');
    await this.holds.settle({ id: idOr(matterId, 'matter-unknown'), no: subject.no, by, on, reason }, authorOf(act.actor, act.channel));
  }

  async writeOff(subject: CaseRow, { subBillId, amount, reason, documentId, on: given }: WriteOffOrder, act: Act): Promise<void> {
    if (sideOf(act.actor) !== 'branch') throw new DomainError('not-allowed', { power: 'write-off' });
    const { on, by } = await this.actor(subject, given, act, 'arrange');
    await this.evidence(subject.no, documentId);
    await this.writeOffs.propose({ id: act.id, no: subject.no, subBillId, amount: amount ?? null, reason, documentId, by, on }, authorOf(act.actor, act.channel));
    await this.tell(subject.no, () => this.gateway.arrearsStirred(subject.no));
  }

  async decideWriteOff(subject: CaseRow, writeOffId: string, { approve, reason, on: given }: WordOrder, act: Act): Promise<void> {
    const { no } = subject;
    const { on, by } = await this.actor(subject, given, act, 'confirm-payment');
    const booked = await this.writeOffs.decide({ id: idOr(writeOffId, 'write-off-unknown'), no, approve, by, reason, on }, authorOf(act.actor, act.channel));
    if (booked) await this.tell(no, () => this.gateway.paymentBooked(no, booked), () => this.writeOffs.told(writeOffId));
  }

  async plan(subject: CaseRow, { payerKey, instalments, graceDays, reason, documentId, on: given }: PlanOrder, act: Act): Promise<void> {
    const { no, offices, terms, rehearsal, zone, birth } = subject;
    const { on, by } = await this.actor(subject, given, act, 'arrange', instalments[0]?.dueOn);
    await this.evidence(no, documentId);
    const bornAt = rehearsal ? instantAt(on, OFFICE_OPENS, zone) : this.clock.now();
    const start: PaymentPlanStart = { planId: act.id, no, birth: { bornAt, rehearsal, zone, recordUrl: birth.recordUrl }, offices, terms, proposedBy: by, side: sideOf(act.actor), ask: planApproval };
    await this.plans.propose({ start, payerKey, reason, documentId, graceDays, instalments, on }, authorOf(act.actor, act.channel));
    await this.tell(no, () => this.gateway.startPaymentPlan(start), () => this.plans.started(act.id));
  }

  async dispute(subject: CaseRow, { membershipId, month, reason, documentId, until, on: given }: DisputeOrder, act: Act): Promise<void> {
    const { on, by } = await this.actor(subject, given, act, 'arrange', until);
    await this.evidence(subject.no, documentId);
    await this.disputes.dispute({ id: act.id, no: subject.no, membershipId, month, reason, documentId, side: sideOf(act.actor), by, on, until }, authorOf(act.actor, act.channel));
    await this.tell(subject.no, () => this.gateway.arrearsStirred(subject.no));
  }

  async decideDispute(subject: CaseRow, disputeId: string, { approve, reason, on: given }: WordOrder, act: Act): Promise<void> {
    const { no } = subject;
    const { on, by } = await this.actor(subject, given, act, 'arrange');
    const months = await this.disputes.decide({ id: idOr(disputeId, 'dispute-unknown'), no, uphold: approve, side: sideOf(act.actor), by, reason, on }, authorOf(act.actor, act.channel));
    if (months.length === 0) await this.tell(no, () => this.gateway.arrearsStirred(no));
    else await this.tell(no, () => this.gateway.monthsReopened(no, { changeId: disputeId, months }), () => this.disputes.told(disputeId));
  }

  /** @throws DomainError `period-invalid` where an end lies before the day */
  private async actor(subject: CaseRow, given: LocalDate | undefined, { actor }: Act, power: Power, until?: LocalDate): Promise<{ on: LocalDate; by: string }> {
    const on = await this.clock.dayOf(subject, given);
    const by = await this.authority.need(actor, power, on);
    if (until !== undefined && until < on) throw new DomainError('period-invalid', { until, on });
    return { on, by };
  }

  private async evidence(no: string, documentId: string): Promise<void> {
    const document = await this.documents.get(documentId);
    if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: documentId });
  }

  private async tell(no: string, telling: () => Promise<void>, told: () => Promise<void> = async () => undefined): Promise<void> {
    try {
      await telling();
      await told();
    } catch (error) {
      this.logger.warn('news of arrears left for later', { cooperationNo: no, error });
    }
  }
}

/** What is no id names nothing. */
function idOr(text: string, code: DomainErrorCode): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new DomainError(code, {});
  return text;
}
