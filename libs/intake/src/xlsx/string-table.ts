/** The texts a workbook shares among its cells, kept packed so that a large list stays small in memory. */
import type { Readable } from 'node:stream';
import { tooLarge } from '../file-refusals';
import { TextRuns } from './text-runs';
import { XmlScanner } from './xml-scanner';

const MIB = 1024 * 1024;
const MAX_BYTES = 256 * MIB;

export class StringTable {
  private bytes = Buffer.alloc(64 * 1024);
  private used = 0;
  private ends = new Uint32Array(1024);
  private count = 0;

  static async read(xml: Readable): Promise<StringTable> {
    const table = new StringTable();
    const runs = new TextRuns();
    const scanner = new XmlScanner({
      opened(name) {
        if (name === 'si') runs.begin();
        else runs.opened(name);
      },
      closed(name) {
        if (name === 'si') table.add(runs.text());
        else runs.closed(name);
      },
      said: (text) => runs.said(text),
    });
    xml.setEncoding('utf8');
    for await (const chunk of xml) scanner.feed(chunk as string);
    scanner.end();
    return table;
  }

  /** Empty for an index the table does not have. */
  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }

  private add(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.used + length > MAX_BYTES) throw tooLarge('unpacked-too-large', MAX_BYTES / MIB);
    if (this.used + length > this.bytes.length) {
      const wider = Buffer.alloc(Math.max(this.bytes.length * 2, this.used + length));
      this.bytes.copy(wider, 0, 0, this.used);
      this.bytes = wider;
    }
    if (this.count === this.ends.length) {
      const longer = new Uint32Array(this.ends.length * 2);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.used += this.bytes.write(text, this.used);
    this.ends[this.count] = this.used;
    this.count += 1;
  }
}
