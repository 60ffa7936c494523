/** Hands a controller the one who asks, how they came in, and the id of the act. */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { Reader } from '@sinergi/persistence/requests/access-log.repository';
import { authorOf } from '../cases/author';
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
export const Through = createParamDecorator((_: unknown, context: ExecutionContext): Channel => channelOf(requestOf(context)));

/** Who is about to read personal data, as the log of readings writes it down. */
export const ReadBy = createParamDecorator((_: unknown, context: ExecutionContext): Reader => {
  const request = requestOf(context);
  if (!request.actor) throw new DomainError('token-invalid');
  return { author: authorOf(request.actor, channelOf(request)), correlationId: request.requestId };
});

function channelOf(request: DoorRequest): Channel {
  if (request.actor?.kind === 'session') return 'console';
  return request.headers['x-sinergi-channel'] === 'terminal' ? 'terminal' : 'api';
}
