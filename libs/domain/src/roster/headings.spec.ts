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
    ['KEC.', 'district'], ['No. HP', 'phone'], ['WA', 'phone'], ['Norek', 'account'], ['Ibu Kandung', 'mother-name'], ['Masa Bakti', 'term'], ['Upah', 'wage'], ['Honorarium (Rp)', 'wage'], ['Gaji per bulan', 'wage'], ['Penghasilan', 'wage'], ['Keterangan *', 'remarks'],
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

  it.each([
    ['No. KTP/NIK', 'nik', 1], ['Kel./Desa', 'village', 1], ['HP/WA', 'phone', 1], ['Nama\nLengkap', 'name', 1], ['N A M A', 'name', 1], ['N I K', 'nik', 1], ['N a m a  L e n g k a p', 'name', 0.8], ['Jenis Kelamin (L / P)', 'sex', 1], ['No. Rek', 'account', 1],
    ['Tanggl Lahir', 'birth-date', 0.8], ['Kecamtan', 'district', 0.8], ['Nomor HP aktif', 'phone', 0.6], ['NIK anggota RT', 'nik', 0.6],
  ] as const)('%j means %s with confidence %d', (heading, column, confidence) => {
    expect(guessHeading(heading)).toEqual({ column, confidence });
  });

  it.each(['Nama Perusahaan', 'NIK Istri', 'No KPJ', 'Iuran', 'Kode Pos', 'Status Perkawinan', 'DAFTAR NAMA KETUA RT', 'Email', '1', ''])('%j means nothing here', (heading) => {
    expect(guessHeading(heading)).toBeNull();
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
    [['1', 'Jumlah Contoh', '', '', ''], 'person'],
    [['', 'Jumlah Contoh', '3275011708700001', '', ''], 'person'],
    [['', 'Total Contoh', '', 'Ketua RT', ''], 'person'],
    [['', 'Contoh Saja', '', '', ''], 'person'],
    [['', 'Total Kelurahan Margahayu', '', '', '12'], 'between'],
    [['', '', '', 'Bekasi, 5 Juni 2018', ''], 'between'],
    [['', '', 'NIP. 196708171990031001', '', ''], 'between'],
    [['', '', '', '', '( ............ )'], 'between'],
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

  it('a name alone under a signature block is no person, a numbered one is', () => {
    const kindOf = (texts: string[]): string => rowKindOf(rowUnder(mapping, texts.map(cell), 1), true);
    expect([kindOf(['', 'Contoh, S.Sos', '', '', '']), kindOf(['9', 'Contoh', '', '', ''])]).toEqual(['between', 'person']);
  });
});
