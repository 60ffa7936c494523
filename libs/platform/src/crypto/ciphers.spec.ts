/** What is locked stays locked: fields, whole files and the links in letters. */
import { randomBytes } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { cipherFrom } from './field-cipher';
import { fileCipherFrom, MARK_BYTES } from './file-cipher';
import { linkTokenFor, linkTokenHash } from './link-token';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');
const PIECE = 64 * 1024;

describe('a locked field', () => {
  const cipher = cipherFrom(KEY);

  test('opens to what was locked, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cipher.decrypt(cipher.encrypt(text)) === text));
  });

  test('shows nothing, not even that two people share a number', () => {
    const [first, second] = [cipher.encrypt('3275010101800001'), cipher.encrypt('3275010101800001')];
    expect(first.equals(second)).toBe(false);
    expect(first.toString('latin1')).not.toContain('3275');
  });

  test('does not open when a single bit was changed', () => {
    const sealed = cipher.encrypt('0812-0000-0001');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(() => cipher.decrypt(altered)).toThrow();
    }
  });

  test('does not open with another key, but does with a retired one', () => {
    const sealed = cipher.encrypt('x');
    expect(() => cipherFrom(OTHER_KEY).decrypt(sealed)).toThrow('not held');
    expect(cipherFrom(OTHER_KEY, KEY).decrypt(sealed)).toBe('x');
  });

  test('is found again by its keyed hash, which differs per key', () => {
    expect(cipher.keyedHash('3275')).toEqual(cipher.keyedHash('3275'));
    expect(cipher.keyedHash('3275')).not.toEqual(cipherFrom(OTHER_KEY).keyedHash('3275'));
  });

  test('needs a master key of 32 bytes', () => {
    expect(() => cipherFrom('c2hvcnQ=')).toThrow('32 bytes');
  });
});

describe('a key of one\'s own', () => {
  const cipher = cipherFrom(KEY);

  test('opens the fields of its person and of nobody else', () => {
    const [one, other] = [cipher.lockFor(), cipher.lockFor()];
    const sealed = one.encrypt('3275010101800001');
    expect(cipher.decrypt(sealed, one.sealed)).toBe('3275010101800001');
    expect(() => cipher.decrypt(sealed, other.sealed)).toThrow();
    expect(cipherFrom(OTHER_KEY, KEY).decrypt(sealed, one.sealed)).toBe('3275010101800001');
    expect(() => cipherFrom(OTHER_KEY).decrypt(sealed, one.sealed)).toThrow('not held');
  });

  test('destroyed, nothing opens what it locked: not even who holds the master key', () => {
    const sealed = cipher.lockFor().encrypt('0812-0000-0001');
    expect(() => cipher.decrypt(sealed)).toThrow('not a locked field');
    expect(() => cipher.decrypt(sealed, null)).toThrow('not a locked field');
  });

  test('does not hinder fields of people recorded before', () => {
    expect(cipher.decrypt(cipher.encrypt('x'), null)).toBe('x');
    expect(cipher.decrypt(cipher.encrypt('x'), cipher.lockFor().sealed)).toBe('x');
  });

  test('stays shut when its seal was altered', () => {
    const lock = cipher.lockFor();
    const sealed = lock.encrypt('x');
    for (let at = 0; at < lock.sealed.length; at += 1) {
      const altered = Buffer.from(lock.sealed);
      altered[at]! ^= 1;
      expect(() => cipher.decrypt(sealed, altered)).toThrow();
    }
  });
});

describe('a locked file', () => {
  const cipher = fileCipherFrom(KEY);
  const sizes = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17];
  const HEAD = MARK_BYTES;
  const through = (bytes: Buffer, way: Transform): Promise<Buffer> => buffer(Readable.from(piecesOf(bytes)).pipe(way));
  const piecesOf = (bytes: Buffer) => Array.from({ length: Math.ceil(bytes.length / 10_000) }, (_, i) => bytes.subarray(i * 10_000, (i + 1) * 10_000));
  async function locked(bytes: Buffer) {
    const { key, sealed, mark } = cipher.newKey();
    return { sealed, file: await through(bytes, cipher.encrypting(key, mark)) };
  }

  test.each(sizes)('of %i bytes opens to the same bytes with its own key', async (size) => {
    const bytes = randomBytes(size);
    const { file, sealed } = await locked(bytes);
    expect((await through(file, cipher.decrypting(sealed))).equals(bytes)).toBe(true);
  });

  test('locked before files had keys of their own still opens', async () => {
    const file = Buffer.from('U05GMYwy16FTnz7VXqmzlS+7QLw7ZqRtKP4wQ9x0GNdZpNI6LZZeeQVWEWeNcIsfF++jw0YF8D9PdJncPLV4QkexzT6whcuPHX5pc7bNEF5376kjl3qtIOfiLgfonno=', 'base64');
    expect(cipher.markIn(file)).toBeNull();
    expect((await through(file, cipher.decrypting(null))).toString()).toBe('nik,nama\n3275010101800001,Warga Contoh\n');
    await expect(through(file, fileCipherFrom(OTHER_KEY).decrypting(null))).rejects.toThrow('not held');
  });

  test('names its key in its head, and does not open with the key of another', async () => {
    const [one, other] = [await locked(Buffer.from('x')), await locked(Buffer.from('x'))];
    expect(cipher.markIn(one.file)).toHaveLength(MARK_BYTES);
    expect(cipher.markIn(one.file)!.equals(cipher.markIn(other.file)!)).toBe(false);
    await expect(through(one.file, cipher.decrypting(other.sealed))).rejects.toThrow();
    await expect(through(one.file, fileCipherFrom(OTHER_KEY).decrypting(one.sealed))).rejects.toThrow('not held');
    await expect(through(one.file, cipher.decrypting(null))).rejects.toThrow();
  });

  test('cut off after a whole piece, or with pieces exchanged, does not open', async () => {
    const { file, sealed } = await locked(randomBytes(3 * PIECE));
    const piece = (n: number) => file.subarray(HEAD + n * (PIECE + 16), HEAD + (n + 1) * (PIECE + 16));
    await expect(through(file.subarray(0, -(PIECE + 16)), cipher.decrypting(sealed))).rejects.toThrow();
    await expect(through(Buffer.concat([file.subarray(0, HEAD), piece(1), piece(0), piece(2)]), cipher.decrypting(sealed))).rejects.toThrow();
  });

  test('that is none is refused with the reason', async () => {
    const { sealed } = cipher.newKey();
    await expect(through(Buffer.from('No,NIK,Nama\n'), cipher.decrypting(sealed))).rejects.toThrow('not a locked file');
    await expect(through(randomBytes(100), cipher.decrypting(null))).rejects.toThrow('not a locked file');
  });
});

test('the same letter has the same link, another letter another, and only a hash is stored', () => {
  const token = linkTokenFor(KEY, 'letter-1');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(linkTokenFor(KEY, 'letter-1')).toBe(token);
  expect(linkTokenFor(KEY, 'letter-2')).not.toBe(token);
  expect(linkTokenFor(OTHER_KEY, 'letter-1')).not.toBe(token);
  expect(linkTokenHash(token)).toHaveLength(32);
});
