/** Mandates, pay-out schedules, disbursement orders (SP2D) and what was remitted: money in two pairs of hands. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { DisbursementView } from '@sinergi/contracts/deduction.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { DisbursementRepository } from '@sinergi/persistence/money/deduction/disbursement.repository';
import { disbursementView as shown, DisbursementsQueries, type DisbursementRow } from '@sinergi/persistence/money/deduction/disbursements.queries';
import { MandateRepository } from '@sinergi/persistence/money/deduction/mandate.repository';
import { RemittanceRepository } from '@sinergi/persistence/money/deduction/remittance.repository';
import { ScheduleRepository } from '@sinergi/persistence/money/deduction/schedule.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { personWith, type Actor, type Power } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { confirmationBody, type Confirmation } from '../collections/payment.dto';
import { PaymentNews } from '../collections/payment-news';
import { deductionsView, disbursementView } from '../form/deduction.views';
import { Answers } from '../form/responses';
import { disbursementBody, mandateBody, mandateTaken, remittanceBody, scheduleBody, type DisbursementOrder, type MandateOrder, type RemittanceOrder } from './deduction.dto';
import { DeductionsService } from './deductions.service';

@ApiTags('deductions')
@Controller('v1')
export class DisbursementsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly service: DeductionsService,
    private readonly mandates: MandateRepository,
    private readonly schedules: ScheduleRepository,
    private readonly disbursements: DisbursementRepository,
    private readonly remittances: RemittanceRepository,
    private readonly reads: DisbursementsQueries,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    private readonly news: PaymentNews,
  ) {}

  @Post('cooperations/:no/deduction-mandates')
  @Answers(mandateTaken, 201)
  async mandate(@Param('no') no: string, @Body({ schema: mandateBody }) { on, ...order }: MandateOrder, @Who() actor: Actor, @Through() channel: string): Promise<z.output<typeof mandateTaken>> {
    const subject = await this.cases.get(no, actor.sees);
    const enteredBy = await this.authority.need(actor, 'pay', await this.clock.dayOf(subject, on));
    await this.paper(no, order.documentId);
    return this.mandates.record({ no, ...order, enteredBy }, authorOf(actor, channel));
  }

  @Post('cooperations/:no/disbursement-schedules')
  @Answers(deductionsView, 201)
  async schedule(@Param('no') no: string, @Body({ schema: scheduleBody }) { on, ...order }: z.output<typeof scheduleBody>, @Who() actor: Actor, @ActId() id: string, @Through() channel: string) {
    const subject = await this.cases.get(no, actor.sees);
    const setBy = await this.authority.need(actor, 'arrange', await this.clock.dayOf(subject, on));
    await this.schedules.set(id, no, order, setBy, authorOf(actor, channel));
    return this.service.of(subject, personWith(actor, 'confirm-payment'));
  }

  @Post('cooperations/:no/disbursements')
  @Answers(disbursementView, 201)
  async enter(@Param('no') no: string, @Body({ schema: disbursementBody }) order: DisbursementOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<DisbursementView> {
    const subject = await this.cases.get(no, actor.sees);
    await this.clock.dayOf(subject, order.datedOn);
    const enteredBy = await this.authority.need(actor, 'pay', await this.clock.todayOf(subject));
    await this.paper(no, order.evidenceDocumentId);
    await this.disbursements.enter({ id, no, ...order, enteredBy }, authorOf(actor, channel));
    return this.view(id, actor);
  }

  @Post('disbursements/:id/confirmation')
  @HttpCode(200)
  @Answers(disbursementView)
  async confirm(@Param('id') id: string, @Body({ schema: confirmationBody }) { approve, reason }: Confirmation, @Who() actor: Actor, @Through() channel: string): Promise<DisbursementView> {
    const disbursement = await this.found(id, actor);
    const second = await this.person(disbursement, 'confirm-payment', actor);
    if (second === disbursement.enteredById) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
    await this.disbursements.decide(id, approve, second, reason ?? '', authorOf(actor, channel));
    return this.view(id, actor);
  }

  @Post('disbursements/:id/remittances')
  @Answers(disbursementView, 201)
  async remit(@Param('id') id: string, @Body({ schema: remittanceBody }) money: RemittanceOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string): Promise<DisbursementView> {
    const disbursement = await this.found(id, actor);
    const enteredBy = await this.person(disbursement, 'pay', actor);
    if ('amount' in money) {
      await this.clock.dayOf(await this.cases.get(disbursement.no, actor.sees), money.receivedOn);
      await this.paper(disbursement.no, money.evidenceDocumentId);
    }
    await this.remittances.propose({ id: actId, disbursementId: id, money, enteredBy }, authorOf(actor, channel));
    return this.view(id, actor);
  }

  @Post('remittances/:id/confirmation')
  @HttpCode(200)
  @Answers(disbursementView)
  async confirmMoney(@Param('id') id: string, @Body({ schema: confirmationBody }) { approve, reason }: Confirmation, @Who() actor: Actor, @Through() channel: string): Promise<DisbursementView> {
    const disbursement = await this.reads.ofRemittance(id);
    const remittance = disbursement?.remittances.find((each) => each.id === id);
    if (!disbursement || !remittance || !(await this.cases.sees(disbursement.no, actor.sees))) throw new DomainError('remittance-unknown', { id: id.slice(0, 60) });
    const second = await this.person(disbursement, 'confirm-payment', actor);
    if (second === remittance.enteredById) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
    if (approve) for (const payment of await this.remittances.confirm(id, second, authorOf(actor, channel))) await this.news.tell(payment);
    else await this.remittances.reject(id, second, reason ?? '', authorOf(actor, channel));
    return this.view(disbursement.id, actor);
  }

  private async person({ no }: DisbursementRow, power: Power, actor: Actor): Promise<string> {
    return this.authority.need(actor, power, await this.clock.todayOf(await this.cases.get(no, actor.sees)));
  }

  private async paper(no: string, documentId: string): Promise<void> {
    const document = await this.documents.get(documentId);
    if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: documentId });
  }

  private async found(id: string, actor: Actor): Promise<DisbursementRow> {
    const row = await this.reads.find(id);
    if (!row || !(await this.cases.sees(row.no, actor.sees))) throw new DomainError('disbursement-unknown', { id: id.slice(0, 60) });
    return row;
  }

  private async view(id: string, actor: Actor): Promise<DisbursementView> {
    return shown(await this.found(id, actor), personWith(actor, 'confirm-payment'));
  }
}
