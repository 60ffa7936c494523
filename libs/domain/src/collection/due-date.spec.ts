/** Due days over the calendar, cut-off and issue days, and how papers are numbered. */
import fc from 'fast-check';
import { HOLIDAYS } from '../calendar/data/holidays';
import { contributionMonth } from '../calendar/contribution-month';
import { dateOfDayNumber, localDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar, type Holiday } from '../calendar/working-days';
import { cutOffFor, firstContributionMonthOf, issueDayFor, type CutOffPlan } from './cut-off';
import { DUE_RULES, dueDateAgain, dueDateMoved, dueDateOf, nominalDueDateOf } from './due-date';
import { branchNumber, governmentNumber, invoiceNumber } from './invoice-number';

const calendar = workingCalendar(HOLIDAYS, STANDARD_CALENDAR_POLICY, localDate('2027-12-31'));

describe('due days', () => {
  it.each([
    ['2018-06', 'wage-earner', '2018-07-15', '2018-07-16'],
    ['2018-06', 'non-wage-earner', '2018-06-15', '2018-06-21'],
    ['2018-12', 'wage-earner', '2019-01-15', '2019-01-15'],
    ['2026-01', 'wage-earner', '2026-02-15', '2026-02-18'],
    ['2026-04', 'wage-earner', '2026-05-15', '2026-05-18'],
    ['2026-08', 'non-wage-earner', '2026-08-15', '2026-08-18'],
    ['2027-04', 'wage-earner', '2027-05-15', '2027-05-21'],
  ] as const)('%s of a %s falls on %s and is due on %s', (month, segment, nominal, due) => {
    expect(nominalDueDateOf(contributionMonth(month), segment)).toBe(nominal);
    expect(dueDateOf(contributionMonth(month), segment, calendar)).toBe(due);
    expect(DUE_RULES[segment].source).toBe('PP 44/2015');
  });
});

describe('a due day under another calendar', () => {
  const of = (dueOn: string, ...decreed: string[]) =>
    dueDateAgain(localDate(dueOn), 'wage-earner', workingCalendar([...HOLIDAYS, ...decreed.map((date): Holiday => ({ date: localDate(date), kind: 'national', nameId: 'Hari uji', basis: 'SKB uji', basisDate: null, knownFrom: null, certainty: 'F', regionCode: null }))], STANDARD_CALENDAR_POLICY, localDate('2025-12-31')));

  it('rolls on when the 15th is closed, and back from where it had rolled to when it is open after all', () => {
    expect([of('2025-07-15'), of('2025-07-15', '2025-07-15'), of('2025-07-15', '2025-07-15', '2025-07-16'), of('2025-07-17')]).toEqual(['2025-07-15', '2025-07-16', '2025-07-17', '2025-07-15']);
  });

  it('stays when it has passed, and never moves into the past', () => {
    const moved = (dueOn: string, again: string, today: string) => dueDateMoved(localDate(dueOn), localDate(again), localDate(today));
    expect(moved('2025-07-15', '2025-07-16', '2025-07-15')).toBe('2025-07-16');
    expect(moved('2025-07-15', '2025-07-17', '2025-07-16')).toBe('2025-07-15');
    expect(moved('2025-07-16', '2025-07-15', '2025-07-16')).toBe('2025-07-16');
  });
});

describe('cut-off and issue', () => {
  const same: CutOffPlan = { cutOffDay: 10, cutOffMonth: 'same' };
  const previous: CutOffPlan = { cutOffDay: 20, cutOffMonth: 'previous' };

  it.each([
    [same, '2018-06-01', '2018-06'],
    [same, '2018-06-10', '2018-06'],
    [same, '2018-06-11', '2018-07'],
    [same, '2018-12-31', '2019-01'],
    [previous, '2018-05-20', '2018-06'],
    [previous, '2018-05-21', '2018-07'],
    [previous, '2018-06-01', '2018-07'],
  ])('with %j, who joins on %s is first billed for %s', (plan, joined, month) => {
    expect(firstContributionMonthOf(localDate(joined), plan)).toBe(month);
  });

  it('names the last day and the day of issue', () => {
    expect(cutOffFor(contributionMonth('2018-06'), same)).toBe('2018-06-10');
    expect(cutOffFor(contributionMonth('2018-01'), previous)).toBe('2017-12-20');
    expect(issueDayFor(contributionMonth('2018-06'), { issueDay: 18 }, calendar)).toBe('2018-06-21');
    expect(issueDayFor(contributionMonth('2018-05'), { issueDay: 18 }, calendar)).toBe('2018-05-18');
  });

  it('bills a joiner for the first month whose cut-off has not passed, and for none before', () => {
    const days = fc.integer({ min: 17_000, max: 22_000 }).map(dateOfDayNumber);
    const plans = fc.record<CutOffPlan>({ cutOffDay: fc.integer({ min: 1, max: 28 }), cutOffMonth: fc.constantFrom('same', 'previous') });
    fc.assert(
      fc.property(days, plans, (joined, plan) => {
        const first = firstContributionMonthOf(joined, plan);
        expect(joined <= cutOffFor(first, plan)).toBe(true);
        const before = contributionMonth(dateOfDayNumber(Date.parse(`${first}-01`) / 86_400_000 - 1).slice(0, 7));
        expect(joined > cutOffFor(before, plan)).toBe(true);
      }),
    );
  });
});

describe('numbers of papers', () => {
  it('follow the patterns of either side', () => {
    expect(invoiceNumber(12, localDate('2018-07-02'))).toBe('INV/12/072018');
    expect(branchNumber('PER', 278, localDate('2015-12-16'))).toBe('PER/278/122015');
    expect(governmentNumber({ classification: '463', sequence: 5193, unit: 'SETDA', year: 2018 })).toBe('463/5193/SETDA/2018');
  });

  it('count from one', () => {
    for (const sequence of [0, -1, 1.5]) expect(() => invoiceNumber(sequence, localDate('2018-07-02'))).toThrow('request-malformed');
  });
});
