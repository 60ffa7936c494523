/** Whole rows, judged as an officer would. */
import { localDate } from '../calendar/local-date';
import { region, regionTable } from '../parties/region';
import { judgeRow, type RosterContext } from './judge-row';
import { COLUMN_CODES, type ColumnCode, type RosterRow } from './participant';
import { districtLookup, prefixLookup, villageLookup } from './place-lookup';

const regions = regionTable([
  region('32.75', 'Kota Bekasi'), region('32.15.01', 'Karawang Barat'), region('32.75.01', 'Bekasi Timur'), region('32.75.02', 'Bekasi Barat'),
  region('32.75.01.1001', 'Bekasi Jaya'), region('32.75.01.1002', 'Margahayu'), region('32.75.02.1001', 'Bintara'), region('32.75.02.1002', 'Margahayu'),
]);

const context = (rest: Partial<RosterContext> = {}): RosterContext => ({
  today: localDate('2018-06-01'),
  positions: [{ code: 'rt-head', titles: ['ketua rt', 'rt'] }, { code: 'rw-head', titles: ['ketua rw', 'rw'] }],
  prefixStatus: prefixLookup(regions, new Set(['91.01.05'])),
  earlierLineOf: () => null,
  villageOf: villageLookup(regions, '32.75'),
  ...rest,
});

const good = { nik: '3275011708700001', name: 'Contoh Satu', 'birth-date': '17/08/1970', sex: 'L', rt: '001', rw: '005', village: 'Bekasi Jaya', position: 'Ketua RT' };

function row(cells: Partial<Record<ColumnCode, string>>, numeric: readonly ColumnCode[] = []): RosterRow {
  return { line: 7, cells: Object.fromEntries(COLUMN_CODES.filter((column) => column in cells).map((column) => [column, { text: cells[column] ?? '', numeric: numeric.includes(column) }])) };
}

const codesOf = (cells: Partial<Record<ColumnCode, string>>, rest: Partial<RosterContext> = {}): [string, string[]] => {
  const judged = judgeRow(row(cells), context(rest));
  return [judged.verdict, judged.findings.map((each) => each.code)];
};

describe('a good row', () => {
  it('is accepted as it stands', () => {
    expect(judgeRow(row(good), context())).toEqual({
      verdict: 'accepted',
      findings: [],
      place: { villageCode: '32.75.01.1001', districtCode: '32.75.01', position: 'rt-head' },
      draft: {
        line: 7, nik: '3275011708700001', name: 'Contoh Satu', birthDate: '1970-08-17', birthPlace: null, sex: 'male', address: null, rt: '001', rw: '005',
        villageCode: '32.75.01.1001', village: 'Bekasi Jaya', district: null, position: 'rt-head', phone: null, account: null, bank: null, motherName: null, decree: null, wage: null, termEndsOn: null,
      },
    });
  });

  it('keeps what else it says', () => {
    const cells = {
      ...good, 'birth-place': 'Bekasi', address: 'Jalan  Contoh 1', phone: '081234567890', account: '0012345678', bank: 'Bank Contoh', 'mother-name': 'Ibu Contoh', decree: 'SK 1/2018', district: 'Kec. Bekasi Timur',
    };
    expect(judgeRow(row(cells, ['account']), context()).draft).toMatchObject({
      birthPlace: 'Bekasi', address: 'Jalan Contoh 1', phone: '081234567890', account: '0012345678', bank: 'Bank Contoh', motherName: 'Ibu Contoh', decree: 'SK 1/2018', villageCode: '32.75.01.1001',
    });
  });
});

