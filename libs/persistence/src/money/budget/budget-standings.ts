/** Where each budget account of a city stands on a day: a view over its ceilings, its bills and the months to come. */
import type { BudgetAccountView } from '@sinergi/contracts/budget.views';
import { addMonths, contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { budgetCourseOf, type BudgetCourse, type DrawnMonth } from '@sinergi/domain/collection/budget';
import { NO_MONEY, rupiah } from '@sinergi/domain/money/rupiah';
import type { Sql } from '../../database';
import { BudgetExpected, type Draw } from './budget-expected';
import { BudgetQueries, type BilledDraw, type CeilingRow } from './budget.queries';

export interface BudgetStanding {
  readonly payerKey: string;
  readonly account: string;
  readonly accountName: string;
  readonly ceiling: CeilingRow | null;
  /** Without a ceiling: as of nothing budgeted. */
  readonly course: BudgetCourse;
  readonly cases: BudgetAccountView['cases'];
  readonly revisions: readonly CeilingRow[];
}

export class BudgetStandings {
  private readonly queries: BudgetQueries;
  private readonly expected: BudgetExpected;

  constructor(sql: Sql) {
    this.queries = new BudgetQueries(sql);
    this.expected = new BudgetExpected(sql);
  }

  /** Those the case draws on, and those recorded in it. @throws DomainError `tariff-missing`, `minimum-wage-missing` */
  async of(no: string, year: number, on: LocalDate): Promise<BudgetStanding[]> {
    const [billed, drawing, ceilings] = await Promise.all([this.queries.billed(no, year, on), this.queries.drawing(no, year, on), this.queries.ceilings(no, year)]);
    const expected: Draw[] = [];
    for (const each of drawing) expected.push(...(await this.expected.of(each, year)));
    const keyed = [...billed, ...expected, ...ceilings];
    const own = new Set(keyed.filter((each) => each.no === no).map(keyOf));
    return [...own].sort().map((key) => standingOf(year, on, billed.filter((each) => keyOf(each) === key), expected.filter((each) => keyOf(each) === key), ceilings.filter((each) => keyOf(each) === key), key));
  }
}

const keyOf = ({ payerKey, account }: { readonly payerKey: string; readonly account: string }): string => `${payerKey} ${account}`;

function standingOf(year: number, on: LocalDate, billed: readonly BilledDraw[], expected: readonly Draw[], revisions: readonly CeilingRow[], key: string): BudgetStanding {
  const ceiling = revisions.filter(({ standing, fromDate }) => standing === 'confirmed' && fromDate <= on).at(-1) ?? null;
  const first = contributionMonth(`${year}-01`);
  const months = Array.from({ length: 12 }, (_, at) => drawnIn(addMonths(first, at), billed, expected));
  const course = budgetCourseOf(ceiling ?? { amount: NO_MONEY, fromMonth: first, untilMonth: addMonths(first, 11) }, months);
  const nos = [...new Set([...billed, ...expected].map(({ no }) => no))].sort();
  const [payerKey = '', ...account] = key.split(' ');
  return {
    payerKey, account: account.join(' '), accountName: (ceiling ?? revisions.at(-1))?.accountName ?? '', ceiling, course, revisions,
    cases: nos.map((no) => ({ no, billed: total(billed.filter((each) => each.no === no), 'billed'), expected: total(expected.filter((each) => each.no === no), 'amount') })),
  };
}

function drawnIn(month: ContributionMonth, billed: readonly BilledDraw[], expected: readonly Draw[]): DrawnMonth {
  const now = billed.filter((each) => each.month === month);
  return { month, billed: rupiah(total(now, 'billed')), paid: rupiah(total(now, 'paid')), expected: rupiah(total(expected.filter((each) => each.month === month), 'amount')) };
}

const total = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number => rows.reduce((sum, row) => sum + row[key], 0);
