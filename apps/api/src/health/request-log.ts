/** One line and one measure for every request: which route, how long, how it ended; never what was in it. */
import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { Metrics } from '@sinergi/platform/metrics/metrics';
import type { DoorRequest } from '../door-request';

const ID_FORM = /^[\w-]{8,64}$/;

export function requestLog(logger: Logger, metrics: Metrics) {
  const seconds = metrics.timing('http_request_seconds', 'How long requests took', ['method', 'route', 'status'] as const);
  return (request: DoorRequest, response: Response, next: NextFunction): void => {
    const given = request.headers['x-request-id'];
    request.requestId = typeof given === 'string' && ID_FORM.test(given) ? given : randomUUID();
    response.setHeader('X-Request-Id', request.requestId);
    const since = process.hrtime.bigint();
    response.on('finish', () => {
      const took = Number(process.hrtime.bigint() - since) / 1e9;
      const route = (request.route as { path?: string } | undefined)?.path ?? 'page';
      seconds.observe({ method: request.method, route, status: String(response.statusCode) }, took);
      if (route !== 'page') {
        logger.info('request', { requestId: request.requestId, method: request.method, route, status: response.statusCode, milliseconds: Math.round(took * 1000) });
      }
    });
    next();
  };
}
