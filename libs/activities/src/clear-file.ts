/** A locked file laid open for as long as it is read: private to this process, gone afterwards, also after a failure. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DocumentStore } from '@sinergi/documents/store';
import type { DocumentRow } from '@sinergi/persistence/cases/documents.repository';

export async function withClearFile<T>(store: DocumentStore, { storeKey, encrypted }: DocumentRow, work: (path: string) => Promise<T>): Promise<T> {
  // mkdtemp gives a folder nobody else may enter
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-roster-'));
  try {
    const path = join(folder, 'roster');
    await pipeline(await store.get(storeKey, encrypted), createWriteStream(path, { mode: 0o600 }));
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
