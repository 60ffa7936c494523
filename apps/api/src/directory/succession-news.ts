/** Tells running cases that a position changed hands, so that open tasks go to the successor. */
import { Inject, Injectable } from '@nestjs/common';
import { SHARED_POSITIONS } from '@sinergi/domain/parties/office';
import { SuccessionQueries, type ConcernedCase, type HolderChange } from '@sinergi/persistence/directory/succession.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';

@Injectable()
export class SuccessionNews {
  constructor(
    private readonly succession: SuccessionQueries,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** The directory stands whether or not every process could be told. */
  async tell(changes: readonly HolderChange[]): Promise<void> {
    for (const change of changes) {
      try {
        if (await this.changesHands(change)) await this.spread(change);
      } catch (error) {
        this.logger.warn('running cases were not all told of a change of hands', { officeId: change.officeId, error });
      }
    }
  }

  /** A colleague who joins a shared desk changes nothing; a desk left empty is told of when somebody takes it. */
  private async changesHands(change: HolderChange): Promise<boolean> {
    const others = await this.succession.others(change);
    return change.kind === 'left' ? others > 0 : others === 0 || !SHARED_POSITIONS.includes(change.position);
  }

  private async spread(change: HolderChange): Promise<void> {
    const byOffice = new Map<string, string[]>();
    for (const concerned of await this.succession.concerned(change.officeId, change.position)) {
      if (await this.hasCome(change, concerned)) byOffice.set(concerned.officeId, [...(byOffice.get(concerned.officeId) ?? []), ...concerned.processIds]);
    }
    for (const [officeId, processIds] of byOffice) await this.gateway.holdersChanged(processIds, { officeId, position: change.position, on: change.on });
  }

  /** A rehearsal lives on its own days: what has not come there, or is over, is no news to it. */
  private async hasCome({ on, until }: HolderChange, concerned: ConcernedCase): Promise<boolean> {
    const today = await this.clock.todayOf(concerned);
    return on <= today && (until === null || until >= today);
  }
}