describe('wage and term of office', () => {
  it.each<[Partial<Record<ColumnCode, string>>, object]>([
    [{ wage: 'Rp1.200.000' }, { wage: 1_200_000, termEndsOn: null }],
    [{ wage: '-', 'term-end': '31/12/2019' }, { wage: null, termEndsOn: '2019-12-31' }],
    [{ term: '2016 - 2019' }, { termEndsOn: '2019-12-31' }],
    [{ term: '2016 - 2020', 'term-end': '30/06/2020' }, { termEndsOn: '2020-06-30' }],
    [{ term: '01/01/2015' }, { termEndsOn: null }],
  ])('%j are kept', (change, draft) => {
    expect(judgeRow(row({ ...good, ...change }), context())).toMatchObject({ verdict: 'accepted', draft, findings: [] });
  });

  it('a term that has ended is kept, and told', () => {
    expect(judgeRow(row({ ...good, 'term-end': '31/12/2017' }), context())).toMatchObject({ verdict: 'accepted-with-warning', draft: { termEndsOn: '2017-12-31' } });
  });
});

describe('sex in two columns', () => {
  it.each([
    ['v', '', 'accepted', []], ['1', '0', 'accepted', []], ['L', '-', 'accepted', []], ['✓', '', 'accepted', []],
    ['', '', 'accepted', ['sex-from-nik']], ['', 'x', 'returned', ['sex-differs-from-nik']], ['v', 'v', 'accepted-with-warning', ['sex-unreadable']], ['entah', '', 'accepted-with-warning', ['sex-unreadable']],
  ] as const)('L %j, P %j: %s', (male, female, verdict, codes) => {
    const { sex: _sex, ...rest } = good;
    expect(codesOf({ ...rest, 'sex-male': male, 'sex-female': female })).toEqual([verdict, codes]);
  });

  it('is named by the column that bears the tick', () => {
    const { sex: _sex, ...rest } = good;
    expect(judgeRow(row({ ...rest, 'sex-male': '', 'sex-female': 'v' }), context()).findings).toMatchObject([{ code: 'sex-differs-from-nik', column: 'sex-female', was: 'v', is: 'L' }]);
  });
});

describe('a returned row', () => {
  it('still tells where it belongs, and of whom nothing', () => {
    const districtOf = districtLookup(regions, '32.75');
    const placeOf = (change: Partial<Record<ColumnCode, string>>): unknown => judgeRow(row({ ...good, nik: '1', ...change }), context({ districtOf })).place;
    expect(placeOf({})).toEqual({ villageCode: '32.75.01.1001', districtCode: '32.75.01', position: 'rt-head' });
    expect(placeOf({ village: 'Entah', district: 'Bekasi Barat', position: 'Juru Kunci' })).toEqual({ villageCode: null, districtCode: '32.75.02', position: null });
    expect(placeOf({ village: '', district: 'Entah' })).toEqual({ villageCode: null, districtCode: null, position: 'rt-head' });
  });
});

