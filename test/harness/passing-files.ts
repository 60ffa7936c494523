/** Files that live as long as one test suite. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class PassingFiles {
  private folder: Promise<string> | null = null;
  private count = 0;

  /** Writes the content under a new name. @returns its path */
  async write(content: string | Buffer, ending = 'bin'): Promise<string> {
    const path = await this.path(ending);
    await writeFile(path, content);
    return path;
  }

  async path(ending: string): Promise<string> {
    this.folder ??= mkdtemp(join(tmpdir(), 'sinergi-files-'));
    this.count += 1;
    return join(await this.folder, `${this.count}.${ending}`);
  }

  async remove(): Promise<void> {
    if (this.folder !== null) await rm(await this.folder, { recursive: true, force: true });
  }
}

export async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
