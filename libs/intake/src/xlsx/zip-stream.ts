/** Packs parts into an archive while they are being written; the same parts give the same bytes. */
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface PartToPack {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<string>;
}

interface PackedPart {
  readonly name: Buffer;
  readonly offset: number;
  readonly tail: Buffer;
}

/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980, the first day a ZIP knows. */
const NO_TIME = 0x00210000;

export async function* zipped(parts: readonly PartToPack[]): AsyncIterable<Buffer> {
  const packed: PackedPart[] = [];
  let written = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const offset = written;
    const head = Buffer.concat([marked('PK\x03\x04', headFields(Buffer.alloc(12), name.length)), name]);
    yield head;
    written += head.length;
    const sum = { checksum: 0, bytes: 0, packed: 0 };
    for await (const chunk of deflated(part.content, sum)) {
      sum.packed += chunk.length;
      written += chunk.length;
      yield chunk;
    }
    const tail = Buffer.alloc(12);
    tail.writeUInt32LE(sum.checksum, 0);
    tail.writeUInt32LE(sum.packed, 4);
    tail.writeUInt32LE(sum.bytes, 8);
    const descriptor = marked('PK\x07\x08', tail);
    yield descriptor;
    written += descriptor.length;
    packed.push({ name, offset, tail });
  }
  yield directoryOf(packed, written);
}

async function* deflated(content: PartToPack['content'], sum: { checksum: number; bytes: number }): AsyncIterable<Buffer> {
  async function* counted(): AsyncIterable<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      sum.checksum = crc32(bytes, sum.checksum);
      sum.bytes += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw();
  pipeline(Readable.from(counted()), deflate, (error) => {
    if (error && !deflate.destroyed) deflate.destroy(error);
  });
  yield* deflate as AsyncIterable<Buffer>;
}

function headFields(tail: Buffer, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt32LE(NO_TIME, 6);
  tail.copy(fields, 10);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function directoryOf(parts: readonly PackedPart[], offset: number): Buffer {
  const entries = parts.map(({ name, offset: start, tail }) => {
    const place = Buffer.alloc(14);
    place.writeUInt32LE(start, 10);
    return Buffer.concat([marked('PK\x01\x02', Buffer.from([VERSION, 0])), headFields(tail, name.length), place, name]);
  });
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([list, marked('PK\x05\x06', end)]);
}

function marked(mark: string, fields: Buffer): Buffer {
  return Buffer.concat([Buffer.from(mark, 'latin1'), fields]);
}
