/** The safe of documents as a folder on disk: written aside, then moved into place in one step. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { FileCipher } from '@sinergi/platform/crypto/file-cipher';
import type { DocumentStore, StoredFile } from './store';

const KEY_FORM = /^[A-Za-z0-9][A-Za-z0-9._-]{3,120}$/;
const ASIDE = 'unfinished';

export class FolderStore implements DocumentStore {
  constructor(
    private readonly folder: string,
    private readonly cipher: FileCipher,
  ) {}

  async put(storeKey: string, content: Readable | Buffer, { encrypted, mostBytes = Infinity }: { readonly encrypted: boolean; readonly mostBytes?: number }): Promise<StoredFile> {
    const place = this.placeOf(storeKey);
    const aside = join(this.folder, ASIDE, randomUUID());
    await mkdir(dirname(aside), { recursive: true });
    const measure = new Measure(mostBytes);
    try {
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      // fsync with flush: a moved file that is empty after a power cut would be worse than none
      await pipeline(source, measure, encrypted ? this.cipher.encrypting() : new PassThrough(), createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }));
      await mkdir(dirname(place), { recursive: true });
      await rename(aside, place);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    return { storeKey, bytes: measure.bytes, sha256: measure.sha256() };
  }

  async get(storeKey: string, encrypted: boolean): Promise<Readable> {
    const handle = await open(this.placeOf(storeKey), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new DomainError('document-unknown', { storeKey }) : error;
    });
    const file = handle.createReadStream();
    if (!encrypted) return file;
    const opened = this.cipher.decrypting();
    // the reader of the opened stream learns of a failure on either side, and closing it closes the file
    pipeline(file, opened).catch(() => undefined);
    return opened;
  }

  async remove(storeKey: string): Promise<void> {
    await rm(this.placeOf(storeKey), { force: true });
  }

  /** Spread over folders by hash, so that none grows past a few thousand files. */
  private placeOf(storeKey: string): string {
    if (!KEY_FORM.test(storeKey)) throw new DomainError('request-malformed', { storeKey: storeKey.slice(0, 40) });
    const spread = createHash('sha256').update(storeKey).digest('hex');
    return join(this.folder, spread.slice(0, 2), spread.slice(2, 4), storeKey);
  }
}

class Measure extends Transform {
  bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly mostBytes: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null, chunk?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.mostBytes) {
      done(new DomainError('document-too-large', { mostBytes: this.mostBytes }));
      return;
    }
    this.hash.update(chunk);
    done(null, chunk);
  }

  sha256(): Buffer {
    return this.hash.digest();
  }
}
