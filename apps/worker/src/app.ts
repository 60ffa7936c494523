/** The worker as it runs: the same for the process and for its tests. */
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestLog } from '@sinergi/platform/logging/nest-log';
import type { WorkerParts } from './parts';
import { WorkerModule } from './worker.module';

export function createWorker(parts: WorkerParts): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(WorkerModule.with(parts), { logger: new NestLog(parts.logger), abortOnError: false });
}
