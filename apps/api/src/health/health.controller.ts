/** Is the door open, can it do its work, and how is it doing: for those who keep it running. */
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '@sinergi/persistence/database';
import type { Metrics } from '@sinergi/platform/metrics/metrics';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { OpenToAll } from '../auth/access.guard';
import { METRICS } from '../parts';
import { OperatingFigures } from './operating-figures';

const PATIENCE = 2_000;

/** Who asks is not kept waiting for a part that is away. */
function soon(answer: Promise<boolean>): Promise<boolean> {
  return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false).unref())]);
}

@ApiExcludeController()
@OpenToAll()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly figures: OperatingFigures,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: 'ready' | 'not-ready'; database: boolean; processes: boolean }> {
    const [database, processes] = await Promise.all([soon(this.databaseAnswers()), soon(this.gateway.ready())]);
    response.status(database && processes ? 200 : 503);
    return { status: database && processes ? 'ready' : 'not-ready', database, processes };
  }

  @Get('metrics')
  async page(@Res() response: Response): Promise<void> {
    await this.figures.refresh();
    response.type(this.metrics.contentType).send(await this.metrics.page());
  }

  private databaseAnswers(): Promise<boolean> {
    return this.database.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }
}
