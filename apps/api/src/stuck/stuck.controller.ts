/** What is stuck, the operator's repair of a process that stands still, and the restart of one that was lost. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import type { JobView, Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { ProcessRequestRepository } from '@sinergi/persistence/requests/process-request.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { STUCK_ORDERS } from '@sinergi/persistence/views/stuck.queries';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { settle, underWay } from '../cases/told';
import { OPS_STATES, stuckView } from '../form/case.views';
import { pageFields, reasonField, regionField, uuidField } from '../form/fields';
import { jobView } from '../form/job.views';
import { Answers, AnswersOrJob, pageSchema } from '../form/responses';
import { AskedLanguage, type Tongue } from '../wording/language.decorator';
import { RestartService } from './restart.service';
import { StuckService } from './stuck.service';

const repairBody = z.strictObject({ act: z.enum(['retry', 'skip', 'abort']), reason: reasonField.optional() }).meta({ id: 'RepairOrder' });

const restartBody = z.strictObject({ reason: reasonField }).meta({ id: 'RestartOrder' });
const stuckQuery = z.strictObject({
  ...pageFields, state: z.enum(OPS_STATES).optional(), city: regionField.optional(), office: uuidField.optional(), sort: z.enum(STUCK_ORDERS).default('since'), lang: z.enum(['id', 'en']).optional(),
});

@ApiTags('operations')
@Controller('v1')
export class StuckController {
  constructor(
    private readonly service: StuckService,
    private readonly restarts: RestartService,
    private readonly cases: CaseQueries,
    private readonly requests: ProcessRequestRepository,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
  ) {}

  @Get('stuck')
  @Answers(pageSchema(stuckView, 'StuckPage'))
  list(@Query({ schema: stuckQuery }) { lang: _lang, ...wanted }: z.output<typeof stuckQuery>, @Who() actor: Actor, @AskedLanguage() tongue: Tongue): Promise<Page<StuckView>> {
    return this.service.search(wanted, actor, tongue);
  }

  @Post('processes/:id/repair')
  @HttpCode(200)
  @AnswersOrJob(jobView)
  async repair(
    @Param('id') processId: string,
    @Body({ schema: repairBody }) { act, reason = '' }: z.output<typeof repairBody>,
    @Who() actor: Actor,
    @ActId() messageId: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ job: JobView } | JobView> {
    need(actor, 'repair');
    const by = personOf(actor);
    await this.cases.ofProcess(processId, actor.sees);
    if (act !== 'retry' && reason === '') throw new DomainError('decision-reason-missing', { act });
    const order = { messageId, by, act, hasReason: reason !== '' };
    await this.requests.askRepair(processId, order, reason, authorOf(actor, channel));
    const told = await this.gateway.repair(processId, order);
    return settle(told, { id: messageId, kind: 'repair', subject: processId }, response, (outcome) => this.requests.repairTold(messageId, outcome));
  }

  @Post('processes/:id/restart')
  @HttpCode(200)
  @AnswersOrJob(jobView)
  async restart(
    @Param('id') processId: string,
    @Body({ schema: restartBody }) { reason }: z.output<typeof restartBody>,
    @Who() actor: Actor,
    @ActId() id: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ job: JobView } | JobView> {
    need(actor, 'repair');
    if ((await this.restarts.restart(processId, reason, id, actor, channel)) === 'asked') {
      response.status(202);
      return { job: underWay({ id, kind: 'restart', subject: processId }) };
    }
    return { id, kind: 'restart', state: 'done', code: null, subject: processId };
  }
}
