/** What is put into the safe comes out the same; what breaks off leaves nothing. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileCipherFrom } from '@sinergi/platform/crypto/file-cipher';
import { keysInMemory } from '../../../test/harness/file-keys';
import { FolderStore } from './folder-store';

let folder: string;
let store: FolderStore;
let keys: ReturnType<typeof keysInMemory>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinergi-test-store-'));
  keys = keysInMemory();
  store = new FolderStore(folder, fileCipherFrom(Buffer.alloc(32, 3).toString('base64')), keys);
});
afterEach(() => rm(folder, { recursive: true }));

async function files(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe.each([{ encrypted: false }, { encrypted: true }])('a file (locked: $encrypted)', ({ encrypted }) => {
  test('comes out as it went in, with its length and hash', async () => {
    const bytes = randomBytes(200_000);
    const stored = await store.put('paper-0001', Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]), { encrypted });
    expect(stored).toEqual({ storeKey: 'paper-0001', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest() });
    expect((await buffer(await store.get('paper-0001', encrypted))).equals(bytes)).toBe(true);
  });

  test('put again replaces the first as a whole', async () => {
    await store.put('paper-0001', Buffer.from('first'), { encrypted });
    await store.put('paper-0001', Buffer.from('second'), { encrypted });
    expect((await buffer(await store.get('paper-0001', encrypted))).toString()).toBe('second');
    expect(await files()).toHaveLength(1);
  });
});

test('a locked file cannot be read on the disk, and an altered one does not open', async () => {
  await store.put('roster-0001', Buffer.from('3275010101800001'), { encrypted: true });
  const [place] = await files();
  const sealed = await readFile(place!);
  expect(sealed.toString('latin1')).not.toContain('3275');
  sealed[sealed.length - 1]! ^= 1;
  await writeFile(place!, sealed);
  await expect(store.get('roster-0001', true).then(buffer)).rejects.toThrow();
});

test('a locked file whose key is destroyed says so, and no copy of it opens', async () => {
  await store.put('roster-0001', Buffer.from('3275010101800001'), { encrypted: true });
  const copy = await readFile((await files())[0]!);
  keys.destroy('roster-0001', '2026-11-24', 'retention');
  await expect(store.get('roster-0001', true)).rejects.toMatchObject({ code: 'document-destroyed', facts: { destroyedOn: '2026-11-24', because: 'retention' } });
  await store.put('roster-0002', Buffer.from('another'), { encrypted: true });
  for (const place of await files()) await writeFile(place, copy);
  await expect(store.get('roster-0002', true)).rejects.toThrow('the key of this file is not on record');
});

test('put twice, a locked file opens whichever came last, each under a key of its own', async () => {
  await Promise.all([store.put('roster-0001', Buffer.from('one'), { encrypted: true }), store.put('roster-0001', Buffer.from('two'), { encrypted: true })]);
  expect((await buffer(await store.get('roster-0001', true))).toString()).toMatch(/^(one|two)$/);
  expect(await keys.of('roster-0001')).toHaveLength(2);
});

test('a stream that breaks off leaves nothing, neither in place nor aside', async () => {
  const breaking = Readable.from((async function* () {
    yield randomBytes(100_000);
    throw new Error('the line went dead');
  })());
  await expect(store.put('paper-0001', breaking, { encrypted: false })).rejects.toThrow('the line went dead');
  expect(await files()).toEqual([]);
  await expect(store.get('paper-0001', false)).rejects.toMatchObject({ code: 'document-unknown' });
});

test('a file longer than allowed is refused and not kept', async () => {
  await expect(store.put('paper-0001', randomBytes(1001), { encrypted: false, mostBytes: 1000 })).rejects.toMatchObject({ code: 'document-too-large' });
  expect(await files()).toEqual([]);
});

test('a key that would leave the folder is refused', async () => {
  for (const key of ['../../etc/passwd', 'a/b', '.hidden', '']) await expect(store.get(key, false)).rejects.toMatchObject({ code: 'request-malformed' });
});

test('removing what is not there is no failure', async () => {
  await store.put('paper-0001', Buffer.from('x'), { encrypted: false });
  await store.remove('paper-0001');
  await store.remove('paper-0001');
  expect(await files()).toEqual([]);
});
