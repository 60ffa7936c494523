/** The door as it runs: the same for the process, for its tests and for its description. */
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NestLog } from '@sinergi/platform/logging/nest-log';
import { ApiModule } from './api.module';
import { serveConsole } from './console-pages';
import { requestLog } from './health/request-log';
import { securityHeaders } from './health/security-headers';
import { serveExplorer } from './openapi';
import type { ApiParts } from './parts';

const TABLES = ['text/csv', 'application/csv', 'text/plain', 'application/octet-stream', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];

/** A filter left blank is no filter. */
function filledIn(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ''));
}

/** The list of routes at every start is for developers. */
class StartLog extends NestLog {
  override log(message: unknown, ...rest: unknown[]): void {
    this.debug(message, ...rest);
  }
}

export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(parts), { logger: new StartLog(parts.logger), bodyParser: false });
  app.disable('x-powered-by');
  app.set('query parser', filledIn);
  app.use(requestLog(parts.logger, parts.metrics));
  app.use(securityHeaders);
  app.useBodyParser('json', { limit: '1mb' });
  app.useBodyParser('raw', { type: TABLES, limit: '20mb' });
  serveConsole(app, parts.settings.consoleDir);
  serveExplorer(app);
  return app;
}
