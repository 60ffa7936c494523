/** From the installation's one master key, a separate key for each purpose. */
import { createHash, hkdfSync } from 'node:crypto';

export const KEY_BYTES = 32;
export const KEY_ID_BYTES = 4;
const NO_SALT = Buffer.alloc(0);

export function masterKeyOf(base64: string): Buffer {
  const key = Buffer.from(base64, 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`a master key has ${KEY_BYTES} bytes, this one has ${key.length}`);
  return key;
}

export function derive(master: Buffer, purpose: string, salt: Buffer = NO_SALT): Buffer {
  return Buffer.from(hkdfSync('sha256', master, salt, `sinergi/${purpose}`, KEY_BYTES));
}

/** Names a key without revealing anything of it. */
export function keyIdOf(key: Buffer): Buffer {
  return createHash('sha256').update('sinergi/key-id').update(key).digest().subarray(0, KEY_ID_BYTES);
}
