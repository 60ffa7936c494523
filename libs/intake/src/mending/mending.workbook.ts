/** The workbook that goes back to a sender: only rows to mend, in the sender's layout, with what is wrong said at each cell. */
import type { Readable } from 'node:stream';
import { FINDING_RULES, type FindingCode } from '@sinergi/domain/roster/findings';
import { workbookStream, type AnySheet, type ValueToWrite } from '../workbook.writer';
import type { LineToWrite } from '../xlsx/cell-markup';
import { MENDS_PROPERTY } from './mended-delivery';
import { linesToMend, type LineOfSheet, type RowsReturned } from './rows-to-mend';

const TEXT_FILE_SHEET = 'Daftar';
const WIDTH = 20;

export interface DeliveryToMend extends Omit<RowsReturned, 'told'> {
  readonly handInId: string;
  /** Those with rows to mend, in the order of the file; one without a name for a text file. */
  readonly sheets: readonly string[];
}

/** Taken row by row: neither the file nor its rows are held. @param path of the file as it was handed in */
export function mendingWorkbook(path: string, { handInId, sheets, ...returned }: DeliveryToMend): Readable {
  const told = new Map<FindingCode, number>();
  const lines = new LinesBySheet(linesToMend(path, { ...returned, told }));
  const laidOut = sheets.map((name): AnySheet => ({ name: name === '' ? TEXT_FILE_SHEET : name, width: WIDTH, lines: lines.of(name) }));
  return workbookStream([...laidOut, guide(told, lines)], { [MENDS_PROPERTY]: handInId });
}

/** The lines of the sheets come in one stream, each sheet's after those of the one before. */
class LinesBySheet {
  private readonly lines: AsyncIterator<LineOfSheet>;
  private next: IteratorResult<LineOfSheet> | null = null;

  constructor(lines: AsyncIterable<LineOfSheet>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  async *of(sheet: string): AsyncIterable<LineToWrite> {
    let isWhole = false;
    try {
      this.next ??= await this.lines.next();
      for (; !this.next.done && this.next.value.sheet === sheet; this.next = await this.lines.next()) yield this.next.value.line;
      isWhole = true;
    } finally {
      // whoever stops reading half-way closes the file
      if (!isWhole) await this.lines.return?.();
    }
  }

  /** Nothing may be left when the last sheet is written. */
  async demandEnd(): Promise<void> {
    this.next ??= await this.lines.next();
    if (!this.next.done) throw new Error('a sheet with rows to mend was not named');
  }
}

const HOW: readonly (readonly [id: string, en: string])[] = [
  ['Berkas ini hanya memuat baris yang perlu diperbaiki; baris lain dalam berkas semula tidak perlu diubah.', 'This workbook holds only the rows to mend; all others of the original file need no change.'],
  ['Sel berwarna merah harus diperbaiki, sel kuning perlu diperiksa. Arahkan penunjuk ke sel untuk membaca catatannya.', 'Red cells have to be mended, yellow ones looked at. Point at a cell to read its comment.'],
  ['Tanda ? pada akhir nomor berarti digit itu hilang: ketik digit yang benar dari KTP atau buku rekening.', 'A ? at the end of a number means that the digit was lost: type the right one from the identity card or the bank book.'],
  ['Perbaiki di tempatnya, jangan mengubah judul kolom, simpan sebagai XLSX, lalu serahkan berkas ini: baris di dalamnya menggantikan yang dikembalikan.', 'Mend the cells where they stand, leave the headings as they are, save as XLSX and hand this workbook in: its rows replace those returned.'],
  ['Baris yang tidak seharusnya ada dalam daftar boleh dihapus.', 'A row that should not be on the list may be deleted.'],
];

function guide(told: ReadonlyMap<FindingCode, number>, lines: LinesBySheet): AnySheet {
  async function* rows(): AsyncIterable<readonly ValueToWrite[]> {
    await lines.demandEnd();
    for (const [id, en] of HOW) yield [null, id, en];
    yield [];
    for (const [code, count] of [...told].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))) {
      const { severity, messageId, messageEn, cureId, cureEn } = FINDING_RULES[code];
      if (severity !== 'repair') yield [count, `${messageId} ${cureId}`, `${messageEn} ${cureEn}`];
    }
  }
  return { name: 'Petunjuk', columns: [{ heading: 'Jumlah / Count', width: 16 }, { heading: 'Cara memperbaiki', width: 100 }, { heading: 'How to mend', width: 100 }], rows: rows() };
}
