/** Budget accounts of a cooperation: where each stands, another ceiling recorded, and the second person's word on it. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { BudgetView } from '@sinergi/contracts/budget.views';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { wordOrder, type WordOrder } from '../arrears/arrears.dto';
import type { Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { budgetView } from '../form/budget.views';
import { Answers } from '../form/responses';
import { budgetOrder, budgetQuery, type BudgetOrder } from './budget.dto';
import { BudgetsService } from './budgets.service';

@ApiTags('collections')
@Controller('v1/cooperations/:no')
export class BudgetsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly service: BudgetsService,
  ) {}

  @Get('budget')
  @Answers(budgetView)
  async list(@Param('no') no: string, @Query({ schema: budgetQuery }) { year }: z.output<typeof budgetQuery>, @Who() actor: Actor): Promise<BudgetView> {
    return this.service.of(await this.cases.get(no, actor.sees), actor, year);
  }

  @Post('budgets')
  @Answers(budgetView, 201)
  async record(@Param('no') no: string, @Body({ schema: budgetOrder }) order: BudgetOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<BudgetView> {
    const subject = await this.cases.get(no, actor.sees);
    await this.service.record(subject, order, { actor, id, channel });
    return this.service.of(subject, actor, order.year);
  }

  @Post('budgets/:budgetId/decision')
  @HttpCode(200)
  @Answers(budgetView)
  async decide(@Param('no') no: string, @Param('budgetId') budgetId: string, @Body({ schema: wordOrder }) order: WordOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<BudgetView> {
    const subject = await this.cases.get(no, actor.sees);
    const year = await this.service.decide(subject, budgetId, order, { actor, id, channel });
    return this.service.of(subject, actor, year);
  }
}
