/** The empty roster an office fills in: columns as text so that no number is damaged, lists to choose from, and how to fill in each column. */
import type { Readable } from 'node:stream';
import { HEADINGS } from '@sinergi/domain/roster/headings';
import type { ColumnCode } from '@sinergi/domain/roster/participant';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import { workbookStream, type SheetToWrite, type ValueToWrite } from './workbook.writer';

const CHOICES_SHEET = 'Pilihan';
/** Rows with a list to choose from: more than any one office hands in. */
const ROWS_TO_FILL = 20_000;

interface TemplateColumn {
  readonly column: ColumnCode;
  readonly width: number;
  readonly how: string;
  readonly example: string;
}

const COLUMNS: readonly TemplateColumn[] = [
  { column: 'name', width: 30, how: 'Wajib. Sesuai KTP.', example: 'Siti Contoh' },
  { column: 'nik', width: 20, how: 'Wajib. 16 digit dari KTP; kolom ini sudah berformat teks, jangan diubah.', example: '3275015708700002' },
  { column: 'birth-place', width: 18, how: 'Bila diketahui.', example: 'Bekasi' },
  { column: 'birth-date', width: 16, how: 'HH/BB/TTTT; bila kosong diambil dari NIK.', example: '17/08/1970' },
  { column: 'sex', width: 14, how: 'L atau P; bila kosong diambil dari NIK.', example: 'P' },
  { column: 'address', width: 34, how: 'Bila diketahui.', example: 'Jl. Contoh No. 1' },
  { column: 'rt', width: 8, how: 'Tiga digit.', example: '001' },
  { column: 'rw', width: 8, how: 'Tiga digit.', example: '005' },
  { column: 'village', width: 24, how: 'Pilih dari daftar.', example: '' },
  { column: 'district', width: 24, how: 'Pilih dari daftar.', example: '' },
  { column: 'position', width: 22, how: 'Wajib bila program memiliki lebih dari satu jabatan. Pilih dari daftar.', example: '' },
  { column: 'phone', width: 18, how: 'Diawali 0.', example: '081234567890' },
  { column: 'account', width: 20, how: 'Angka saja; kolom ini sudah berformat teks.', example: '0012345678' },
  { column: 'bank', width: 16, how: 'Bila ada nomor rekening.', example: '' },
  { column: 'mother-name', width: 26, how: 'Nama ibu kandung, bila diketahui.', example: '' },
  { column: 'wage', width: 16, how: 'Upah atau honor sebulan dalam rupiah penuh, bila diketahui.', example: '1200000' },
  { column: 'term-end', width: 18, how: 'HH/BB/TTTT; bila diketahui.', example: '31/12/2027' },
  { column: 'remarks', width: 24, how: 'Bila perlu.', example: '' },
];

export interface TemplatePlaces {
  readonly villages: readonly string[];
  readonly districts: readonly string[];
}

/** @param places names of the city's villages and districts; empty lists leave their columns free */
export function rosterTemplate(programme: Pick<CooperationTerms, 'title' | 'positions'>, { villages, districts }: TemplatePlaces): Readable {
  const lists: Partial<Record<ColumnCode, readonly string[]>> = { sex: ['L', 'P'], position: programme.positions.map(({ titles, code }) => capitalised(titles[0] ?? code)), village: villages, district: districts };
  const offered = COLUMNS.filter(({ column }) => (lists[column]?.length ?? 0) > 0).map(({ column }) => ({ column, choices: lists[column] ?? [] }));
  const letters = new Map(offered.map(({ column }, at) => [column, String.fromCharCode(65 + at)]));
  const roster: SheetToWrite = {
    name: 'Daftar',
    columns: COLUMNS.map(({ column, width }) => {
      const from = letters.get(column);
      return { heading: headingOf(column), width, ...(from && { choices: { from: `${CHOICES_SHEET}!$${from}$2:$${from}$${(lists[column]?.length ?? 0) + 1}`, rows: ROWS_TO_FILL } }) };
    }),
    rows: [],
  };
  const guide: SheetToWrite = {
    name: 'Petunjuk',
    columns: [{ heading: 'Kolom', width: 24 }, { heading: 'Cara mengisi', width: 80 }, { heading: 'Contoh', width: 24 }],
    rows: [
      [`Program: ${programme.title.id}`, 'Isi lembar "Daftar", satu orang satu baris, lalu serahkan berkas ini. Kolom boleh dikosongkan bila tidak wajib.', ''],
      ...COLUMNS.map(({ column, how, example }): ValueToWrite[] => [headingOf(column), how, example]),
    ],
  };
  const longest = Math.max(...offered.map(({ choices }) => choices.length));
  const choices: SheetToWrite = {
    name: CHOICES_SHEET,
    columns: offered.map(({ column }) => ({ heading: headingOf(column), width: 28 })),
    rows: Array.from({ length: longest }, (_, row) => offered.map((each) => each.choices[row] ?? null)),
  };
  return workbookStream([roster, guide, choices]);
}

const headingOf = (column: ColumnCode): string => HEADINGS[column][0] ?? column;
const capitalised = (title: string): string => title.replace(/\b(rt|rw)\b/g, (unit) => unit.toUpperCase()).replace(/^./, (first) => first.toUpperCase());
