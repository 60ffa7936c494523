/** The shipped calendar, and decrees handed in from outside. */
import { HOLIDAY_EDITION, HOLIDAYS } from './data/holidays';
import { HOLIDAY_COLUMNS, judgeHolidayRow, judgeHolidayTable } from './holiday-row';

describe('the shipped calendar', () => {
  it('holds 239 days of 2018-2027 in order, each once and with its source', () => {
    expect(HOLIDAY_EDITION).toBe(1);
    expect(HOLIDAYS).toHaveLength(239);
    const dates = HOLIDAYS.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(HOLIDAYS.every((day) => day.basis !== '' && day.nameId !== '' && ['F', 'G'].includes(day.certainty))).toBe(true);
  });

  it.each([
    ['2018', 25], ['2019', 21], ['2020', 22], ['2021', 16], ['2022', 20], ['2023', 27], ['2024', 29], ['2025', 28], ['2026', 25], ['2027', 26],
  ])('has in %s %i days', (year, count) => {
    expect(HOLIDAYS.filter((day) => day.date.startsWith(year))).toHaveLength(count);
  });

  it('knows which days were added in mid-year, and which are elections', () => {
    const added = HOLIDAYS.filter((day) => day.knownFrom !== null).map((day) => `${day.date} ${day.knownFrom} ${day.certainty}`);
    expect(added).toEqual([
      '2018-06-11 2018-04-18 G', '2018-06-12 2018-04-18 G', '2018-06-20 2018-04-18 G', '2018-06-27 2018-06-25 F',
      '2022-04-29 2022-04-07 F', '2022-05-04 2022-04-07 F', '2022-05-05 2022-04-07 F', '2022-05-06 2022-04-07 F',
      '2023-06-28 2023-06-16 F', '2023-06-30 2023-06-16 F', '2025-08-18 2025-08-07 F',
    ]);
    const elections = HOLIDAYS.filter((day) => day.kind === 'election').map((day) => day.date);
    expect(elections).toEqual(['2018-06-27', '2019-04-17', '2020-12-09', '2024-02-14', '2024-11-27']);
    expect(HOLIDAYS.find((day) => day.date === '2026-03-19')).toMatchObject({ kind: 'national', basis: 'SKB 1497/2/5 Tahun 2025', basisDate: '2025-09-19', knownFrom: null });
  });
});

describe('a decree from outside', () => {
  const row = { date: '2026-09-01', kind: 'collective-leave', name_id: 'Cuti Bersama', basis: 'SKB 1 Tahun 2026', basis_date: '2026-08-20', known_from: '2026-08-20', certainty: 'F', region_code: '' };

  it('becomes a holiday', () => {
    expect(HOLIDAY_COLUMNS).toEqual(Object.keys(row));
    expect(judgeHolidayRow(row).row).toEqual({
      date: '2026-09-01', kind: 'collective-leave', nameId: 'Cuti Bersama', basis: 'SKB 1 Tahun 2026', basisDate: '2026-08-20', knownFrom: '2026-08-20', certainty: 'F', regionCode: null,
    });
    expect(judgeHolidayRow({ date: '2026-09-01', kind: 'national', name_id: 'X', basis: 'Y' }).row).toMatchObject({ basisDate: null, knownFrom: null, certainty: 'G' });
    expect(judgeHolidayRow({ ...row, kind: 'local', region_code: '32.75' }).row).toMatchObject({ regionCode: '32.75' });
  });

  it.each([
    [{ date: '' }, 'date', 'missing'],
    [{ date: '2026-02-30' }, 'date', 'not-a-date'],
    [{ kind: 'feast' }, 'kind', 'not-in-list'],
    [{ name_id: ' ' }, 'name_id', 'missing'],
    [{ known_from: '20 August' }, 'known_from', 'not-a-date'],
    [{ certainty: 'sure' }, 'certainty', 'not-in-list'],
    [{ region_code: '3275' }, 'region_code', 'not-a-region'],
    [{ region_code: '32.75' }, 'region_code', 'not-in-list'],
    [{ kind: 'local' }, 'region_code', 'missing'],
  ])('%j is told on column %s as %s', (wrong, column, problem) => {
    const judged = judgeHolidayRow({ ...row, ...wrong });
    expect(judged.row).toBeNull();
    expect(judged.faults).toContainEqual({ column, problem });
  });

  it('is taken whole or not at all', () => {
    expect(judgeHolidayTable([row, { ...row, date: '2026-09-02' }]).rows).toHaveLength(2);
    expect(judgeHolidayTable([row, { ...row, kind: 'x' }])).toEqual({ rows: [], faults: [{ line: 2, column: 'kind', problem: 'not-in-list' }] });
    expect(judgeHolidayTable([row, row]).faults).toEqual([{ line: 2, column: 'date', problem: 'duplicate' }]);
    expect(judgeHolidayTable([row, { ...row, kind: 'local', region_code: '32.75' }]).faults).toEqual([]);
  });
});
