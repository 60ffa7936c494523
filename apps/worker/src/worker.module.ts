/** The worker as a whole: engine, relay, the check of engine against record, and the door for whoever watches. */
import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { PeopleKeeper } from '@sinergi/activities/privacy/people-keeper';
import { PendingRepository } from '@sinergi/persistence/relay/pending.repository';
import { ProcessRecordRepository } from '@sinergi/persistence/relay/process-record.repository';
import { SuccessionRepository } from '@sinergi/persistence/relay/succession.repository';
import { Reconciliation } from '@sinergi/temporal/reconciliation';
import { Relay } from '@sinergi/temporal/relay';
import { replayOpenHistories } from '@sinergi/temporal/replay-gate';
import { SuccessionNews } from '@sinergi/temporal/succession';
import { EngineService } from './engine.service';
import { handsOf } from './hands';
import { HealthService } from './health.service';
import type { WorkerParts } from './parts';
import { PeopleKeeperService } from './people-keeper.service';
import { ReconciliationService } from './reconciliation.service';
import { RelayService } from './relay.service';

@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    const { database, gateway, logger, metrics, healthPort } = parts;
    const failed = (what: string) => (error: unknown): void => logger.warn(what, { error });
    const engine = new EngineService(async () => {
      const replayed = await replayOpenHistories(gateway.client, parts.bundle);
      logger.info('open histories replayed on this version', { replayed });
      return { ...parts, activities: handsOf(parts) };
    }, logger, parts.gone);
    const succession = new SuccessionNews(gateway, new SuccessionRepository(database, parts.relayPatience), Date.now);
    const relay = new Relay(gateway, new PendingRepository(database, parts.relayPatience), succession, failed('a request could not be told yet'));
    const reconciliation = new Reconciliation(gateway.client, new ProcessRecordRepository(database), failed('engine and record could not be compared'));
    const keeper = new PeopleKeeper(database, parts.documents, Date.now, (what, counts) => logger.info(what, { ...counts }));
    const providers: Provider[] = [
      { provide: EngineService, useValue: engine },
      { provide: RelayService, useValue: new RelayService(relay) },
      { provide: ReconciliationService, useValue: new ReconciliationService(reconciliation) },
      { provide: PeopleKeeperService, useValue: new PeopleKeeperService(keeper, failed('what was kept long enough could not be destroyed')) },
    ];
    if (healthPort !== null) providers.push({ provide: HealthService, useValue: new HealthService(healthPort, async () => engine.isRunning() && (await gateway.ready()), metrics) });
    return { module: WorkerModule, providers };
  }
}
