/** Payments entered by hand: proposed with evidence by one person, confirmed by another. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PaymentView } from '@sinergi/contracts/payment.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { PaymentRequestRepository } from '@sinergi/persistence/requests/payment-request.repository';
import { ReturnRepository } from '@sinergi/persistence/requests/return.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { PaymentQueries, paymentView as shown } from '@sinergi/persistence/views/payments.queries';
import { personWith, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { paymentView } from '../form/money.views';
import { Answers } from '../form/responses';
import { confirmationBody, paymentBody, type Confirmation, type PaymentOrder } from './payment.dto';
import { PaymentNews } from './payment-news';

@ApiTags('collections')
@Controller('v1')
export class PaymentsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly payments: PaymentQueries,
    private readonly requests: PaymentRequestRepository,
    private readonly returns: ReturnRepository,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    private readonly news: PaymentNews,
  ) {}

  @Post('cooperations/:no/payments')
  @Answers(paymentView, 201)
  async propose(
    @Param('no') no: string,
    @Body({ schema: paymentBody }) order: PaymentOrder,
    @Who() actor: Actor,
    @ActId() id: string,
    @Through() channel: string,
  ): Promise<PaymentView> {
    const subject = await this.cases.get(no, actor.sees);
    const receivedOn = await this.clock.dayOf(subject, order.receivedOn);
    const enteredBy = await this.authority.need(actor, 'pay', await this.clock.todayOf(subject));
    if (!(await this.payments.billOf(no, order.month))) throw new DomainError('bill-unknown', { no, month: order.month });
    const evidence = await this.documents.get(order.evidenceDocumentId);
    if (evidence.no !== null && evidence.no !== no) throw new DomainError('document-unknown', { id: evidence.id });
    const { month, amount, disbursementNo } = order;
    await this.requests.propose({ id, no, month, amount, receivedOn, evidenceDocumentId: evidence.id, disbursementNo: disbursementNo ?? null, enteredBy }, authorOf(actor, channel));
    return this.view(id, actor);
  }

  @Post('payments/:id/confirmation')
  @HttpCode(200)
  @Answers(paymentView)
  async confirm(@Param('id') id: string, @Body({ schema: confirmationBody }) { approve, reason }: Confirmation, @Who() actor: Actor, @Through() channel: string): Promise<PaymentView> {
    const payment = await this.found(id, actor);
    const subject = await this.cases.get(payment.no, actor.sees);
    const second = await this.authority.need(actor, 'confirm-payment', await this.clock.todayOf(subject));
    if (second === payment.enteredById) throw new DomainError('duties-incompatible', { duty: 'confirm-payment', held: 'enter-payment' });
    if (approve && payment.source === 'return') await this.returns.confirm(id, second, authorOf(actor, channel));
    else if (approve) await this.news.tell(await this.requests.confirm(id, second, reason ?? null, authorOf(actor, channel)));
    else await this.requests.reject(id, second, reason ?? '', authorOf(actor, channel));
    return this.view(id, actor);
  }

  private async found(id: string, actor: Actor) {
    const payment = await this.payments.find(id, actor.sees);
    if (!payment) throw new DomainError('payment-unknown', { id });
    return payment;
  }

  private async view(id: string, actor: Actor): Promise<PaymentView> {
    const payment = await this.found(id, actor);
    return shown(payment, personWith(actor, 'confirm-payment'), await this.payments.alike(payment));
  }
}
