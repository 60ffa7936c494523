/** The sender's answers on the mapping: one for all sheets alike, only corrections sent, nothing sent while a name or NIK is missing. */
import type { HandInMappingView, MappedColumnView } from '@sinergi/contracts/roster.views';
import type { ColumnCode } from '../../../../language/columns.words';
import { groupsOf, hindranceOf, isHindered, isSkipped, mappingOf, pointAt, skip, UNTOUCHED, wishFor, type MappingDraft } from './mapping-draft';

const column = (heading: string, meaning: ColumnCode | null, from: MappedColumnView['from'] = 'heading'): MappedColumnView => ({ heading, column: meaning, confidence: meaning ? 1 : 0, from, samples: [] });
const table = (sheet: string, ...columns: MappedColumnView[]) => ({ sheet, headerRow: 5, people: 10, columns, missing: [] });
const row = (line: number, ...cells: string[]) => ({ line, cells, meanings: cells.map(() => null) });
const usual = (sheet: string) => table(sheet, column('Nama', 'name'), column('No KTP', 'nik'), column('Nomor', 'phone'), column('Ket', null));

const VIEW: HandInMappingView = {
  handInId: 'h', sheetsHidden: 0, hiddenRows: 0, needed: ['name', 'nik'],
  tables: [...Array.from({ length: 56 }, (_, at) => usual(`Kelurahan ${at + 1}`)), table('Lain', column('Nama', 'name'), column('NIK', 'nik'))],
  sheetsWithoutTable: ['X', 'Y'].map((sheet) => ({ sheet, rows: [row(1, 'Daftar', '', ''), row(sheet === 'X' ? 3 : 4, 'Orang', 'Induk', ''), row(5, 'Aaaa', '9999', '')] })),
};
const with_ = (part: Partial<MappingDraft>): MappingDraft => ({ ...UNTOUCHED, ...part });
const [alike, other] = groupsOf(VIEW, UNTOUCHED);

test('56 sheets with the same headings are one question, and one answer goes to all of them', () => {
  expect(groupsOf(VIEW, UNTOUCHED).map(({ tables, many }) => [tables.length, many])).toEqual([[56, true], [1, false]]);
  const said = mappingOf(VIEW, with_({ wishes: wishFor(UNTOUCHED, alike!.tables, 'Nomor', 'account') }));
  expect(Object.keys(said)).toHaveLength(56);
  expect(said['Kelurahan 56']).toEqual({ Nomor: 'account' });
});

test('sheets told apart are asked one by one, and the answer for one leaves the others as they were', () => {
  const apart = with_({ apart: [alike!.key] });
  const groups = groupsOf(VIEW, apart);
  expect(groups).toHaveLength(57);
  expect(mappingOf(VIEW, { ...apart, wishes: wishFor(apart, groups[1]!.tables, 'Ket', 'remarks') })).toEqual({ 'Kelurahan 2': { Ket: 'remarks' } });
});

test('an untouched guess is confirmed by an empty word; an earlier correction is said again, because the last word counts alone', () => {
  expect(mappingOf(VIEW, UNTOUCHED)).toEqual({});
  const again = { ...VIEW, tables: [table('A', column('Nama', 'name'), column('Induk', 'nik', 'person'))] };
  expect(mappingOf(again, UNTOUCHED)).toEqual({ A: { Induk: 'nik' } });
});

test('a missing NIK and two columns of one meaning stand in the way', () => {
  const without = with_({ wishes: wishFor(UNTOUCHED, other!.tables, 'NIK', 'name') });
  expect(hindranceOf(VIEW, without, other!)).toEqual({ missing: ['nik'], doubled: [{ column: 'name', headings: ['Nama', 'NIK'] }] });
  expect([isHindered(VIEW, without, other!), isHindered(VIEW, UNTOUCHED, other!)]).toEqual([true, false]);
});

test('a sheet that is no roster is skipped with all its headings and hinders nothing', () => {
  const skipped = with_({ wishes: skip(UNTOUCHED, other!, true) });
  expect([isSkipped(skipped, other!), isHindered(VIEW, skipped, other!)]).toEqual([true, false]);
  expect(mappingOf(VIEW, skipped)).toEqual({ Lain: { Nama: null, NIK: null } });
});

test('headings pointed at on one sheet hold for the sheets that have the same row, and are sent whole', () => {
  const headers = pointAt(VIEW, UNTOUCHED, 'X', 3);
  expect(headers).toEqual({ X: 3, Y: 4 });
  const pointed = groupsOf(VIEW, with_({ headers })).at(-1)!;
  expect([pointed.tables.map(({ sheet }) => sheet), isHindered(VIEW, with_({ headers }), pointed)]).toEqual([['X', 'Y'], true]);
  const named = with_({ headers, wishes: wishFor(UNTOUCHED, pointed.tables, 'Orang', 'name') });
  const whole = { ...named, wishes: wishFor(named, pointed.tables, 'Induk', 'nik') };
  expect(isHindered(VIEW, whole, pointed)).toBe(false);
  expect(mappingOf(VIEW, whole)).toEqual({ X: { Orang: 'name', Induk: 'nik' }, Y: { Orang: 'name', Induk: 'nik' } });
});
