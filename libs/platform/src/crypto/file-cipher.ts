/** Locks a whole file with a key of its own, piece by piece, so that a roster of any size fits through a small memory. */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { derive, keyIdOf, masterKeyOf } from './derived-keys';
import { ownKeysFrom, type OwnKey } from './own-key';

export interface FileCipher {
  /** A new key for one file: its mark stands in the file's head and names it, its seal is kept elsewhere. */
  newKey(): OwnKey & { readonly mark: Buffer };
  encrypting(key: KeyObject, mark: Buffer): Transform;
  /**
   * Fails as soon as a piece was altered, moved or cut off; pieces before it have already been passed on.
   * @param sealed the file's own key; null for a file of the first form, whose key follows from its head
   */
  decrypting(sealed: Buffer | null): Transform;
  /** The mark in the head of a file that has a key of its own; null for any other bytes. */
  markIn(head: Buffer): Buffer | null;
}

/** First form: the key is derived from the installation's key and a salt in the head. */
const FIRST_FORM = Buffer.from('SNF1');
/** Second form: the head only names the key. */
const OWN_KEY_FORM = Buffer.from('SNF2');
const NAME_BYTES = 32;
const TAG_BYTES = 16;
const PIECE_BYTES = 64 * 1024;
export const MARK_BYTES = OWN_KEY_FORM.length + NAME_BYTES;

export function fileCipherFrom(masterKeyBase64: string): FileCipher {
  const master = masterKeyOf(masterKeyBase64);
  const keys = ownKeysFrom(masterKeyBase64, 'file-key');
  const firstForm = Buffer.concat([FIRST_FORM, keyIdOf(derive(master, 'file'))]);
  return {
    newKey: () => ({ ...keys.make(), mark: Buffer.concat([OWN_KEY_FORM, randomBytes(NAME_BYTES)]) }),
    encrypting: (key, mark) => streamOf(new Sealer(key, mark)),
    decrypting: (sealed) =>
      streamOf(sealed === null ? new Opener(firstForm, NAME_BYTES, (salt) => createSecretKey(derive(master, 'file', salt))) : new Opener(OWN_KEY_FORM, NAME_BYTES, () => keys.open(sealed))),
    markIn: (head) => (head.length >= MARK_BYTES && head.subarray(0, OWN_KEY_FORM.length).equals(OWN_KEY_FORM) ? head.subarray(0, MARK_BYTES) : null),
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

  constructor(
    private readonly key: KeyObject,
    private head: Buffer,
  ) {
    super(PIECE_BYTES);
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
  private key: KeyObject | null = null;

  /** @param start what the file must begin with @param nameBytes what follows it in the head */
  constructor(
    private readonly start: Buffer,
    private readonly nameBytes: number,
    private readonly keyFor: (name: Buffer) => KeyObject,
  ) {
    super(PIECE_BYTES + TAG_BYTES);
  }

  protected begin(bytes: Buffer): Buffer {
    const headLength = this.start.length + this.nameBytes;
    if (this.begun || bytes.length < headLength) return bytes;
    if (!bytes.subarray(0, FIRST_FORM.length).equals(this.start.subarray(0, FIRST_FORM.length))) throw new Error('not a locked file');
    if (!bytes.subarray(0, this.start.length).equals(this.start)) throw new Error('this file was locked with a key that is not held');
    this.key = this.keyFor(bytes.subarray(this.start.length, headLength));
    this.begun = true;
    return bytes.subarray(headLength);
  }

  protected piece(bytes: Buffer, nonce: Buffer): Buffer {
    if (bytes.length < TAG_BYTES) throw new Error('this file was cut off');
    const opener = createDecipheriv('aes-256-gcm', this.key!, nonce);
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
