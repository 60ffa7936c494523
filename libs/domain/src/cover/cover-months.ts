/** The months of a person, laid out from memberships, bills and the arrangement: one row a month, with or without a bill. */
import { addMonths, monthsBetween, type ContributionMonth } from '../calendar/contribution-month';
import type { LocalDate } from '../calendar/local-date';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';
import type { CoverMonth, MonthBill, Spell } from './cover';

export interface KnownMembership {
  readonly position: string;
  readonly from: ContributionMonth;
  readonly until: ContributionMonth | null;
  /** The day the roster that brought it took effect. */
  readonly registeredOn: LocalDate;
  readonly ends: readonly { readonly lastMonth: ContributionMonth; readonly endedOn: LocalDate }[];
}

export interface BilledMonth extends MonthBill {
  readonly month: ContributionMonth;
  readonly segment: Segment;
  readonly payer: PayerKind;
}

/** What is arranged for a group of a case: whose duty the contribution is in a month that has no bill yet. */
export interface Arranged {
  readonly group: string;
  /** null: every position no other group names. */
  readonly positions: readonly string[] | null;
  readonly from: ContributionMonth;
  readonly until: ContributionMonth | null;
  /** The latest word on a month counts. */
  readonly seq: number;
  readonly payerId: string;
  readonly segment: Segment;
  readonly payer: PayerKind;
}

export interface PersonMonth extends CoverMonth {
  /** Who is to pay while there is no bill. */
  readonly payerId: string;
}

export type DueDay = (month: ContributionMonth, segment: Segment) => LocalDate;

/** @param until the last month laid out; nobody is registered before the first membership */
export function monthsOf(memberships: readonly KnownMembership[], billed: readonly BilledMonth[], until: ContributionMonth, arranged: readonly Arranged[], dueOn: DueDay): PersonMonth[] {
  const first = memberships.map(({ from }) => from).sort()[0];
  if (first === undefined || first > until) return [];
  return Array.from({ length: monthsBetween(first, until) + 1 }, (_, index) => {
    const month = addMonths(first, index);
    const bills = billed.filter((row) => row.month === month);
    const position = memberships.findLast(({ from }) => from <= month)?.position ?? '';
    const { payerId, segment, payer } = bills.findLast(({ amount }) => amount > 0) ?? arrangedIn(arranged, month, position);
    return { month, payerId, segment, payer, dueOn: dueOn(month, segment), bills, registered: registeredIn(month, memberships) };
  });
}

/** The row of the group that names the position, else of everybody no group names; the terms of a case hold in every month. */
export function arrangedIn(arranged: readonly Arranged[], month: ContributionMonth, position: string): Arranged {
  const spoken = new Map<string, Arranged>();
  for (const row of [...arranged].sort((a, b) => a.seq - b.seq)) if (row.from <= month && (row.until === null || month <= row.until)) spoken.set(row.group, row);
  const rows = [...spoken.values()];
  return (rows.find(({ positions }) => positions?.includes(position)) ?? rows.find(({ positions }) => positions === null)) as Arranged;
}

/** An end counts from the day it is told: until then the membership stood in the months after it. */
function registeredIn(month: ContributionMonth, memberships: readonly KnownMembership[]): Spell[] {
  return memberships
    .filter(({ from, until }) => from <= month && (until === null || month <= until))
    .map(({ registeredOn, ends }) => ({ from: registeredOn, until: ends.filter(({ lastMonth }) => lastMonth < month).map(({ endedOn }) => endedOn).sort()[0] ?? null }))
    .filter(({ from, until }) => until === null || from < until);
}
