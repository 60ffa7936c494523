/** The worker: carries the processes, keeps their record, sends their letters. */
import 'reflect-metadata';
import { fileCheck } from '@sinergi/activities/checks/file-check';
import { httpCheck } from '@sinergi/activities/checks/http-check';
import { FolderStore } from '@sinergi/documents/folder-store';
import { SmtpMailer } from '@sinergi/mail/smtp-mailer';
import { Database } from '@sinergi/persistence/database';
import { CollectionRemainsQueries } from '@sinergi/persistence/money/collection-remains.queries';
import { DocumentKeyRepository } from '@sinergi/persistence/privacy/document-key.repository';
import { envOrExit } from '@sinergi/platform/config/env';
import { cipherFrom } from '@sinergi/platform/crypto/field-cipher';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { metricsFor } from '@sinergi/platform/metrics/metrics';
import { bundleOf } from '@sinergi/temporal/bundle';
import { TemporalGateway } from '@sinergi/temporal/temporal-gateway';
import { WorkerHost } from '@sinergi/temporal/worker-host';
import { createWorker } from './app';
import { engineLog } from './engine-log';

const RELAY_PATIENCE = 6;

async function main(): Promise<void> {
  const env = envOrExit('worker');
  const logger = loggerFor('worker', { level: env.LOG_LEVEL });
  WorkerHost.install(engineLog(logger));
  const dataKey = env.SINERGI_DATA_KEY.reveal();
  const database = await Database.connect(env.DATABASE_URL.reveal(), 'worker');
  const gateway = TemporalGateway.connect({ address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, remainsOf: (no, on) => new CollectionRemainsQueries(database).startOf(no, on) });
  const mailer = new SmtpMailer({ url: env.SMTP_URL.reveal(), from: env.MAIL_FROM });
  const app = await createWorker({
    database,
    gateway,
    documents: new FolderStore(env.DOCUMENTS_DIR, fileCipherFrom(dataKey), new DocumentKeyRepository(database)),
    cipher: cipherFrom(dataKey),
    mailer,
    check: env.CHECK_URL && env.CHECK_TOKEN ? httpCheck({ url: env.CHECK_URL, token: env.CHECK_TOKEN.reveal() }) : fileCheck,
    logger,
    metrics: metricsFor('worker'),
    linkKey: env.SINERGI_LINK_KEY.reveal(),
    mailFrom: env.MAIL_FROM,
    publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    bundle: env.WORKFLOW_BUNDLE ? { codePath: env.WORKFLOW_BUNDLE } : { code: await bundleOf(process.cwd()) },
    healthPort: env.WORKER_HEALTH_PORT,
    relayPatience: RELAY_PATIENCE,
    gone: () => process.exit(1),
  });
  const stop = async (): Promise<void> => {
    await app.close();
    mailer.close();
    await gateway.close();
    await database.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  logger.info('the worker is at work');
}

main().catch((error: unknown) => {
  loggerFor('worker').error('the worker cannot start', { error });
  process.exit(1);
});
