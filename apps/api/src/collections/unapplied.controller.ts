/** Money that pays nothing yet: seen per payer, put on open parts by hand, or told to have gone back. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MatchResultView, UnappliedView } from '@sinergi/contracts/unmatched.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { LineMatchRepository } from '@sinergi/persistence/requests/line-match.repository';
import { ReturnRepository } from '@sinergi/persistence/requests/return.repository';
import { PaymentQueries } from '@sinergi/persistence/views/payments.queries';
import { UnmatchedQueries, type UnappliedRow } from '@sinergi/persistence/views/unmatched.queries';
import { need, personOf, personWith, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { matchResultView, unappliedView } from '../form/unmatched.views';
import { Answers, pageSchema } from '../form/responses';
import { matchBody, queueQuery, returnBody, type MatchOrder, type QueueQuery, type ReturnBody } from './matching.dto';
import { proposalFor, statementSight } from './matching.controller';
import { PaymentNews } from './payment-news';

@ApiTags('collections')
@Controller('v1')
export class UnappliedController {
  constructor(
    private readonly unmatched: UnmatchedQueries,
    private readonly payments: PaymentQueries,
    private readonly matches: LineMatchRepository,
    private readonly returns: ReturnRepository,
    private readonly news: PaymentNews,
  ) {}

  @Get('payments/unapplied')
  @Answers(pageSchema(unappliedView, 'UnappliedPage'))
  async list(@Query({ schema: queueQuery }) query: QueueQuery, @Who() actor: Actor): Promise<{ items: UnappliedView[]; next: string | null }> {
    need(actor, 'pay');
    const { items, next } = await this.unmatched.unapplied(actor.sees, query);
    return { items: await Promise.all(items.map((row) => this.shown(row, actor))), next };
  }

  @Post('payments/:id/application')
  @HttpCode(200)
  @Answers(matchResultView)
  async apply(@Param('id') paymentId: string, @Body({ schema: matchBody }) { parts, reason }: MatchOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'pay');
    await this.seen(paymentId, actor);
    const { standing, payments } = await this.matches.apply(paymentId, { id, parts, reason, by: personOf(actor) }, authorOf(actor, channel));
    await this.news.tellAll(payments);
    return { standing, payments: payments.length };
  }

  @Post('payments/:id/return')
  @HttpCode(200)
  @Answers(matchResultView)
  async giveBack(@Param('id') paymentId: string, @Body({ schema: returnBody }) { lineId, reason }: ReturnBody, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'pay');
    await this.seen(paymentId, actor);
    if (!(await this.unmatched.seesLine(lineId, statementSight(actor)))) throw new DomainError('line-unknown', { lineId });
    return { standing: await this.returns.giveBack({ id, paymentId, lineId, reason, by: personOf(actor) }, authorOf(actor, channel)), payments: 1 };
  }

  private async shown({ payerKey, waits, returned, ...row }: UnappliedRow, actor: Actor): Promise<UnappliedView> {
    const confirms = personWith(actor, 'confirm-payment');
    const [parts, debits] = await Promise.all([
      this.unmatched.parts(actor.sees, { no: row.no, ...(payerKey ? { payers: [payerKey] } : {}) }, row.rehearsal, 12),
      this.unmatched.debits(statementSight(actor), row.rehearsal, row.receivedOn, row.unapplied),
    ]);
    return {
      ...row, parts, debits, proposal: proposalFor(waits, confirms),
      proposedReturn: returned && { paymentId: returned.paymentId, amount: returned.amount, mayConfirm: confirms !== null && confirms !== returned.enteredById },
    };
  }

  private async seen(id: string, actor: Actor): Promise<void> {
    if (!(await this.payments.find(id, actor.sees))) throw new DomainError('payment-unknown', { id });
  }
}
