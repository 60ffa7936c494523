/** Cover by hand and by property: months paid, waited for, overdue and given up, as known then and as known later. */
import fc from 'fast-check';
import { addMonths, contributionMonth, dayOfMonth, firstDayOf, type ContributionMonth } from '../calendar/contribution-month';
import { addDays, localDate, type LocalDate } from '../calendar/local-date';
import { rupiah } from '../money/rupiah';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';
import { contributionMonthsOf, coverOf } from './cover';
import { better, coverHistory } from './cover-history';
import { arrangedIn, monthsOf, type Arranged, type BilledMonth, type KnownMembership, type PersonMonth } from './cover-months';
import { ARREARS_RULES } from './data/cover.rules';
import { deathBenefitOn } from './data/benefit.rows';
import { exposureOf } from './exposure';

const JANUARY = contributionMonth('2024-01');
const ALL = Array.from({ length: 12 }, (_, index) => addMonths(JANUARY, index));

const dueOn = (month: ContributionMonth, segment: Segment): LocalDate => dayOfMonth(segment === 'wage-earner' ? addMonths(month, 1) : month, 15);
const member = (more: Partial<KnownMembership> = {}): KnownMembership => ({ position: 'rt-head', from: JANUARY, until: null, registeredOn: localDate('2023-12-20'), ends: [], ...more });

const arranged = (segment: Segment, payer: PayerKind): Arranged[] => [{ group: 'all', positions: null, from: contributionMonth('1900-01'), until: null, seq: 0, payerId: 'office:city', segment, payer }];

/** @param paid by month the day its money was known; other months are billed and open. */
function year(segment: Segment, payer: PayerKind, paid: Readonly<Record<string, string>> = {}, memberships = [member()]): PersonMonth[] {
  const bills: BilledMonth[] = ALL.map((month) => ({
    month, payerId: 'office:city', segment, payer, amount: rupiah(10_800), issuedOn: dayOfMonth(month, 5), dueOn: dueOn(month, segment),
    paid: paid[month] ? [{ from: localDate(paid[month]), until: null }] : [],
  }));
  return monthsOf(memberships, bills, contributionMonth('2024-12'), arranged(segment, payer), dueOn);
}

const at = (months: readonly PersonMonth[], month: string, knownOn: string) => {
  const { status, consequence } = coverOf(months, contributionMonth(month), localDate(knownOn));
  return consequence === null ? status : `${status}: ${consequence}`;
};

