/** Locks a whole file with a key of its own, piece by piece, so that a roster of any size fits through a small memory. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { derive, KEY_ID_BYTES, keyIdOf, masterKeyOf } from './derived-keys';

export interface FileCipher {
  encrypting(): Transform;
  /** Fails as soon as a piece was altered, moved or cut off; pieces before it have already been passed on. */
  decrypting(): Transform;
  encryptBytes(bytes: Buffer): Buffer;
  decryptBytes(sealed: Buffer): Buffer;
}

const MAGIC = Buffer.from('SNF1');
const SALT_BYTES = 32;
const HEAD_BYTES = MAGIC.length + KEY_ID_BYTES + SALT_BYTES;
const TAG_BYTES = 16;
const PIECE_BYTES = 64 * 1024;

export function fileCipherFrom(masterKeyBase64: string): FileCipher {
  const master = masterKeyOf(masterKeyBase64);
  const mark = Buffer.concat([MAGIC, keyIdOf(derive(master, 'file'))]);
  const keyFor = (salt: Buffer) => derive(master, 'file', salt);
  const sealer = () => new Sealer(mark, keyFor);
  const opener = () => new Opener(mark, keyFor);
  return {
    encrypting: () => streamOf(sealer()),
    decrypting: () => streamOf(opener()),
    encryptBytes: (bytes) => wholeOf(sealer(), bytes),
    decryptBytes: (sealed) => wholeOf(opener(), sealed),
  };
}

/** Cuts what comes into equal pieces; the last one may be shorter and is known only at the end. */
abstract class Cutter {
  private waiting: Buffer = Buffer.alloc(0);
  private count = 0;

  constructor(private readonly size: number) {}

  take(chunk: Buffer): Buffer[] {
    this.waiting = this.begin(this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]));
    const done: Buffer[] = [];
    let at = 0;
    for (; this.begun && this.waiting.length - at > this.size; at += this.size) {
      done.push(this.piece(this.waiting.subarray(at, at + this.size), nonceOf(this.count++, false)));
    }
    this.waiting = this.waiting.subarray(at);
    return done;
  }

  end(): Buffer {
    if (!this.begun) throw new Error('not a locked file');
    return this.piece(this.waiting, nonceOf(this.count, true));
  }

  protected abstract begun: boolean;
  /** Deals with the file's head; returns what follows it. */
  protected abstract begin(bytes: Buffer): Buffer;
  protected abstract piece(bytes: Buffer, nonce: Buffer): Buffer;
}

class Sealer extends Cutter {
  protected begun = true;
  private readonly salt = randomBytes(SALT_BYTES);
  private readonly key: Buffer;
  private head: Buffer;

  constructor(mark: Buffer, keyFor: (salt: Buffer) => Buffer) {
    super(PIECE_BYTES);
    this.key = keyFor(this.salt);
    this.head = Buffer.concat([mark, this.salt]);
  }

  protected begin(bytes: Buffer): Buffer {
    return bytes;
  }

  protected piece(bytes: Buffer, nonce: Buffer): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    const sealed = Buffer.concat([this.head, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    this.head = Buffer.alloc(0);
    return sealed;
  }
}

class Opener extends Cutter {
  protected begun = false;
  private key: Buffer = Buffer.alloc(0);

  constructor(private readonly mark: Buffer, private readonly keyFor: (salt: Buffer) => Buffer) {
    super(PIECE_BYTES + TAG_BYTES);
  }

  protected begin(bytes: Buffer): Buffer {
    if (this.begun || bytes.length < HEAD_BYTES) return bytes;
    if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('not a locked file');
    if (!bytes.subarray(0, this.mark.length).equals(this.mark)) throw new Error('this file was locked with a key that is not held');
    this.key = this.keyFor(bytes.subarray(this.mark.length, HEAD_BYTES));
    this.begun = true;
    return bytes.subarray(HEAD_BYTES);
  }

  protected piece(bytes: Buffer, nonce: Buffer): Buffer {
    if (bytes.length < TAG_BYTES) throw new Error('this file was cut off');
    const opener = createDecipheriv('aes-256-gcm', this.key, nonce);
    opener.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([opener.update(bytes.subarray(0, -TAG_BYTES)), opener.final()]);
  }
}

/** The key serves one file only, so counting is safe; the mark of the last piece keeps a shortened file shut. */
function nonceOf(count: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(last ? 1 : 0, 0);
  nonce.writeUInt32BE(count, 8);
  return nonce;
}

function streamOf(cutter: Cutter): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      attempt(done, () => cutter.take(chunk).forEach((piece) => this.push(piece)));
    },
    flush(done) {
      attempt(done, () => this.push(cutter.end()));
    },
  });
}

function attempt(done: TransformCallback, act: () => void): void {
  try {
    act();
  } catch (error) {
    done(error as Error);
    return;
  }
  done();
}

function wholeOf(cutter: Cutter, bytes: Buffer): Buffer {
  return Buffer.concat([...cutter.take(bytes), cutter.end()]);
}
