/** The archive a workbook is packed in: its parts by name, unpacked as streams within limits. */
import { open, type FileHandle } from 'node:fs/promises';
import { Readable, Transform, pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { tooLarge, unreadable } from '../file-refusals';

const MIB = 1024 * 1024;
export const MAX_UNPACKED_BYTES = 1024 * MIB;
/** Real sheets pack ten- to sixtyfold; a bomb packs a thousandfold. */
export const MAX_RATIO = 200;
const RATIO_MATTERS_FROM = 16 * MIB;
const MAX_PARTS = 10_000;
const MAX_DIRECTORY_BYTES = 16 * MIB;
/** Parts that are read at once: the list of sheets, the styles. */
const MAX_TEXT_BYTES = 32 * MIB;
const CHUNK_BYTES = 64 * 1024;

const END_MARK = 0x06054b50;
const PART_MARK = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const WIDE = 0xffffffff;

interface Part {
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

export class ZipArchive {
  private constructor(
    private readonly file: FileHandle,
    private readonly parts: ReadonlyMap<string, Part>,
  ) {}

  /** @throws DomainError `file-unreadable` or `document-too-large` */
  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path, 'r');
    try {
      const parts = readDirectory(await directoryOf(file));
      demandPlausible([...parts.values()]);
      return new ZipArchive(file, parts);
    } catch (error) {
      await file.close();
      throw isDamage(error) ? unreadable('broken-workbook') : error;
    }
  }

  names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.parts.has(name);
  }

  isEncrypted(): boolean {
    return [...this.parts.values()].some((part) => part.encrypted);
  }

  /** The unpacked bytes of a part; the stream fails when they are not the ones announced. */
  async stream(name: string): Promise<Readable> {
    const part = this.parts.get(name);
    if (!part || (part.method !== 0 && part.method !== 8)) throw unreadable('broken-workbook');
    const header = Buffer.alloc(30);
    await this.file.read(header, 0, header.length, part.offset);
    const start = part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const packed = Readable.from(bytesOf(this.file, start, part.packed), { objectMode: false });
    const steps = part.method === 8 ? [createInflateRaw(), verified(part)] : [verified(part)];
    const last = steps[steps.length - 1]!;
    pipeline([packed, ...steps], (error) => {
      if (error && !last.destroyed) last.destroy(error);
    });
    return last;
  }

  async text(name: string): Promise<string> {
    if ((this.parts.get(name)?.unpacked ?? 0) > MAX_TEXT_BYTES) throw tooLarge('unpacked-too-large', MAX_TEXT_BYTES / MIB);
    const chunks: Buffer[] = [];
    for await (const chunk of await this.stream(name)) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** Packed bytes that do not unpack, or a directory that points outside the file. */
export function isDamage(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^Z_|^ERR_OUT_OF_RANGE$|^ERR_STREAM_PREMATURE_CLOSE$/.test(code);
}

async function* bytesOf(file: FileHandle, start: number, length: number): AsyncIterable<Buffer> {
  for (let at = 0; at < length; ) {
    const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, length - at));
    const { bytesRead } = await file.read(chunk, 0, chunk.length, start + at);
    if (bytesRead === 0) throw unreadable('broken-workbook');
    yield chunk.subarray(0, bytesRead);
    at += bytesRead;
  }
}

async function directoryOf(file: FileHandle): Promise<Buffer> {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, END_BYTES + LONGEST_COMMENT));
  await file.read(tail, 0, tail.length, size - tail.length);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_MARK) end -= 1;
  if (end < 0) throw unreadable('broken-workbook');
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (length > MAX_DIRECTORY_BYTES || offset + length > size) throw unreadable('broken-workbook');
  const directory = Buffer.alloc(length);
  await file.read(directory, 0, length, offset);
  return directory;
}

function readDirectory(directory: Buffer): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === PART_MARK; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked, packed, offset] = widened([directory.readUInt32LE(at + 24), directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 42)], extra);
    parts.set(name, { method: directory.readUInt16LE(at + 10), encrypted: (directory.readUInt16LE(at + 8) & 1) === 1, checksum: directory.readUInt32LE(at + 16), packed, unpacked, offset });
    if (parts.size > MAX_PARTS) throw unreadable('broken-workbook');
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return parts;
}

/** Some writers put sizes in the ZIP64 field even where they are small. */
function widened(fields: [number, number, number], extra: Buffer): [number, number, number] {
  if (!fields.includes(WIDE)) return fields;
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== WIDE) return field;
      next += 8;
      return Number(extra.readBigUInt64LE(next - 8));
    }) as [number, number, number];
  }
  throw unreadable('broken-workbook');
}

function demandPlausible(parts: readonly Part[]): void {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw tooLarge('unpacked-too-large', MAX_UNPACKED_BYTES / MIB);
  if (parts.some((part) => part.unpacked > RATIO_MATTERS_FROM && part.unpacked > part.packed * MAX_RATIO)) {
    throw tooLarge('packed-suspiciously', MAX_UNPACKED_BYTES / MIB);
  }
}

/** An archive that holds more than it announces is a bomb or broken; damaged digits would pass unseen without the checksum. */
function verified(part: Part): Transform {
  let left = part.unpacked;
  let checksum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      checksum = crc32(chunk, checksum);
      if (left < 0) done(tooLarge('packed-suspiciously', MAX_UNPACKED_BYTES / MIB));
      else done(null, chunk);
    },
    flush(done) {
      done(checksum === part.checksum ? null : unreadable('broken-workbook'));
    },
  });
}