describe('one month', () => {
  it.each([
    ['non-wage-earner', 'private', '2024-01', '2024-01-15', 'awaiting'],
    ['non-wage-earner', 'private', '2024-01', '2024-01-16', 'in-arrears: claims-wait'],
    ['non-wage-earner', 'private', '2024-02', '2024-02-16', 'in-arrears: claims-wait'],
    ['non-wage-earner', 'private', '2024-03', '2024-03-15', 'awaiting'],
    ['non-wage-earner', 'private', '2024-03', '2024-03-16', 'inactive: cover-stops'],
    ['non-wage-earner', 'state', '2024-04', '2024-04-01', 'inactive: cover-stops'],
    ['wage-earner', 'state', '2024-01', '2024-02-15', 'awaiting'],
    ['wage-earner', 'state', '2024-01', '2024-02-16', 'in-arrears: escalation-only'],
    ['wage-earner', 'state', '2024-11', '2024-12-31', 'in-arrears: escalation-only'],
    ['wage-earner', 'private', '2024-03', '2024-04-16', 'in-arrears: agency-pays'],
    ['wage-earner', 'private', '2024-04', '2024-05-15', 'awaiting'],
    ['wage-earner', 'private', '2024-04', '2024-05-16', 'in-arrears: employer-pays-first'],
    ['wage-earner', 'private', '2023-12', '2024-05-16', 'not-registered'],
  ] as const)('%s, %s payer: %s as known on %s is %s', (segment, payer, month, knownOn, expected) => {
    expect(at(year(segment, payer), month, knownOn)).toBe(expected);
  });

  it('is paid when its money is known, whatever came before; the row of unpaid months starts anew', () => {
    const months = year('non-wage-earner', 'private', { '2024-03': '2024-03-20' });
    expect(at(months, '2024-03', '2024-03-19')).toBe('inactive: cover-stops');
    expect(at(months, '2024-03', '2024-03-20')).toBe('covered');
    expect(at(months, '2024-04', '2024-04-16')).toBe('in-arrears: claims-wait');
  });

  it('whose due day a decree moved was past it as long as nobody knew, and is waited for from the day of the decree', () => {
    const dueWas = [{ until: localDate('2024-02-16'), dueOn: localDate('2024-02-14') }];
    const months = year('wage-earner', 'state').map((row) => ({ ...row, bills: row.bills.map((bill) => ({ ...bill, dueWas })) }));
    expect(['2024-02-14', '2024-02-15'].map((day) => at(months, '2024-01', day))).toEqual(['awaiting', 'in-arrears: escalation-only']);
    expect(coverHistory(months, localDate('2024-02-16'))[0]!.changes.map(({ knownOn, status, dueOn: due }) => `${knownOn} ${status} ${due}`)).toEqual(['2024-01-01 awaiting 2024-02-15', '2024-02-15 in-arrears 2024-02-14']);
  });

  it('without a bill waits until the day the calendar gives', () => {
    const months = monthsOf([member()], [], JANUARY, arranged('wage-earner', 'state'), dueOn);
    expect([at(months, '2024-01', '2024-02-15'), at(months, '2024-01', '2024-02-16')]).toEqual(['awaiting', 'in-arrears: escalation-only']);
  });

  it('counts from its first day when the signature comes on a later one, once the registration is known', () => {
    const months = year('wage-earner', 'state', {}, [member({ registeredOn: localDate('2024-01-02') })]);
    expect([at(months, '2024-01', '2024-01-01'), at(months, '2024-01', '2024-01-02')]).toEqual(['not-registered', 'awaiting']);
  });

  it('stands until the end of a membership is told, and a membership that follows it leaves no gap', () => {
    const left = member({ ends: [{ lastMonth: contributionMonth('2024-03'), endedOn: localDate('2024-04-10') }] });
    expect([at(year('wage-earner', 'state', {}, [left]), '2024-04', '2024-04-09'), at(year('wage-earner', 'state', {}, [left]), '2024-04', '2024-04-10')]).toEqual(['awaiting', 'not-registered']);
    expect(at(year('wage-earner', 'state', {}, [left]), '2024-03', '2024-04-10')).toBe('awaiting');
    const next = member({ from: contributionMonth('2024-04'), registeredOn: localDate('2024-04-10') });
    expect(at(year('wage-earner', 'state', {}, [left, next]), '2024-04', '2024-04-10')).toBe('awaiting');
  });

  it('follows the rule in force in it: another number is another row of law', () => {
    const rules = [...ARREARS_RULES, { ...ARREARS_RULES[1]!, id: 'later', from: contributionMonth('2024-02'), fromUnpaidMonth: 2 }];
    expect(coverOf(year('non-wage-earner', 'private'), contributionMonth('2024-02'), localDate('2024-02-20'), rules)).toMatchObject({ status: 'inactive', unpaidInARow: 2, ground: { id: 'later' } });
  });

  it('loses its cover again when its money is sent back', () => {
    const months = year('wage-earner', 'state').map((row) => ({ ...row, bills: row.bills.map((bill) => ({ ...bill, paid: [{ from: localDate('2024-03-01'), until: localDate('2024-03-20') }] })) }));
    expect(['2024-02-20', '2024-03-19', '2024-03-20'].map((day) => at(months, '2024-01', day))).toEqual(['in-arrears: escalation-only', 'covered', 'in-arrears: escalation-only']);
  });
});

describe('several payers', () => {
  const part = (payerId: string, amount: number, issuedOn: string, paidOn: string | null): BilledMonth => ({
    month: JANUARY, payerId, segment: 'wage-earner', payer: 'state', amount: rupiah(amount), issuedOn: localDate(issuedOn), dueOn: localDate('2024-02-15'),
    paid: paidOn === null ? [] : [{ from: localDate(paidOn), until: null }],
  });
  const of = (...bills: BilledMonth[]) => monthsOf([member()], bills, JANUARY, arranged('wage-earner', 'state'), dueOn);

  it('have all paid before the month is covered', () => {
    const months = of(part('office:city', 3_600, '2024-01-18', '2024-02-01'), part('person', 7_200, '2024-01-18', '2024-02-20'));
    expect(['2024-02-01', '2024-02-16', '2024-02-20'].map((day) => at(months, '2024-01', day))).toEqual(['awaiting', 'in-arrears: escalation-only', 'covered']);
    expect(exposureOf([{ people: 5, months }], localDate('2024-02-16')).months).toMatchObject([{ payerId: 'person', 'in-arrears': 5 }]);
  });

  it('to whom everything was given back are waited for no more', () => {
    const months = of(part('office:city', 10_800, '2024-01-18', null), part('office:city', -10_800, '2024-02-20', '2024-02-20'), part('village:32.75.01.1001', 10_800, '2024-02-20', '2024-02-25'));
    expect(['2024-02-19', '2024-02-25'].map((day) => at(months, '2024-01', day))).toEqual(['in-arrears: escalation-only', 'covered']);
  });

  it('are foreseen by the latest word on the month for the group of the position', () => {
    const [all] = arranged('wage-earner', 'state') as [Arranged];
    const rows = [all, { ...all, seq: 1, from: JANUARY, payerId: 'office:later' }, { ...all, group: 'rw', positions: ['rw-head'], seq: 2, from: JANUARY, payerId: 'office:rw' }];
    expect([arrangedIn(rows, JANUARY, 'rt-head').payerId, arrangedIn(rows, JANUARY, 'rw-head').payerId, arrangedIn(rows, contributionMonth('2023-12'), 'rw-head').payerId]).toEqual(['office:later', 'office:rw', 'office:city']);
  });
});

