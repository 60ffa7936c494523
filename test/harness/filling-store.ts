/** A safe of documents whose disk is full while the suite says so; it fails as a file system does, with the folder in its words. */
import type { Readable } from 'node:stream';
import type { DocumentStore, StoredFile } from '@sinergi/documents/store';

export class FillingStore implements DocumentStore {
  full = false;

  constructor(private readonly inner: DocumentStore) {}

  async put(storeKey: string, content: Readable | Buffer, options: { readonly encrypted: boolean; readonly mostBytes?: number }): Promise<StoredFile> {
    if (!this.full) return this.inner.put(storeKey, content, options);
    if (!Buffer.isBuffer(content)) content.destroy();
    const path = `/tmp/documents/${storeKey}`;
    throw Object.assign(new Error(`ENOSPC: no space left on device, open '${path}'`), { code: 'ENOSPC', errno: -28, syscall: 'open', path });
  }

  get(storeKey: string, encrypted: boolean): Promise<Readable> {
    return this.inner.get(storeKey, encrypted);
  }

  remove(storeKey: string): Promise<void> {
    return this.inner.remove(storeKey);
  }
}
