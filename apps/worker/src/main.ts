/** The worker: carries the processes, keeps their record, sends their letters. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { envOrExit } from '@sinergi/platform/config/env';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { NestLog } from '@sinergi/platform/logging/nest-log';
import { WorkerHost } from '@sinergi/temporal/worker-host';
import { engineLog } from './engine-log';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const env = envOrExit('worker');
  const logger = loggerFor('worker', { level: env.LOG_LEVEL });
  WorkerHost.install(engineLog(logger));
  const app = await NestFactory.createApplicationContext(WorkerModule.with(env, logger), { logger: new NestLog(logger), abortOnError: false });
  app.enableShutdownHooks();
  logger.info('the worker is at work', {});
}

main().catch((error: unknown) => {
  loggerFor('worker').error('the worker could not start', { error: error instanceof Error ? error : new Error(String(error)) });
  process.exit(1);
});
