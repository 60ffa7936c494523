/** Files go straight through to the safe, locked where they hold personal data, and never as a whole through memory. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FileInterceptor } from '@nestjs/platform-express';
import { finalize, from, type Observable, switchMap } from 'rxjs';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { DocumentStore } from '@sinergi/documents/store';
import type { Logger } from '@sinergi/platform/logging/logger';
import type { DoorRequest } from '../door-request';
import { DOCUMENT_STORE, LOGGER } from '../parts';
import { mediaTypeOf, type FileKinds } from './file-kinds';
import { ReceivedFile } from './received-file';

export interface UploadRule {
  readonly kinds: FileKinds;
  readonly encrypted: boolean;
  readonly mostBytes: number;
}

const UPLOAD = 'upload';
export const MIB = 1024 * 1024;
/** The route takes one file, in the field `file`. */
export const TakesFile = (rule: UploadRule) => SetMetadata(UPLOAD, rule);

interface Incoming {
  readonly originalname: string;
  readonly stream: Readable;
}
type Stored = Pick<ReceivedFile, 'storeKey' | 'bytes' | 'sha256' | 'mediaType'>;

@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<UploadRule | undefined>(UPLOAD, context.getHandler());
    if (!rule) return next.handle();
    const request = context.switchToHttp().getRequest<DoorRequest & { file?: Stored & Incoming }>();
    const Receive = FileInterceptor('file', { storage: this.safe(rule), limits: { files: 1, fields: 10, fieldSize: 10_000 } });
    const receiving = new Receive().intercept(context, {
      handle: () => {
        request.received = receivedFrom(request.file, request.body as Record<string, string> | undefined, rule);
        return next.handle();
      },
    });
    return from(Promise.resolve(receiving)).pipe(
      switchMap((answer) => answer),
      finalize(() => this.throwAwayUnlessKept(request.received)),
    );
  }

  private safe(rule: UploadRule) {
    return {
      _handleFile: (_request: unknown, file: Incoming, done: (error: unknown, stored?: Stored) => void): void => {
        this.keep(file.stream, rule).then((stored) => done(null, stored), (error: unknown) => done(error));
      },
      _removeFile: (_request: unknown, file: Partial<Stored>, done: (error: Error | null) => void): void => {
        const removed = file.storeKey === undefined ? Promise.resolve() : this.store.remove(file.storeKey);
        removed.then(() => done(null), done);
      },
    };
  }

  private async keep(stream: Readable, { kinds, encrypted, mostBytes }: UploadRule): Promise<Stored> {
    const seen = { mediaType: '' };
    const stored = await this.store.put(randomUUID(), Readable.from(looking(stream, kinds, seen)), { encrypted, mostBytes });
    if (stored.bytes === 0) {
      await this.store.remove(stored.storeKey);
      throw new DomainError('file-unreadable', { reason: 'empty-file' });
    }
    return { ...stored, mediaType: seen.mediaType };
  }

  private throwAwayUnlessKept(received: ReceivedFile | undefined): void {
    if (!received || received.kept) return;
    this.store.remove(received.storeKey).catch((error: unknown) => this.logger.warn('an unused upload was not removed', { error }));
  }
}

async function* looking(stream: Readable, kinds: FileKinds, seen: { mediaType: string }): AsyncIterable<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (seen.mediaType === '') {
      const mediaType = mediaTypeOf(kinds, chunk);
      if (mediaType === null) throw new DomainError('file-unreadable', { reason: kinds === 'scan' ? 'no-scan' : 'printed-document' });
      seen.mediaType = mediaType;
    }
    yield chunk;
  }
}

/** Names come in as bytes read as Latin-1; they are UTF-8. */
function receivedFrom(file: (Stored & Incoming) | undefined, fields: Record<string, string> | undefined, { encrypted }: UploadRule): ReceivedFile {
  if (!file) throw new DomainError('request-malformed', { field: 'file' });
  const name = Buffer.from(file.originalname, 'latin1').toString('utf8').replace(/[\p{Cc}/\\]/gu, '_').slice(-200) || 'berkas';
  return new ReceivedFile(file.storeKey, name, file.mediaType, file.bytes, file.sha256, encrypted, { ...fields });
}
