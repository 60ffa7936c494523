/** The safe of documents as a folder on disk: written aside, then moved into place in one step. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { MARK_BYTES, type FileCipher } from '@sinergi/platform/crypto/file-cipher';
import type { DocumentStore, FileKeys, KeptKey, StoredFile } from './store';

const KEY_FORM = /^[A-Za-z0-9][A-Za-z0-9._-]{3,120}$/;
const ASIDE = 'unfinished';

export class FolderStore implements DocumentStore {
  constructor(
    private readonly folder: string,
    private readonly cipher: FileCipher,
    private readonly keys: FileKeys,
  ) {}

  async put(storeKey: string, content: Readable | Buffer, { encrypted, mostBytes = Infinity }: { readonly encrypted: boolean; readonly mostBytes?: number }): Promise<StoredFile> {
    const place = this.placeOf(storeKey);
    const aside = join(this.folder, ASIDE, randomUUID());
    await mkdir(dirname(aside), { recursive: true });
    const measure = new Measure(mostBytes);
    try {
      const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
      // fsync with flush: a moved file that is empty after a power cut would be worse than none
      await pipeline(source, measure, encrypted ? await this.locking(storeKey) : new PassThrough(), createWriteStream(aside, { flags: 'wx', mode: 0o600, flush: true }));
      await mkdir(dirname(place), { recursive: true });
      await rename(aside, place);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    return { storeKey, bytes: measure.bytes, sha256: measure.sha256() };
  }

  async get(storeKey: string, encrypted: boolean): Promise<Readable> {
    const kept = await this.keys.of(storeKey);
    const gone = kept.find(({ sealed }) => sealed === null);
    if (gone) throw new DomainError('document-destroyed', { destroyedOn: gone.destroyedOn, because: gone.because });
    const handle = await open(this.placeOf(storeKey), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new DomainError('document-unknown', { storeKey }) : error;
    });
    if (!encrypted) return handle.createReadStream();
    const opened = await this.opening(handle, kept);
    const file = handle.createReadStream({ start: 0 });
    // the reader of the opened stream learns of a failure on either side, and closing it closes the file
    pipeline(file, opened).catch(() => undefined);
    return opened;
  }

  async remove(storeKey: string): Promise<void> {
    await rm(this.placeOf(storeKey), { force: true });
  }

  /** The key is kept before the first byte is: a file whose key is lost would be no file. */
  private async locking(storeKey: string): Promise<Transform> {
    const { key, sealed, mark } = this.cipher.newKey();
    await this.keys.keep(storeKey, mark, sealed);
    return this.cipher.encrypting(key, mark);
  }

  private async opening(file: FileHandle, kept: readonly KeptKey[]): Promise<Transform> {
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MARK_BYTES), 0, MARK_BYTES, 0);
      const mark = this.cipher.markIn(buffer.subarray(0, bytesRead));
      if (mark === null) return this.cipher.decrypting(null);
      const key = kept.find((candidate) => candidate.mark.equals(mark));
      if (!key) throw new Error('the key of this file is not on record');
      return this.cipher.decrypting(key.sealed);
    } catch (error) {
      await file.close();
      throw error;
    }
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
