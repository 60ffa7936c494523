/** The one translator of refusals and failures into answers people can act on (problem+json). */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { DomainError, type DomainErrorCode, type ErrorFacts } from '@sinergi/domain/errors/domain-error';
import { isOutOfRoom } from '@sinergi/documents/store';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { DoorRequest } from '../door-request';
import { LOGGER } from '../parts';
import { DoorError, MalformedRequest, RefusedTable, type DoorErrorCode, type FieldProblem } from './door-error';
import { detailOf, PROBLEMS } from './problems';

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: DomainErrorCode | DoorErrorCode;
  readonly detail: { readonly id: string; readonly en: string };
  readonly facts: ErrorFacts;
  readonly fields?: readonly FieldProblem[];
  readonly correlationId: string;
}

interface Refusal {
  readonly code: DomainErrorCode | DoorErrorCode;
  readonly facts: ErrorFacts;
  readonly fields?: readonly FieldProblem[];
}

const RETRY_LATER: readonly string[] = ['request-in-progress', 'unavailable'];

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<DoorRequest>();
    const refusal = refusalIn(error);
    if (refusal.code === 'unexpected' || refusal.code === 'store-full') this.logger.error('request failed', { code: refusal.code, requestId: request.requestId, route: (request.route as { path?: string } | undefined)?.path, error });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body = problemOf(refusal, request.requestId);
    if (RETRY_LATER.includes(refusal.code)) response.setHeader('Retry-After', '2');
    if (refusal.code === 'token-invalid') response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }
}

export function problemOf({ code, facts, fields }: Refusal, correlationId: string): ProblemBody {
  const { status, en } = PROBLEMS[code];
  return { type: `urn:sinergi:problem:${code}`, title: en.wrong, status, code, detail: detailOf(code), facts, ...(fields ? { fields } : {}), correlationId };
}

function refusalIn(error: unknown): Refusal {
  if (error instanceof DomainError || error instanceof DoorError) return error;
  if (error instanceof MalformedRequest) return { code: 'request-malformed', facts: { fields: error.fields.length }, fields: error.fields };
  if (error instanceof RefusedTable) return { code: 'law-row-invalid', facts: { fields: error.fields.length }, fields: error.fields };
  if (error instanceof HttpException) return { code: codeOfStatus(error.getStatus()), facts: {} };
  if (isOutOfRoom(error) || stateOf(error) === '53100') return { code: 'store-full', facts: {} };
  if (isDatabaseRefusal(error)) return { code: 'request-malformed', facts: {} };
  if (isTooLarge(error)) return { code: 'body-too-large', facts: {} };
  return { code: 'unexpected', facts: {} };
}

function codeOfStatus(status: number): DomainErrorCode | DoorErrorCode {
  if (status === 404) return 'route-unknown';
  if (status === 413) return 'body-too-large';
  return status < 500 ? 'request-malformed' : 'unexpected';
}

/** A value the database cannot hold (an id that is no uuid, a text with a zero byte) is the caller's, not a failure. */
function isDatabaseRefusal(error: unknown): boolean {
  const refused = stateOf(error);
  return refused === '22P02' || refused === '22021';
}

/** The five signs by which the database names an error. */
const stateOf = (error: unknown): string | undefined => (error as { driverError?: { code?: string } } | undefined)?.driverError?.code;

function isTooLarge(error: unknown): boolean {
  return (error as { type?: string } | undefined)?.type === 'entity.too.large';
}
