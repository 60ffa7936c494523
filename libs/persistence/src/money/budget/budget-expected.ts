/** What the months still to be billed will draw on budget accounts: the members on record now, at each month's own prices. */
import { addMonths, contributionMonth, monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { Sql } from '../../database';
import type { BillPrice } from '../bill.repository';
import { MonthPrices } from '../month-prices';
import { PayingQueries } from '../paying.queries';

export interface DrawingCase {
  readonly no: string;
  readonly coverFrom: LocalDate;
  readonly terms: CooperationTerms;
  /** null: nothing is billed yet. */
  readonly lastBilled: ContributionMonth | null;
  readonly closed: boolean;
}

export interface Draw {
  readonly no: string;
  readonly month: ContributionMonth;
  readonly payerKey: string;
  readonly account: string;
  readonly amount: number;
}

interface Shape {
  readonly position: string;
  readonly village: string | null;
  readonly district: string | null;
  readonly wage: number;
  readonly fromMonth: string;
  readonly untilMonth: string | null;
  readonly members: number;
}

/** Months of the year the case has not billed and will. */
export function monthsToCome({ coverFrom, terms, lastBilled, closed }: DrawingCase, year: number): ContributionMonth[] {
  if (closed) return [];
  const first = monthOf(coverFrom);
  const last = addMonths(first, terms.termMonths - 1);
  return Array.from({ length: 12 }, (_, at) => addMonths(contributionMonth(`${year}-01`), at)).filter((month) => month >= first && month <= last && (lastBilled === null || month > lastBilled));
}

export class BudgetExpected {
  private readonly paying: PayingQueries;
  private readonly prices: MonthPrices;

  constructor(private readonly sql: Sql) {
    this.paying = new PayingQueries(sql);
    this.prices = new MonthPrices(sql);
  }

  async of(drawing: DrawingCase, year: number): Promise<Draw[]> {
    const months = monthsToCome(drawing, year);
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const shapes = await this.shapes(drawing.no, first, last);
    const draws: Draw[] = [];
    for (const month of shapes.length === 0 ? [] : months) {
      const groups = await this.paying.of(drawing.no, month);
      if (groups.every(({ budgetAccount }) => budgetAccount === '')) continue;
      draws.push(...drawsOf(drawing.no, month, shapes, await this.prices.of(drawing.no, month, groups, drawing.terms.positions)));
    }
    return draws;
  }

  /** Members alike in all that prices them, counted once for the whole year. */
  private shapes(no: string, first: ContributionMonth, last: ContributionMonth): Promise<Shape[]> {
    return this.sql.query<Shape>(
      `SELECT position_code AS position, village_code AS village, district_code AS district, coalesce(wage, 0) AS wage, from_month AS "fromMonth", until_month AS "untilMonth", count(*) AS members
         FROM standing_membership WHERE cooperation_no = $1 AND from_month <= $3 AND (until_month IS NULL OR until_month >= $2) GROUP BY 1, 2, 3, 4, 5, 6`,
      [no, first, last],
    );
  }
}

function drawsOf(no: string, month: ContributionMonth, shapes: readonly Shape[], prices: readonly BillPrice[]): Draw[] {
  const byKind = new Map<string, BillPrice[]>();
  for (const price of prices) {
    if (!price.budgetAccount || price.split === 'each-person') continue;
    for (const position of price.positions) byKind.set(`${position} ${price.wage ?? '*'}`, [...(byKind.get(`${position} ${price.wage ?? '*'}`) ?? []), price]);
  }
  const sums = new Map<string, Draw>();
  for (const shape of shapes) {
    if (shape.fromMonth > month || (shape.untilMonth !== null && shape.untilMonth < month)) continue;
    for (const price of [...(byKind.get(`${shape.position} *`) ?? []), ...(byKind.get(`${shape.position} ${shape.wage}`) ?? [])]) {
      const payerKey = payerKeyOf(price, shape);
      const account = price.budgetAccount as string;
      const key = `${payerKey} ${account}`;
      sums.set(key, { no, month, payerKey, account, amount: (sums.get(key)?.amount ?? 0) + price.amount * shape.members });
    }
  }
  return [...sums.values()];
}

/** As a bill names its payers. */
function payerKeyOf({ split, payerOfficeId }: BillPrice, { village, district }: Shape): string {
  if (split === 'per-village' && village !== null) return `village:${village}`;
  if (split === 'per-district' && district !== null) return `district:${district}`;
  return `office:${payerOfficeId}`;
}
