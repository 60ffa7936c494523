/** Cooperations: listed, looked at, launched and taken back. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { CooperationPageView, CooperationRowView, JobView, Page } from '@sinergi/contracts/views';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { ProcessRequestRepository } from '@sinergi/persistence/requests/process-request.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { CooperationQueries } from '@sinergi/persistence/views/cooperations.queries';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { settle } from '../cases/told';
import { cooperationPage, cooperationRow } from '../form/case.views';
import { Answers, AnswersOrJob, pageSchema } from '../form/responses';
import { jobView } from '../form/job.views';
import { AskedLanguage, type Tongue } from '../wording/language.decorator';
import { cooperationQuery, launchBody, launched, withdrawalBody, type CooperationQuery, type LaunchOrder, type WithdrawalOrder } from './cooperation.dto';
import { CooperationPageService } from './cooperation-page.service';
import { LaunchService } from './launch.service';

@ApiTags('cooperations')
@Controller('v1/cooperations')
export class CooperationsController {
  constructor(
    private readonly rows: CooperationQueries,
    private readonly pages: CooperationPageService,
    private readonly launches: LaunchService,
    private readonly cases: CaseQueries,
    private readonly requests: ProcessRequestRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
  ) {}

  @Get()
  @Answers(pageSchema(cooperationRow, 'CooperationPage'))
  list(@Query({ schema: cooperationQuery }) query: CooperationQuery, @Who() actor: Actor, @AskedLanguage() tongue: Tongue): Promise<Page<CooperationRowView>> {
    return this.rows.search(actor.sees, query, tongue);
  }

  @Get(':no')
  @Answers(cooperationPage)
  page(@Param('no') no: string, @Who() actor: Actor, @AskedLanguage() tongue: Tongue): Promise<CooperationPageView> {
    return this.pages.page(no, actor, tongue);
  }

  @Post()
  @AnswersOrJob(launched, 201)
  async launch(
    @Body({ schema: launchBody }) order: LaunchOrder,
    @Who() actor: Actor,
    @ActId() actId: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ no: string; job?: JobView }> {
    const { no, launchId, opened } = await this.launches.launch(order, actor, actId, channel);
    response.status(opened ? 201 : 202);
    return opened ? { no } : { no, job: { id: launchId, kind: 'launch', state: 'being-processed', code: null, subject: no } };
  }

  @Post(':no/withdrawal')
  @HttpCode(200)
  @AnswersOrJob(jobView)
  async withdraw(
    @Param('no') no: string,
    @Body({ schema: withdrawalBody }) { reason, on }: WithdrawalOrder,
    @Who() actor: Actor,
    @ActId() messageId: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ job: JobView } | JobView> {
    const subject = await this.cases.get(no, actor.sees);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const day = await this.clock.dayOf(subject, on);
    const by = await this.authority.need(actor, 'withdraw', day);
    await this.requests.askWithdrawal(no, { messageId, by, on: day }, reason, authorOf(actor, channel));
    const told = await this.gateway.withdraw(no, { messageId, by, on: day });
    return settle(told, { id: messageId, kind: 'withdrawal', subject: no }, response, (outcome) => this.requests.withdrawalTold(messageId, outcome));
  }
}
