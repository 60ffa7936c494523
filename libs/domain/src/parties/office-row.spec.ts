/** Offices and their holders handed in from outside: taken whole or not at all, with the column of each fault. */
import { HOLDER_COLUMN_NAMES, judgeHolderRow, judgeHolderTable } from './holder-row';
import { judgeOfficeRow, judgeOfficeTable, OFFICE_COLUMN_NAMES } from './office-row';

const office = {
  code: 'kota-bekasi', kind: 'city-government', name: 'Pemerintah Kota Bekasi', parent_code: '', region_code: '32.75', zone: 'WIB', email: 'kota@contoh.example', address: '', valid_from: '2018-01-01', valid_until: '',
};
const holder = {
  office_code: 'kota-bekasi', position: 'mayor', capacity: 'penjabat', on_behalf_of: '', decree_no: 'SK 1', valid_from: '2018-03-11', valid_until: '2018-09-20',
  full_name: 'Contoh Satu', titles_before: 'Dr.', titles_after: '', staff_no: '1', rank: '', email: 'satu@contoh.example',
};

describe('an office from outside', () => {
  it('is read with its period', () => {
    expect(OFFICE_COLUMN_NAMES).toEqual(Object.keys(office));
    expect(judgeOfficeRow(office).row).toEqual({
      code: 'kota-bekasi', kind: 'city-government', name: 'Pemerintah Kota Bekasi', parentCode: null, regionCode: '32.75', zone: 'WIB', email: 'kota@contoh.example', address: null, from: '2018-01-01', until: null,
    });
    expect(judgeOfficeRow({ ...office, zone: '', region_code: '', email: '' }).row).toMatchObject({ zone: 'WIB', regionCode: null, email: null });
  });

  it.each([
    [{ code: '' }, 'code', 'missing'],
    [{ kind: 'shop' }, 'kind', 'not-in-list'],
    [{ region_code: '3275' }, 'region_code', 'not-a-region'],
    [{ email: 'nobody' }, 'email', 'not-an-address'],
    [{ valid_until: '2017-12-31' }, 'valid_until', 'ends-before-it-starts'],
  ])('%j is told on column %s as %s', (wrong, column, problem) => {
    expect(judgeOfficeRow({ ...office, ...wrong }).faults).toEqual([{ column, problem }]);
  });

  it('stands once in a table', () => {
    expect(judgeOfficeTable([office, office]).faults).toEqual([{ line: 2, column: 'code', problem: 'duplicate' }]);
  });
});

describe('a holder from outside', () => {
  it('is read with capacity, period and person', () => {
    expect(HOLDER_COLUMN_NAMES).toEqual(Object.keys(holder));
    expect(judgeHolderRow(holder).row).toEqual({
      officeCode: 'kota-bekasi', position: 'mayor', capacity: 'penjabat', onBehalfOf: null, decreeNo: 'SK 1', from: '2018-03-11', until: '2018-09-20',
      fullName: 'Contoh Satu', titlesBefore: 'Dr.', titlesAfter: '', staffNo: '1', rank: null, email: 'satu@contoh.example',
    });
    expect(judgeHolderRow({ ...holder, capacity: '', titles_before: '', titles_after: 'S.E.' }).row).toMatchObject({ capacity: 'definitive', titlesBefore: '', titlesAfter: 'S.E.' });
  });

  it.each([
    [{ position: 'king' }, 'position', 'not-in-list'],
    [{ capacity: 'on-behalf' }, 'on_behalf_of', 'missing'],
    [{ full_name: '' }, 'full_name', 'missing'],
    [{ valid_until: '2018-01-01' }, 'valid_until', 'ends-before-it-starts'],
  ])('%j is told on column %s as %s', (wrong, column, problem) => {
    expect(judgeHolderRow({ ...holder, ...wrong }).faults).toEqual([{ column, problem }]);
  });

  it('takes a position once from one day, whatever names the person', () => {
    expect(judgeHolderTable([holder, { ...holder, staff_no: '2' }]).faults).toEqual([]);
    for (const same of [holder, { ...holder, staff_no: '' }, { ...holder, staff_no: '', email: '' }]) {
      expect(judgeHolderTable([same, same]).faults).toEqual([{ line: 2, column: 'position', problem: 'duplicate' }]);
    }
  });
});
