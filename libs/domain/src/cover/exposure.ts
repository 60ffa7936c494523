/** Who is without cover for want of money: people and months by payer, counted over people whose months are alike. */
import { firstDayOf, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import { coverOf, payersOf } from './cover';
import type { PersonMonth } from './cover-months';
import { COVER_STATUSES, type CoverStatus } from './cover-rule';

/** People whose months all look the same. */
export interface AlikePeople {
  readonly people: number;
  readonly months: readonly PersonMonth[];
}

export type PeopleByStatus = Readonly<Record<Exclude<CoverStatus, 'not-registered'>, number>>;

/** People who wait for several payers are counted with each. */
export interface PayerMonth extends PeopleByStatus {
  readonly payerId: string;
  readonly month: ContributionMonth;
  /** Of those in arrears, whose employer has to pay a benefit first. */
  readonly employerPaysFirst: number;
  readonly dueOn: LocalDate;
}

export interface Exposed {
  /** By payer, then month. */
  readonly months: readonly PayerMonth[];
  /** People with at least one month without cover. */
  readonly people: number;
  readonly personMonths: number;
}

/** Months that begin after `knownOn` are nobody's arrears yet. */
export function exposureOf(groups: readonly AlikePeople[], knownOn: LocalDate): Exposed {
  const months = new Map<string, { -readonly [Key in keyof PayerMonth]: PayerMonth[Key] }>();
  let people = 0;
  let personMonths = 0;
  for (const group of groups) {
    let without = false;
    for (const row of group.months) {
      if (firstDayOf(row.month) > knownOn) break;
      const { status, consequence, dueOn } = coverOf(group.months, row.month, knownOn);
      if (status === 'not-registered' || dueOn === null) continue;
      const payers = payersOf(row, knownOn);
      for (const payerId of payers.length > 0 ? payers : [row.payerId]) {
        const key = `${payerId} ${row.month}`;
        const counted = months.get(key) ?? { payerId, month: row.month, covered: 0, awaiting: 0, 'in-arrears': 0, inactive: 0, employerPaysFirst: 0, dueOn };
        counted[status] += group.people;
        if (consequence === 'employer-pays-first') counted.employerPaysFirst += group.people;
        if (dueOn < counted.dueOn) counted.dueOn = dueOn;
        months.set(key, counted);
      }
      if (!WITHOUT.includes(status)) continue;
      without = true;
      personMonths += group.people;
    }
    if (without) people += group.people;
  }
  const rows = [...months.values()].sort((a, b) => (`${a.payerId} ${a.month}` < `${b.payerId} ${b.month}` ? -1 : 1));
  return { months: rows, people, personMonths };
}

export const withoutCover = (row: PeopleByStatus): number => row['in-arrears'] + row.inactive;
const WITHOUT: readonly CoverStatus[] = COVER_STATUSES.filter((status) => status === 'in-arrears' || status === 'inactive');