describe('a row that can be mended', () => {
  it.each<[Partial<Record<ColumnCode, string>>, string[], object]>([
    [{ nik: "'3275011708700001" }, ['nik-apostrophe-removed'], { nik: '3275011708700001' }],
    [{ rt: '1' }, ['unit-number-padded'], { rt: '001' }],
    [{ 'birth-date': '' }, ['birth-date-from-nik'], { birthDate: '1970-08-17' }],
    [{ 'birth-date': '17/08/70' }, ['date-year-completed'], { birthDate: '1970-08-17' }],
    [{ sex: '' }, ['sex-from-nik'], { sex: 'male' }],
    [{ name: ' Contoh  Satu' }, ['blanks-removed'], { name: 'Contoh Satu' }],
    [{ phone: '+6281234567890' }, ['phone-normalised'], { phone: '081234567890' }],
    [{ nik: '9101051708700001' }, ['nik-prefix-retired'], { nik: '9101051708700001' }],
    [{ rt: 'RT 001/RW 002', rw: '' }, ['unit-number-padded'], { rt: '001', rw: '002' }],
  ])('%j is accepted, and told', (change, codes, draft) => {
    const judged = judgeRow(row({ ...good, ...change }), context());
    expect(judged).toMatchObject({ verdict: 'accepted', draft });
    expect(judged.findings.map((each) => each.code)).toEqual(codes);
    expect(judged.findings[0]).toMatchObject({ severity: 'repair' });
  });

  it('shows what was and what is, masked', () => {
    const [told] = judgeRow(row({ ...good, nik: "'3275011708700001" }), context()).findings;
    expect(told).toMatchObject({ column: 'nik', was: '*****************', is: '3275********0001', messageEn: 'The quotation mark at the NIK was removed.' });
  });

  it('says nothing of columns the file does not have', () => {
    const { 'birth-date': _date, sex: _sex, ...rest } = good;
    expect(codesOf(rest)).toEqual(['accepted', []]);
    expect(codesOf({ nik: good.nik, name: good.name, position: good.position, account: '0012345678' })).toEqual(['accepted', []]);
  });

  it('reads place and date, RT and RW from joined columns', () => {
    const { 'birth-date': _date, rt: _rt, rw: _rw, ...rest } = good;
    const joined = row({ ...rest, 'birth-place-and-date': 'Bekasi, 17 Agustus 1970', 'rt-and-rw': '001/005' });
    expect(judgeRow(joined, context())).toMatchObject({ verdict: 'accepted', draft: { birthPlace: 'Bekasi', birthDate: '1970-08-17', rt: '001', rw: '005' } });
    expect(codesOf({ ...rest, 'birth-date': '', 'birth-place-and-date': 'Bekasi, 17-08-1970' })).toEqual(['accepted', []]);
    expect(codesOf({ ...rest, 'birth-place-and-date': 'Bekasi' })).toEqual(['accepted', ['birth-date-from-nik']]);
  });

  it('takes the only position of a programme', () => {
    const { position: _position, ...rest } = good;
    const only = [{ code: 'contract-worker', titles: ['tkk'] }];
    expect(judgeRow(row(rest), context({ positions: only })).draft?.position).toBe('contract-worker');
  });
});

describe('a row to be looked at', () => {
  it.each<[Partial<Record<ColumnCode, string>>, string[]]>([
    [{ nik: '9999991708700001' }, ['nik-prefix-unknown']],
    [{ nik: '3275011708100001', 'birth-date': '17/08/2010' }, ['age-outside-window']],
    [{ sex: '?' }, ['sex-unreadable']],
    [{ village: 'Entah' }, ['village-unknown']],
    [{ village: 'Margahayu' }, ['village-ambiguous']],
    [{ village: 'Bekasi Jya' }, ['village-misspelt']],
    [{ village: '3216012001' }, ['village-unknown']],
    [{ village: '3215012001' }, ['village-outside-city']],
    [{ village: 'Bintara', district: 'Bekasi Timur' }, ['district-differs']],
    [{ term: '2013 s.d. 2017' }, ['term-ended']],
    [{ 'term-end': '31/12/2017' }, ['term-ended']],
    [{ rt: 'satu' }, ['unit-number-implausible']],
    [{ rt: '', rw: '', 'rt-and-rw': 'satu' }, ['unit-number-implausible']],
    [{ phone: '123' }, ['phone-implausible']],
    [{ account: '1' }, ['account-implausible']],
    [{ wage: '1,2 juta' }, ['wage-implausible']],
  ])('%j is accepted with a warning', (change, codes) => {
    expect(codesOf({ ...good, ...change })).toEqual(['accepted-with-warning', codes]);
  });

  it('tells apart villages of one name by their district', () => {
    expect(judgeRow(row({ ...good, village: 'KEL. MARGAHAYU', district: 'Bekasi Barat' }), context()).draft?.villageCode).toBe('32.75.02.1002');
    expect(judgeRow(row({ ...good, village: 'Bintara', district: 'Entah' }), context()).draft?.villageCode).toBe('32.75.02.1001');
  });

  it('takes a village by its code, with points or without', () => {
    for (const village of ['3275011001', '32.75.01.1001']) expect(judgeRow(row({ ...good, village }), context())).toMatchObject({ verdict: 'accepted', draft: { villageCode: '32.75.01.1001' } });
  });

  it('stands in the village after which its sheet is named, unless that is none', () => {
    const { village: _village, ...rest } = good;
    const judged = (cells: Partial<Record<ColumnCode, string>>, village: string): unknown[] => {
      const { draft, findings } = judgeRow({ ...row(cells), around: { village, district: null } }, context());
      return [draft?.villageCode, findings.map(({ code, is }) => `${code} ${is}`)];
    };
    expect(judged(rest, 'KEL. BINTARA')).toEqual(['32.75.02.1001', []]);
    expect(judged({ ...good, village: '' }, 'Bintara')).toEqual(['32.75.02.1001', ['village-from-sheet Bintara']]);
    expect(judged(good, 'Bintara')).toEqual(['32.75.01.1001', []]);
    expect(judged(rest, 'Sheet1')).toEqual([null, []]);
  });

  it('offers what was probably meant', () => {
    const offeredFor = (change: Partial<Record<ColumnCode, string>>): (string | null)[] => judgeRow(row({ ...good, ...change }), context()).findings.map(({ is }) => is);
    expect(offeredFor({ village: 'Bekasi Jya' })).toEqual(['Bekasi Jaya']);
    expect(offeredFor({ village: 'Margahayo' })).toEqual(['Margahayu (Bekasi Timur), Margahayu (Bekasi Barat)']);
    expect(offeredFor({ village: 'Margahayo', district: 'Bekasi Barat' })).toEqual(['Margahayu']);
    expect(offeredFor({ position: 'Ketau RT' })).toEqual(['ketua rt']);
    expect(offeredFor({ position: 'Ketua RX' })).toEqual([null]);
    expect(offeredFor({ position: 'Ketua RT 003 RW 005' })).toEqual([]);
  });

  it('has a term of office that goes on, or of which no end is told', () => {
    for (const term of ['2016 - 2019', '01/02/2016 s/d 31/12/2018', '2017', '01/01/2015', 's.d. 31/12/18', '']) expect(codesOf({ ...good, term })).toEqual(['accepted', []]);
  });

  it('shows its values to whoever sent it', () => {
    expect(judgeRow(row({ ...good, nik: "'3275011708700001" }), context({ unmasked: true })).findings[0]).toMatchObject({ was: "'3275011708700001", is: '3275011708700001' });
  });

  it('takes other ages where told', () => {
    expect(codesOf(good, { ages: { least: 17, most: 40 } })).toEqual(['accepted-with-warning', ['age-outside-window']]);
  });
});

