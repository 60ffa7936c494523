/** Header rows as offices write them, and the rows that are no people. */
import { guessHeading, matchHeadings } from './heading-guess';
import { HEADINGS, headingKeyOf, rowUnder } from './headings';
import { COLUMN_CODES, textOf, type RosterCell } from './participant';
import { rowKindOf } from './row-kind';

const cell = (text: string): RosterCell => ({ text, numeric: false });

describe('headings', () => {
  it('mean one thing each', () => {
    const meanings = new Map<string, string>();
    for (const column of COLUMN_CODES) {
      for (const heading of HEADINGS[column]) {
        const key = headingKeyOf(heading);
        expect(meanings.get(key) ?? column).toBe(column);
        meanings.set(key, column);
      }
    }
  });

  it.each([
    ['NO', 'sequence'], ['NAMA SESUAI KTP', 'name'], ['No. KTP', 'nik'], ['Nomor Induk Kependudukan', 'nik'], ['No KK', 'family-card'], ['Tgl. Lahir', 'birth-date'],
    ['TTL', 'birth-place-and-date'], ['Tempat, Tgl Lahir', 'birth-place-and-date'], ['L/P', 'sex'], ['JK', 'sex'], ['RT/RW', 'rt-and-rw'], ['Desa / Kelurahan', 'village'],
    ['KEC.', 'district'], ['No. HP', 'phone'], ['WA', 'phone'], ['Norek', 'account'], ['Ibu Kandung', 'mother-name'], ['Masa Bakti', 'term'], ['Keterangan *', 'remarks'],
  ])('%s means %s', (heading, column) => {
    expect([...(matchHeadings(['Nama', 'NIK', heading]) ?? matchHeadings([heading]) ?? new Map())].some(([code]) => code === column)).toBe(true);
  });

  it('need a name and a NIK to be a header, and the first of a meaning wins', () => {
    expect(matchHeadings(['DAFTAR KETUA RT DAN RW', '', ''])).toBeNull();
    expect(matchHeadings(['No', 'Nama', 'Jabatan'])).toBeNull();
    expect(matchHeadings(['NIK'])).toBeNull();
    const mapping = matchHeadings(['No', 'Nama', 'NIK', 'Ukuran baju', 'Nama Lengkap']);
    expect(mapping && [...mapping]).toEqual([['sequence', 0], ['name', 1], ['nik', 2]]);
  });

  it('name the cells of a row', () => {
    const mapping = matchHeadings(['Nama', 'NIK', 'RT']);
    const row = rowUnder(mapping ?? new Map(), [cell(' Contoh '), cell('1')], 9);
    expect([row.line, textOf(row, 'name'), textOf(row, 'nik'), textOf(row, 'rt'), textOf(row, 'rw')]).toEqual([9, 'Contoh', '1', '', '']);
    expect(row.cells.rw).toBeUndefined();
  });
});

describe('rows under a header', () => {
  const mapping = matchHeadings(['No', 'Nama', 'NIK', 'Jabatan', 'Kelurahan']) ?? new Map();
  it.each([
    [['1', 'Contoh', '3275011708700001', 'RT', 'Margahayu'], 'person'],
    [['1', 'Contoh', '', 'RT', 'Kelurahan Margahayu'], 'person'],
    [['', '', '3275011708700001', '', ''], 'person'],
    [['', '', 'belum ada', '', ''], 'person'],
    [['', ' ', '', '', ''], 'blank'],
    [['Jumlah', '', '120', '', ''], 'between'],
    [['', 'SUB TOTAL', '', '', '120'], 'between'],
    [['No', 'Nama', 'NIK', 'Jabatan', 'Kelurahan'], 'between'],
    [['KELURAHAN MARGAHAYU', '', '', '', ''], 'between'],
    [['', 'Lurah Margahayu', '', 'Camat', ''], 'between'],
    [['', 'Daftar RW 005', '', '', ''], 'between'],
  ])('%j is %s', (texts, kind) => {
    expect(rowKindOf(rowUnder(mapping, texts.map(cell), 1))).toBe(kind);
  });
});
