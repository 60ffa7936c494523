/** Starts the HTTP door of Sinergi. */
import 'reflect-metadata';
import { FolderStore } from '@sinergi/documents/folder-store';
import { Database } from '@sinergi/persistence/database';
import { CollectionRemainsQueries } from '@sinergi/persistence/money/collection-remains.queries';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { IdempotencyRepository } from '@sinergi/persistence/requests/idempotency.repository';
import { envOrExit } from '@sinergi/platform/config/env';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { metricsFor } from '@sinergi/platform/metrics/metrics';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { createApi } from './app';

const PATIENCE = 5_000;
const A_DAY = 24 * 60 * 60 * 1000;

async function main(): Promise<void> {
  const env = envOrExit('api');
  const logger = loggerFor('api', { level: env.LOG_LEVEL });
  const database = await Database.connect(env.DATABASE_URL.reveal(), 'api');
  const gateway = TemporalGateway.connect({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, remainsOf: (no, on) => new CollectionRemainsQueries(database).startOf(no, on) });
  const dataKey = env.SINERGI_DATA_KEY.reveal();
  const app = await createApi({
    database,
    gateway,
    documents: new FolderStore(env.DOCUMENTS_DIR, fileCipherFrom(dataKey), new DocumentKeyRepository(database)),
    cipher: cipherFrom(dataKey),
    logger,
    metrics: metricsFor('api'),
    settings: {
      publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
      temporalUiUrl: env.TEMPORAL_UI_URL.replace(/\/$/, ''),
      temporalNamespace: env.TEMPORAL_NAMESPACE,
      consoleDir: env.CONSOLE_DIR,
      patience: PATIENCE,
    },
    now: Date.now,
  });
  const keys = new IdempotencyRepository(database);
  const forgetting = setInterval(() => void keys.forgetOld().catch((error: unknown) => logger.warn('old keys were not forgotten', { error })), A_DAY);
  const stop = async (): Promise<void> => {
    clearInterval(forgetting);
    await app.close();
    await gateway.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  await app.listen(env.API_PORT, env.API_HOST);
  logger.info('the door is open', { url: await app.getUrl() });
}

main().catch((error: unknown) => {
  loggerFor('api').error('the door cannot open', { error });
  process.exit(1);
});