describe('a row that is returned', () => {
  it.each<[Partial<Record<ColumnCode, string>>, string[]]>([
    [{ nik: '' }, ['value-missing']],
    [{ nik: '3275013102700001' }, ['nik-date-impossible']],
    [{ nik: '3275015708700001' }, ['sex-differs-from-nik']],
    [{ 'birth-date': '18/08/1970' }, ['birth-date-differs-from-nik']],
    [{ 'birth-date': '31/02/1970' }, ['birth-date-unreadable']],
    [{ 'birth-date': '17/08/2070' }, ['birth-date-in-future']],
    [{ name: '' }, ['value-missing']],
    [{ name: '123' }, ['name-implausible']],
    [{ remarks: 'sudah meninggal' }, ['marked-deceased']],
    [{ position: '' }, ['value-missing']],
    [{ position: 'Kader Posyandu' }, ['position-not-in-programme']],
    [{ nik: '1', rt: '1', phone: '2' }, ['nik-length', 'unit-number-padded', 'phone-implausible']],
  ])('%j names what to mend', (change, codes) => {
    expect(codesOf({ ...good, ...change })).toEqual(['returned', codes]);
    expect(judgeRow(row({ ...good, ...change }), context()).draft).toBeNull();
  });

  it('has no NIK column at all', () => {
    const { nik: _nik, name: _name, village: _village, ...rest } = good;
    expect(codesOf(rest)).toEqual(['returned', ['value-missing', 'value-missing']]);
  });

  it('repeats a NIK of an earlier row, which it names', () => {
    const [told] = judgeRow(row(good), context({ earlierLineOf: (nik, line) => (nik === good.nik && line === 7 ? '5' : null) })).findings;
    expect(told).toMatchObject({ code: 'nik-duplicate-in-file', was: '3275********0001', is: '5' });
  });
});
