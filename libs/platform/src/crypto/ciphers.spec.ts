/** What is locked stays locked: fields, whole files and the links in letters. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { cipherFrom } from './field-cipher';
import { fileCipherFrom } from './file-cipher';
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

describe('a locked file', () => {
  const cipher = fileCipherFrom(KEY);
  const sizes = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17];

  test.each(sizes)('of %i bytes opens to the same bytes, at once and as a stream', async (size) => {
    const bytes = randomBytes(size);
    expect(cipher.decryptBytes(cipher.encryptBytes(bytes)).equals(bytes)).toBe(true);
    const chunks = Array.from({ length: Math.ceil(size / 10_000) }, (_, i) => bytes.subarray(i * 10_000, (i + 1) * 10_000));
    const there = Readable.from(chunks).pipe(cipher.encrypting());
    expect((await buffer(there.pipe(cipher.decrypting()))).equals(bytes)).toBe(true);
  });

  test('cut off after a whole piece, or with pieces exchanged, does not open', () => {
    const sealed = cipher.encryptBytes(randomBytes(3 * PIECE));
    const head = sealed.length - 3 * (PIECE + 16);
    const piece = (n: number) => sealed.subarray(head + n * (PIECE + 16), head + (n + 1) * (PIECE + 16));
    expect(() => cipher.decryptBytes(sealed.subarray(0, -(PIECE + 16)))).toThrow();
    expect(() => cipher.decryptBytes(Buffer.concat([sealed.subarray(0, head), piece(1), piece(0), piece(2)]))).toThrow();
  });

  test('of another key, or no locked file at all, is refused with the reason', async () => {
    expect(() => fileCipherFrom(OTHER_KEY).decryptBytes(cipher.encryptBytes(Buffer.from('x')))).toThrow('not held');
    expect(() => cipher.decryptBytes(Buffer.from('No,NIK,Nama\n'))).toThrow('not a locked file');
    await expect(buffer(Readable.from([randomBytes(100)]).pipe(cipher.decrypting()))).rejects.toThrow('not a locked file');
  });

  test('never uses a key twice', () => {
    const [first, second] = [cipher.encryptBytes(Buffer.alloc(10)), cipher.encryptBytes(Buffer.alloc(10))];
    expect(first.subarray(40).equals(second.subarray(40))).toBe(false);
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