describe('a year', () => {
  it('unpaid and paid in one lump is told both ways, with the days', () => {
    const months = year('wage-earner', 'state', Object.fromEntries(ALL.map((month) => [month, '2024-12-20'])));
    const history = coverHistory(months, localDate('2024-12-31'));
    expect(history).toHaveLength(12);
    expect(history[4]).toMatchObject({ month: '2024-05', mendedLater: true, today: { status: 'covered' } });
    expect(history[4]!.changes.map(({ knownOn, status }) => `${knownOn} ${status}`)).toEqual(['2024-05-01 awaiting', '2024-06-16 in-arrears', '2024-12-20 covered']);
    expect(history[11]).toMatchObject({ mendedLater: false, today: { status: 'covered' } });
    expect(contributionMonthsOf(months, contributionMonth('2024-12'), localDate('2024-12-19'))).toBe(0);
    expect(contributionMonthsOf(months, contributionMonth('2024-06'), localDate('2024-12-20'))).toBe(6);
  });

  it('is counted by payer and month over people alike', () => {
    const exposed = exposureOf([{ people: 11_612, months: year('wage-earner', 'state', { '2024-01': '2024-02-10' }) }, { people: 3, months: year('non-wage-earner', 'private') }], localDate('2024-04-16'));
    expect(exposed).toMatchObject({ people: 11_615, personMonths: 2 * 11_612 + 4 * 3 });
    expect(exposed.months.find(({ month }) => month === '2024-01')).toMatchObject({ covered: 11_612, 'in-arrears': 3 });
    expect(exposed.months.find(({ month }) => month === '2024-04')).toMatchObject({ awaiting: 11_612, inactive: 3 });
  });

  it('knows what the law of the day gave on a death, and after how many months children get a scholarship', () => {
    expect([deathBenefitOn(localDate('2019-12-01'))?.amount, deathBenefitOn(localDate('2019-12-02'))?.amount]).toEqual([24_000_000, 42_000_000]);
    expect(deathBenefitOn(localDate('2023-06-24'))?.scholarship).toEqual({ months: 36, upTo: 174_000_000 });
  });
});

describe('whatever is paid when', () => {
  const days = fc.integer({ min: 0, max: 500 }).map((day) => addDays(localDate('2024-01-01'), day));
  const payments = fc.dictionary(fc.constantFrom(...ALL), days);
  const who = fc.constantFrom<readonly [Segment, PayerKind]>(['wage-earner', 'state'], ['wage-earner', 'private'], ['non-wage-earner', 'private']);

  it('more money never makes any month worse', () => {
    fc.assert(fc.property(who, payments, payments, fc.constantFrom(...ALL), days, ([segment, payer], some, more, month, knownOn) => {
      const less = coverOf(year(segment, payer, some), month, knownOn);
      const all = coverOf(year(segment, payer, { ...more, ...some }), month, knownOn);
      expect(better(less.status, all.status)).toBe(false);
      expect(all.unpaidInARow).toBeLessThanOrEqual(less.unpaidInARow);
    }));
  });

  it('every day from the first of a month has exactly one answer, the one known on that day', () => {
    fc.assert(fc.property(who, payments, fc.constantFrom(...ALL), days, ([segment, payer], paid, month, day) => {
      fc.pre(day >= firstDayOf(month));
      const months = year(segment, payer, paid);
      const { changes, today } = coverHistory(months, day).find((row) => row.month === month)!;
      expect(changes[0]!.knownOn).toBe(firstDayOf(month));
      expect(changes.every(({ knownOn }, index) => index === 0 || changes[index - 1]!.knownOn < knownOn)).toBe(true);
      expect(today).toEqual(coverOf(months, month, day));
      expect(changes.at(-1)).toMatchObject({ status: today.status, consequence: today.consequence });
    }), { numRuns: 60 });
  });

  it('paying every month restores every month', () => {
    fc.assert(fc.property(who, days, ([segment, payer], day) => {
      const months = year(segment, payer, Object.fromEntries(ALL.map((month) => [month, day])));
      const known = addDays(day, 400);
      expect(ALL.every((month) => coverOf(months, month, known).status === 'covered')).toBe(true);
    }));
  });
});
