/** A random key that serves one person or one file, itself sealed by the installation's key: destroy it, and what it locked is gone. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import { freshBytes } from './chance';
import { derive, KEY_BYTES, KEY_ID_BYTES, keyIdOf, masterKeyOf } from './derived-keys';

export interface OwnKey {
  readonly key: KeyObject;
  /** As it is stored beside what it locks. */
  readonly sealed: Buffer;
}

export interface OwnKeys {
  make(): OwnKey;
  /** @throws Error when the seal was altered or belongs to a key that is not held */
  open(sealed: Buffer): KeyObject;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED_BYTES = KEY_ID_BYTES + NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/** @param purpose keeps keys of people and of files apart @param retired former master keys: still open what they sealed */
export function ownKeysFrom(masterKeyBase64: string, purpose: string, ...retired: readonly string[]): OwnKeys {
  const held = [masterKeyBase64, ...retired].map((key) => derive(masterKeyOf(key), purpose)).map((key) => ({ key: createSecretKey(key), id: keyIdOf(key) }));
  const current = held[0]!;
  return {
    make() {
      const chance = freshBytes(KEY_BYTES + NONCE_BYTES);
      const key = chance.subarray(0, KEY_BYTES);
      const nonce = chance.subarray(KEY_BYTES);
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(current.id);
      return { key: createSecretKey(key), sealed: Buffer.concat([current.id, nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]) };
    },
    open(sealed) {
      if (sealed.length !== SEALED_BYTES) throw new Error('not a sealed key');
      const id = sealed.subarray(0, KEY_ID_BYTES);
      const sealer = held.find((candidate) => candidate.id.equals(id));
      if (!sealer) throw new Error('this key was sealed with a key that is not held');
      const body = KEY_ID_BYTES + NONCE_BYTES;
      const opener = createDecipheriv('aes-256-gcm', sealer.key, sealed.subarray(KEY_ID_BYTES, body)).setAAD(id);
      opener.setAuthTag(sealed.subarray(-TAG_BYTES));
      return createSecretKey(Buffer.concat([opener.update(sealed.subarray(body, -TAG_BYTES)), opener.final()]));
    },
  };
}
