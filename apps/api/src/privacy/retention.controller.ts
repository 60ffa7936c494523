/** How long what is held about people stays, what is due, and a sweep asked for by whoever keeps the data. */
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RetentionRunView, RetentionView } from '@sinergi/contracts/privacy.views';
import { dateAt } from '@sinergi/domain/calendar/zone';
import type { Swept } from '@sinergi/persistence/privacy/retention.repository';
import { RetentionRunRepository, type RetentionRun } from '@sinergi/persistence/privacy/retention-run.repository';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { retentionRunView, retentionView } from '../form/privacy.views';
import { Answers } from '../form/responses';
import { NOW } from '../parts';
import { dataSetsWith } from './subject-views';

@ApiTags('people')
@Controller('v1/retention')
export class RetentionController {
  constructor(
    private readonly runs: RetentionRunRepository,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Get()
  @Answers(retentionView)
  async preview(@Who() actor: Actor): Promise<RetentionView> {
    need(actor, 'protect-people');
    const on = dateAt(this.now(), 'WIB');
    const [rules, due, runs] = await Promise.all([this.runs.rules(on), this.runs.due(on), this.runs.latest()]);
    return { on, dataSets: dataSetsWith(rules).map((row) => ({ ...row, due: due[row.dataSet as Swept] ?? null })), runs: runs.map(runView) };
  }

  /** The worker carries it out within seconds. */
  @Post('runs')
  @Answers(retentionRunView, 201)
  async run(@Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<RetentionRunView> {
    need(actor, 'protect-people');
    return runView(await this.runs.ask(id, personOf(actor), authorOf(actor, channel)));
  }
}

const runView = ({ askedAt, finishedAt, ...run }: RetentionRun): RetentionRunView => ({ ...run, askedAt: askedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null });
