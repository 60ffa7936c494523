/** Every write carries a key: sent again it is not done again, it is answered again. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { IdempotencyRepository, type KeptResponse } from '@sinergi/persistence/requests/idempotency.repository';
import type { DoorRequest } from '../door-request';
import { DoorError } from '../errors/door-error';
import { uuidOf } from './act-id';
import { DoorLease } from './door-lease';

const REPEATABLE = 'repeatable';
/** For writes whose answer holds a secret that must not be kept, or that change nothing when repeated. */
export const WithoutKey = () => SetMetadata(REPEATABLE, true);

const KEY_FORM = /^[\w.:-]{1,100}$/;
const TRIES = 40;
const BETWEEN_TRIES = 100;

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly kept: IdempotencyRepository,
    private readonly lease: DoorLease,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<DoorRequest>();
    if (request.method !== 'POST' || this.reflector.get<boolean>(REPEATABLE, context.getHandler())) return next.handle();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY_FORM.test(key)) throw new DomainError('idempotency-key-missing');
    const owner = ownerOf(request);
    request.actId = uuidOf('act', owner, key);
    const first = await this.claim(owner, key, hashOf(request));
    const response = http.getResponse<Response>();
    return of(first ? replay(response, first) : await this.carryOut(owner, key, response, next));
  }

  /** Somebody else may be at it with the same key: their answer is waited for. */
  private async claim(owner: string, key: string, requestHash: Buffer): Promise<KeptResponse | null> {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const claim = await this.kept.claim(owner, key, requestHash, this.lease.door);
      if (claim.kind === 'mine') return null;
      if (claim.kind === 'done') return claim.response;
      if (claim.kind === 'other-request') throw new DomainError('idempotency-key-reused');
      await pause(BETWEEN_TRIES);
    }
    throw new DoorError('request-in-progress');
  }

  private async carryOut(owner: string, key: string, response: Response, next: CallHandler): Promise<unknown> {
    try {
      const body: unknown = await lastValueFrom(next.handle());
      await this.kept.keep(owner, key, { status: response.statusCode, body });
      return body;
    } catch (error) {
      await this.lease.release(owner, key);
      throw error;
    }
  }
}

function replay(response: Response, { status, body }: KeptResponse): unknown {
  response.status(status).setHeader('Idempotency-Replayed', 'true');
  return body;
}

/** A link in a letter has no token of its own: its holder is known by the link. */
function ownerOf({ actor, params }: DoorRequest): string {
  return actor?.tokenId ?? uuidOf('link', String(params['token'] ?? ''));
}

/** What makes two requests the same: address and content, of a file its own bytes. */
function hashOf({ originalUrl, body, received }: DoorRequest): Buffer {
  const content: unknown = received ? [received.fields, received.sha256.toString('hex')] : Buffer.isBuffer(body) ? body.toString('base64') : body;
  return createHash('sha256').update(JSON.stringify([originalUrl, content])).digest();
}
