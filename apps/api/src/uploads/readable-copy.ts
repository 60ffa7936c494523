/** A file of the safe, opened for readers that need to move about in it; the copy is gone when the reading ends. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export async function withReadableCopy<T>(content: Readable | Buffer, read: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sinergi-reading-'));
  const path = join(folder, 'file');
  try {
    if (Buffer.isBuffer(content)) await writeFile(path, content, { mode: 0o600 });
    else await pipeline(content, createWriteStream(path, { mode: 0o600 }));
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
