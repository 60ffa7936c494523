/** Due dates with their reasons, by policy and by what was known, over the years the table holds. */
import { Almanac } from '../calendar/almanac';
import { contributionMonth } from '../calendar/contribution-month';
import { HOLIDAYS } from '../calendar/data/holidays';
import { localDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, type CalendarPolicy } from '../calendar/working-days';
import { dueAnswersFor, dueReasonOf, type DueAnswer } from './due-answer';

function due(month: string, segment: 'wage-earner' | 'non-wage-earner', policy: Partial<CalendarPolicy> = {}, knownOn?: string): DueAnswer {
  const [from, until = from] = month.split('..');
  const almanac = new Almanac(HOLIDAYS, { ...STANDARD_CALENDAR_POLICY, ...policy }, knownOn ? localDate(knownOn) : null);
  return dueAnswersFor(contributionMonth(from!), contributionMonth(until!), segment, almanac)[0]!;
}

const WORKED = { collectiveLeaveIsOff: false };

describe('a due day and its reasons', () => {
  it.each([
    ['2026-02', '2026-02-18', '2026-02-16'], ['2026-03', '2026-03-16', '2026-03-16'], ['2026-05', '2026-05-18', '2026-05-15'], ['2026-08', '2026-08-18', '2026-08-18'],
    ['2026-11', '2026-11-16', '2026-11-16'], ['2027-03', '2027-03-16', '2027-03-15'], ['2027-05', '2027-05-21', '2027-05-18'], ['2027-08', '2027-08-16', '2027-08-16'],
  ])('%s: %s, and %s where collective leave is worked', (month, off, worked) => {
    expect(due(month, 'non-wage-earner').due).toBe(off);
    expect(due(month, 'non-wage-earner', WORKED).due).toBe(worked);
    const before = contributionMonth(month === '2027-03' ? '2027-02' : `${month.slice(0, 5)}${String(Number(month.slice(5)) - 1).padStart(2, '0')}`);
    expect(due(before, 'wage-earner').due).toBe(off);
  });

  it('names every day that moved it', () => {
    expect(due('2026-08', 'non-wage-earner').because).toBe(
      '2026-08-15 Sabtu / Saturday (akhir pekan / weekend); 2026-08-16 Minggu / Sunday (akhir pekan / weekend); '
      + '2026-08-17 Hari Kemerdekaan Republik Indonesia (libur nasional / national holiday, SKB 1497/2/5 Tahun 2025)',
    );
    expect(due('2027-08', 'non-wage-earner').because).toBe('2027-08-15 Minggu / Sunday (akhir pekan / weekend) + Maulid Nabi Muhammad (libur nasional / national holiday, SKB 1205/3/2 Tahun 2026)');
    expect(due('2026-05', 'non-wage-earner', WORKED).because).toBe('2026-05-15 hari kerja / working day');
  });

  it('knows a decree only from its day', () => {
    expect(due('2018-06', 'non-wage-earner', {}, '2018-04-17').due).toBe('2018-06-20');
    expect(due('2018-06', 'non-wage-earner', {}, '2018-04-18').due).toBe('2018-06-21');
    expect(due('2018-06', 'non-wage-earner').due).toBe('2018-06-21');
  });

  it('gives the law and the closed days apart', () => {
    const almanac = new Almanac(HOLIDAYS, STANDARD_CALENDAR_POLICY, null);
    expect(dueReasonOf(contributionMonth('2018-06'), 'wage-earner', localDate('2018-07-16'), almanac)).toEqual({ nominal: '2018-07-15', source: 'PP 44/2015', moved: [{ date: '2018-07-15', why: 'Minggu / Sunday (akhir pekan / weekend)' }] });
    expect(dueReasonOf(contributionMonth('2018-07'), 'wage-earner', localDate('2018-08-15'), almanac).moved).toEqual([]);
  });

  it('rolls to a Saturday only in a week of six days', () => {
    expect(due('2026-08', 'non-wage-earner', { daysPerWeek: 6 })).toMatchObject({ nominal: '2026-08-15', due: '2026-08-15' });
    expect(due('2026-02', 'non-wage-earner', { daysPerWeek: 6 }).because).toContain('2026-02-15 Minggu / Sunday');
  });

  it('answers month after month, and only within the table', () => {
    const all = dueAnswersFor(contributionMonth('2017-12'), contributionMonth('2027-11'), 'wage-earner', new Almanac(HOLIDAYS, STANDARD_CALENDAR_POLICY, null));
    expect(all).toHaveLength(120);
    expect(all.every((answer) => answer.due >= answer.nominal && (answer.due === answer.nominal) === answer.because.endsWith('working day'))).toBe(true);
    for (const [month, segment] of [['2027-12', 'wage-earner'], ['2028-01', 'non-wage-earner'], ['2017-12', 'non-wage-earner'], ['2017-11', 'wage-earner'], ['2027-01..2028-01', 'wage-earner']] as const) {
      expect(() => due(month, segment)).toThrow('calendar-not-loaded');
    }
    expect(() => due('2018-03..2018-02', 'wage-earner')).toThrow('range-reversed');
  });
});
