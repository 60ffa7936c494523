/** Tells running cases at once of a change of hands that has just been recorded; what is still to come, the relay tells. */
import { Inject, Injectable } from '@nestjs/common';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { SuccessionNews as News } from '@sinergi/temporal/succession';
import { LOGGER, NOW } from '../parts';

@Injectable()
export class SuccessionNews {
  private readonly news: News;

  constructor(
    record: SuccessionRepository,
    @Inject(PROCESS_GATEWAY) gateway: ProcessGateway,
    @Inject(NOW) now: () => number,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.news = new News(gateway, record, now);
  }

  /** The directory stands whether or not every process could be told: the relay repeats it. */
  async tell(changeIds: readonly string[]): Promise<void> {
    try {
      await this.news.tell(changeIds);
    } catch (error) {
      this.logger.warn('a change of hands will be told to running cases later', { changes: changeIds.length, error });
    }
  }
}
