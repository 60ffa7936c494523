/** Long text that waits for its turn, packed: a fault told ten thousand times takes little room. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { createDeflateRaw, createInflateRaw } from 'node:zlib';

const PIECE = 16_384;

export class PackedText {
  private readonly deflate = createDeflateRaw();
  private readonly chunks: Buffer[] = [];
  private piece = '';

  constructor() {
    this.deflate.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  async add(text: string): Promise<void> {
    this.piece += text;
    if (this.piece.length < PIECE) return;
    const { piece } = this;
    this.piece = '';
    if (!this.deflate.write(piece)) await once(this.deflate, 'drain');
  }

  /** All of it, once nothing more is added. */
  async *read(): AsyncIterable<string> {
    this.deflate.end(this.piece);
    await once(this.deflate, 'end');
    const inflate = Readable.from(this.chunks).pipe(createInflateRaw());
    inflate.setEncoding('utf8');
    yield* inflate as AsyncIterable<string>;
  }
}
