/** Locks single personal fields (NIK, phone, account) and gives each a keyed hash, so that equals can be found unread. */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { freshBytes } from './chance';
import { derive, KEY_ID_BYTES, keyIdOf, masterKeyOf } from './derived-keys';
import { ownKeysFrom } from './own-key';

/** Locks the fields of one person under that person's own key. */
export interface PersonLock {
  /** The person's key as it is stored beside the fields; without it they never open again. */
  readonly sealed: Buffer;
  encrypt(text: string): Buffer;
}

export interface FieldCipher {
  /** Version, key id, nonce, ciphertext and tag in one value for a bytea column; equal texts give different bytes. */
  encrypt(text: string): Buffer;
  /** A new key of a person's own. */
  lockFor(): PersonLock;
  /**
   * @param keySealed the key of the person whose field it is, where it has one
   * @throws Error when the bytes were altered or belong to a key that is not held
   */
  decrypt(sealed: Buffer, keySealed?: Buffer | null): string;
  /** Equal texts give equal hashes; without the key a hash cannot be tried against a list of numbers. */
  keyedHash(text: string): Buffer;
}

const UNDER_FIELD_KEY = 1;
const UNDER_PERSON_KEY = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PERSON_HEAD = Buffer.from([UNDER_PERSON_KEY]);

/** @param retired former master keys: still open what they locked, lock nothing new and hash nothing. */
export function cipherFrom(masterKeyBase64: string, ...retired: readonly string[]): FieldCipher {
  const master = masterKeyOf(masterKeyBase64);
  // keys as objects: Node makes one of plain bytes at every use, which takes longer than to lock a field
  const hashKey = createSecretKey(derive(master, 'keyed-hash'));
  const held = [master, ...retired.map(masterKeyOf)].map((key) => derive(key, 'field')).map((key) => ({ key: createSecretKey(key), id: keyIdOf(key) }));
  const current = held[0]!;
  const fieldHead = Buffer.concat([Buffer.from([UNDER_FIELD_KEY]), current.id]);
  const people = ownKeysFrom(masterKeyBase64, 'person-key', ...retired);

  return {
    encrypt: (text) => seal(current.key, fieldHead, text),
    lockFor() {
      const { key, sealed } = people.make();
      return { sealed, encrypt: (text) => seal(key, PERSON_HEAD, text) };
    },
    decrypt(sealed, keySealed = null) {
      if (sealed[0] === UNDER_PERSON_KEY && keySealed) return open(people.open(keySealed), sealed, PERSON_HEAD.length);
      const headLength = 1 + KEY_ID_BYTES;
      if (sealed[0] !== UNDER_FIELD_KEY || sealed.length < headLength) throw new Error('not a locked field');
      const holder = held.find(({ id }) => id.equals(sealed.subarray(1, headLength)));
      if (!holder) throw new Error('this field was locked with a key that is not held');
      return open(holder.key, sealed, headLength);
    },
    keyedHash: (text) => createHmac('sha256', hashKey).update(text, 'utf8').digest(),
  };
}

function seal(key: KeyObject, head: Buffer, text: string): Buffer {
  const nonce = freshBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(head);
  return Buffer.concat([head, nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function open(key: KeyObject, sealed: Buffer, headLength: number): string {
  const body = headLength + NONCE_BYTES;
  if (sealed.length < body + TAG_BYTES) throw new Error('not a locked field');
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(headLength, body)).setAAD(sealed.subarray(0, headLength));
  opener.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([opener.update(sealed.subarray(body, -TAG_BYTES)), opener.final()]).toString('utf8');
}
