/** Things asked of offices: listed, looked at and decided. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Page, TaskView } from '@sinergi/contracts/views';
import { taskView as shown, TaskQueries, type Onlooker } from '@sinergi/persistence/views/tasks.queries';
import { personOf, type Actor } from '../auth/actor';
import { ActId, Through, Who, type Channel } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { CaseClock } from '../cases/case-clock';
import { Answers, AnswersOrJob, pageSchema } from '../form/responses';
import { bulkDecisionResult, decisionResult, taskView } from '../form/task.views';
import { BulkDecisionService, type BulkOutcome } from './bulk-decision.service';
import { bulkDecisionBody, decisionBody, taskQuery, type BulkDecisionOrder, type DecisionOrder, type TaskQuery } from './decision.dto';
import { DecisionService } from './decision.service';
import { receiptOf, type DecisionReceipt } from './receipt';

@ApiTags('tasks')
@Controller('v1/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly decisions: DecisionService,
    private readonly bulk: BulkDecisionService,
    private readonly clock: CaseClock,
  ) {}

  @Get()
  @Answers(pageSchema(taskView, 'TaskPage'))
  list(@Query({ schema: taskQuery }) query: TaskQuery, @Who() actor: Actor): Promise<Page<TaskView>> {
    return this.tasks.search(this.onlooker(actor), query);
  }

  @Post('decisions')
  @HttpCode(200)
  @Answers(bulkDecisionResult)
  async decideMany(@Body({ schema: bulkDecisionBody }) order: BulkDecisionOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: Channel): Promise<{ outcomes: BulkOutcome[] }> {
    const recordedBy = personOf(actor);
    return { outcomes: await this.bulk.decide(order, actId, { recordedBy, channel, author: authorOf(actor, channel) }, this.onlooker(actor)) };
  }

  @Get(':id')
  @Answers(taskView)
  async task(@Param('id') id: string, @Who() actor: Actor): Promise<TaskView> {
    return shown(await this.decisions.taskOf(id, this.onlooker(actor)), actor);
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @AnswersOrJob(decisionResult)
  async decide(
    @Param('id') id: string,
    @Body({ schema: decisionBody }) order: DecisionOrder,
    @Who() actor: Actor,
    @ActId() decisionId: string,
    @Through() channel: Channel,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionReceipt> {
    const recordedBy = personOf(actor);
    const task = await this.decisions.taskOf(id, this.onlooker(actor));
    const told = await this.decisions.decide(task, order, { decisionId, recordedBy, channel, author: authorOf(actor, channel) });
    return receiptOf(told, decisionId, task.id, response);
  }

  private onlooker({ personId, sees }: Actor): Onlooker {
    return { personId, today: this.clock.today(), sees };
  }
}
