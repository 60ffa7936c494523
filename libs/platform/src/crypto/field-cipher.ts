/** Locks single personal fields (NIK, phone, account) and gives each a keyed hash, so that equals can be found unread. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { derive, KEY_ID_BYTES, keyIdOf, masterKeyOf } from './derived-keys';

export interface FieldCipher {
  /** Version, key id, nonce, ciphertext and tag in one value for a bytea column; equal texts give different bytes. */
  encrypt(text: string): Buffer;
  /** @throws Error when the bytes were altered or belong to a key that is not held. */
  decrypt(sealed: Buffer): string;
  /** Equal texts give equal hashes; without the key a hash cannot be tried against a list of numbers. */
  keyedHash(text: string): Buffer;
}

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_ID_BYTES;

/** @param retired former master keys: still open what they locked, lock nothing new and hash nothing. */
export function cipherFrom(masterKeyBase64: string, ...retired: readonly string[]): FieldCipher {
  const master = masterKeyOf(masterKeyBase64);
  const hashKey = derive(master, 'keyed-hash');
  const held = [master, ...retired.map(masterKeyOf)].map((key) => derive(key, 'field'));
  const current = held[0]!;
  const head = Buffer.concat([Buffer.from([VERSION]), keyIdOf(current)]);

  return {
    encrypt(text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current, nonce).setAAD(head);
      return Buffer.concat([head, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt(sealed) {
      if (sealed.length < HEAD_BYTES + NONCE_BYTES + TAG_BYTES || sealed[0] !== VERSION) throw new Error('not a locked field');
      const itsHead = sealed.subarray(0, HEAD_BYTES);
      const key = held.find((candidate) => keyIdOf(candidate).equals(itsHead.subarray(1)));
      if (!key) throw new Error('this field was locked with a key that is not held');
      const body = HEAD_BYTES + NONCE_BYTES;
      const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEAD_BYTES, body)).setAAD(itsHead);
      opener.setAuthTag(sealed.subarray(-TAG_BYTES));
      return Buffer.concat([opener.update(sealed.subarray(body, -TAG_BYTES)), opener.final()]).toString('utf8');
    },
    keyedHash(text) {
      return createHmac('sha256', hashKey).update(text, 'utf8').digest();
    },
  };
}
