/** Who pays for a cooperation: what is in force, what a month would ask, and another arrangement for months to come or past. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ArrangementsView, BillPreviewView, SubBillView } from '@sinergi/contracts/arrangement.views';
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { fundingOf } from '@sinergi/domain/collection/arrangement-change';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { textOfBase } from '@sinergi/domain/money/rate';
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { ArrangementsQueries } from '@sinergi/persistence/money/arrangements.queries';
import { BillPreviewQueries } from '@sinergi/persistence/money/bill-preview.queries';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { CaseClock } from '../cases/case-clock';
import { arrangementsView, billPreviewView, subBillView } from '../form/arrangement.views';
import { collectionMonthsView } from '../form/money.views';
import { Answers } from '../form/responses';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { arrangementOrder, arrangementPreviewOrder, MODES, monthQuery, type ArrangementOrder, type ArrangementPreviewOrder } from './arrangement.dto';
import { ArrangementsService } from './arrangements.service';
import { CollectionMonthsService } from './collection-months.service';

@ApiTags('collections')
@Controller('v1')
export class ArrangementsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly reads: ArrangementsQueries,
    private readonly previews: BillPreviewQueries,
    private readonly service: ArrangementsService,
    private readonly glance: CollectionMonthsService,
    private readonly minimumWages: MinimumWageQueries,
    private readonly clock: CaseClock,
  ) {}

  @Get('cooperations/:no/arrangements')
  @Answers(arrangementsView)
  async list(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: z.output<typeof monthQuery>, @Who() actor: Actor): Promise<ArrangementsView> {
    const subject = await this.cases.get(no, actor.sees);
    return this.shown(subject, month ?? (await this.thisMonth(subject)));
  }

  @Post('cooperations/:no/arrangement-changes/preview')
  @HttpCode(200)
  @WithoutKey()
  @Answers(z.array(billPreviewView))
  async preview(@Param('no') no: string, @Body({ schema: arrangementPreviewOrder }) order: ArrangementPreviewOrder, @Who() actor: Actor): Promise<BillPreviewView[]> {
    return this.service.preview(await this.cases.get(no, actor.sees), order);
  }

  @Post('cooperations/:no/arrangement-changes')
  @Answers(arrangementsView, 201)
  async propose(@Param('no') no: string, @Body({ schema: arrangementOrder }) order: ArrangementOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ArrangementsView> {
    const subject = await this.cases.get(no, actor.sees);
    await this.service.propose(subject, order, actor, id, channel);
    return this.shown(subject, order.fromMonth);
  }

  @Get('cooperations/:no/arrangement-changes/:id/preview')
  @Answers(z.array(billPreviewView))
  async previewOf(@Param('no') no: string, @Param('id') id: string, @Who() actor: Actor): Promise<BillPreviewView[]> {
    return this.service.previewOf(await this.cases.get(no, actor.sees), id);
  }

  @Get('cooperations/:no/months')
  @Answers(collectionMonthsView)
  async months(@Param('no') no: string, @Who() actor: Actor): Promise<CollectionMonthsView> {
    return this.glance.of(await this.cases.get(no, actor.sees));
  }

  @Get('cooperations/:no/bill-preview')
  @Answers(billPreviewView)
  async month(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: z.output<typeof monthQuery>, @Who() actor: Actor): Promise<BillPreviewView> {
    const subject = await this.cases.get(no, actor.sees);
    return this.service.month(subject, month ?? (await this.thisMonth(subject)));
  }

  @Get('cooperations/:no/bills/:billId/payers')
  @Answers(z.array(subBillView))
  async payers(@Param('no') no: string, @Param('billId') billId: string, @Who() actor: Actor): Promise<SubBillView[]> {
    await this.cases.get(no, actor.sees);
    if (!(await this.previews.isBillOf(no, billId))) throw new DomainError('bill-unknown', { billId: billId.slice(0, 60) });
    return this.previews.payersOf(billId);
  }

  private async shown({ no, terms, offices }: CaseRow, month: ContributionMonth): Promise<ArrangementsView> {
    const positions = terms.positions.map(({ code, titles }) => ({ code, title: titles[0] ?? code }));
    const minimum = await this.minimumWages.of(offices.regionCode, month);
    const minimumWage = minimum && { amount: textOfBase(minimum.amount), source: minimum.source, certainty: minimum.certainty };
    return { no, month, minimumWage, inForce: await this.reads.inForce(no, month), changes: await this.reads.changes(no), funding: MODES.map((mode) => ({ mode, sources: fundingOf(mode, terms.fundingSources) })), positions };
  }

  private async thisMonth(subject: CaseRow): Promise<ContributionMonth> {
    return monthOf(await this.clock.todayOf(subject));
  }
}
