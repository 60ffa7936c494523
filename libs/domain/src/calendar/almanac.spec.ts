/** The days a table of holidays holds, and why an office is closed. */
import { Almanac } from './almanac';
import { HOLIDAYS } from './data/holidays';
import { localDate } from './local-date';
import { addWorkingDays, STANDARD_CALENDAR_POLICY } from './working-days';

const almanac = new Almanac(HOLIDAYS, STANDARD_CALENDAR_POLICY, null);
const day = (text: string) => localDate(text);

describe('the almanac', () => {
  it('holds whole years', () => {
    expect([almanac.first, almanac.last]).toEqual(['2018-01-01', '2027-12-31']);
    for (const held of ['2018-01-01', '2027-12-31']) expect(() => almanac.mustHold(day(held))).not.toThrow();
    for (const beyond of ['2017-12-31', '2028-01-01']) expect(() => almanac.mustHold(day(beyond))).toThrow('calendar-not-loaded');
  });

  it('counts only as far as it holds', () => {
    expect(() => almanac.mustCount(day('2017-12-31'), 1)).not.toThrow();
    expect(() => almanac.mustCount(day('2017-12-31'), 0)).toThrow('calendar-not-loaded');
    expect(() => almanac.mustCount(day('2027-12-31'), 0)).not.toThrow();
    expect(() => almanac.mustCount(day('2027-12-31'), 1)).toThrow('calendar-not-loaded');
    expect(() => almanac.mustCount(day('2018-01-01'), 900_000_000)).toThrow('calendar-not-loaded');
  });

  it('names weekday, holiday, collective leave and election', () => {
    const why = (date: string): string | undefined => almanac.closedDays(day(date), day('2027-12-31'))[0]?.why;
    expect(why('2026-03-21')).toBe('Sabtu / Saturday (akhir pekan / weekend) + Hari Raya Idul Fitri (libur nasional / national holiday, SKB 1497/2/5 Tahun 2025)');
    expect(why('2026-02-16')).toBe('Cuti Bersama Tahun Baru Imlek (cuti bersama / collective leave, SKB 1497/2/5 Tahun 2025)');
    expect(why('2018-06-27')).toBe('Hari Pemilihan Kepala Daerah (hari pemilihan / election day, Keppres (regional election 2018))');
    expect(almanac.closedDays(day('2026-01-15'), day('2026-01-15'))).toEqual([]);
  });

  it('leaves out what was not yet known', () => {
    const on = (knownOn: string): string => {
      const known = new Almanac(HOLIDAYS, STANDARD_CALENDAR_POLICY, day(knownOn));
      return addWorkingDays(day('2025-08-15'), 1, known.calendar);
    };
    expect([on('2025-08-06'), on('2025-08-07')]).toEqual(['2025-08-18', '2025-08-19']);
  });
});
