/** Nobody passes unknown: the token or session is looked up by its hash and becomes an actor. */
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { AccessQueries } from '@sinergi/persistence/views/access.queries';
import type { DoorRequest } from '../door-request';
import { NOW } from '../parts';
import { powersOf, type Actor } from './actor';

export const SESSION_COOKIE = 'sinergi_session';

const OPEN_TO_ALL = 'open-to-all';
/** For routes that ask for nothing, or check a secret of their own. */
export const OpenToAll = () => SetMetadata(OPEN_TO_ALL, true);

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokenRepository,
    private readonly access: AccessQueries,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN_TO_ALL, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<DoorRequest>();
    request.actor = await this.actorOf(secretIn(request));
    return true;
  }

  async actorOf(secret: string | null): Promise<Actor> {
    const bearer = secret === null ? null : await this.tokens.bearerOf(secret);
    if (!bearer) throw new DomainError('token-invalid');
    const { officeKind, positions, sees } = await this.access.standing(bearer.personId, bearer.officeId, dateAt(this.now(), 'WIB'));
    const powers = powersOf(positions, officeKind, bearer.scopes);
    const { tokenId, kind, personId, officeId } = bearer;
    return { tokenId, kind, personId, officeId, officeKind, positions, powers, sees: powers.includes('see-all') ? { kind: 'all' } : sees };
  }
}

/** A browser sends its cookie by itself, so a write with it must also show that our own page made it. */
function secretIn(request: DoorRequest): string | null {
  const bearer = /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const session = cookieIn(request.headers.cookie ?? '', SESSION_COOKIE);
  if (session && !READS.includes(request.method) && request.headers['x-requested-with'] !== 'sinergi') {
    throw new DomainError('not-allowed', { header: 'X-Requested-With' });
  }
  return session;
}

function cookieIn(header: string, name: string): string | null {
  const pair = header.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}
