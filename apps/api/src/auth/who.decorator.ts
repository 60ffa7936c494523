/** Hands a controller the one who asks, and the id of the act. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { DoorRequest } from '../door-request';
import type { ReceivedFile } from '../uploads/received-file';
import type { Actor } from './actor';

const requestOf = (context: ExecutionContext): DoorRequest => context.switchToHttp().getRequest<DoorRequest>();

export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new DomainError('token-invalid');
  return actor;
});

/** Stays the same when the request is sent again under its idempotency key. */
export const ActId = createParamDecorator((_: unknown, context: ExecutionContext): string => requestOf(context).actId);

export const Received = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedFile => {
  const { received } = requestOf(context);
  if (!received) throw new DomainError('request-malformed', { field: 'file' });
  return received;
});

export type Channel = 'api' | 'terminal' | 'console';

/** By which door the act came in; the terminal says so in a header, the console comes with its cookie. */
export const Through = createParamDecorator((_: unknown, context: ExecutionContext): Channel => {
  const request = requestOf(context);
  if (request.actor?.kind === 'session') return 'console';
  return request.headers['x-sinergi-channel'] === 'terminal' ? 'terminal' : 'api';
});
