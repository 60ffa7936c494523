/** Cover of a person: what a month is on a day, as far as money and registration were known then. Never stored, always worked out. */
import { firstDayOf, type ContributionMonth } from '../calendar/contribution-month';
import { addDays, type LocalDate } from '../calendar/local-date';
import { sumOf, type Rupiah } from '../money/rupiah';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';
import { arrearsRuleFor, type ArrearsRule, type Consequence, type CoverGround, type CoverStatus } from './cover-rule';
import { ARREARS_RULES, MONTH_PAID, NOT_DUE_YET, NOT_REGISTERED } from './data/cover.rules';

/** Days on which something was known to be so; `until` is the first day on which it is no more. */
export interface Spell {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** One payer's part of a bill that bears on the person. */
export interface MonthBill {
  readonly payerId: string;
  /** Of the person; less than nothing where a later bill of the month gives back. */
  readonly amount: Rupiah;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** Due days it had before a decree moved them, each until the day that was known. */
  readonly dueWas?: readonly { readonly until: LocalDate; readonly dueOn: LocalDate }[];
  /** Days on which it was known to be allocated in full. */
  readonly paid: readonly Spell[];
}

/** One contribution month of a person. */
export interface CoverMonth {
  readonly month: ContributionMonth;
  readonly segment: Segment;
  readonly payer: PayerKind;
  /** The due day by the calendar: a month without a bill waits until then. */
  readonly dueOn: LocalDate;
  readonly bills: readonly MonthBill[];
  /** Days on which the person was known as a member of this month. */
  readonly registered: readonly Spell[];
}

export interface CoverAnswer {
  readonly month: ContributionMonth;
  readonly knownOn: LocalDate;
  readonly status: CoverStatus;
  readonly ground: CoverGround;
  readonly consequence: Consequence | null;
  /** Months past due in a row, up to this one. */
  readonly unpaidInARow: number;
  /** null for a month the person is not registered in. */
  readonly dueOn: LocalDate | null;
  readonly billed: Rupiah | null;
}

/** @param months in order, without a gap */
export function coverOf(months: readonly CoverMonth[], month: ContributionMonth, knownOn: LocalDate, rules: readonly ArrearsRule[] = ARREARS_RULES): CoverAnswer {
  const index = months.findIndex((row) => row.month === month);
  const row = months[index];
  if (!row || !held(row.registered, knownOn)) return { month, knownOn, status: 'not-registered', ground: NOT_REGISTERED, consequence: null, unpaidInARow: 0, dueOn: null, billed: null };
  const facts = { month, knownOn, dueOn: dueDayOf(row, knownOn), billed: isBilled(row, knownOn) ? sumOf(owedOf(row, knownOn).map(({ amount }) => amount)) : null };
  if (isPaid(row, knownOn)) return { ...facts, status: 'covered', ground: MONTH_PAID, consequence: null, unpaidInARow: 0 };
  const unpaidInARow = unpaidUpTo(months, index, knownOn);
  const rule = arrearsRuleFor(rules, row.segment, row.payer, month, unpaidInARow);
  if (rule && (rule.status === 'inactive' || isPastDue(row, knownOn))) return { ...facts, status: rule.status, ground: groundOf(rule), consequence: rule.consequence, unpaidInARow };
  return { ...facts, status: 'awaiting', ground: NOT_DUE_YET, consequence: null, unpaidInARow };
}

/** Months paid for, as known, up to and with `month`: what length of contribution is counted by. */
export function contributionMonthsOf(months: readonly CoverMonth[], month: ContributionMonth, knownOn: LocalDate): number {
  return months.filter((row) => row.month <= month && held(row.registered, knownOn) && isPaid(row, knownOn)).length;
}

/** Every day after `firstDayOf(month)` on which an answer may become another one. */
export function daysOfNews(months: readonly CoverMonth[], month: ContributionMonth): LocalDate[] {
  const ends = (spells: readonly Spell[]): LocalDate[] => spells.flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
  const days = months
    .filter((row) => row.month <= month)
    .flatMap((row) => [addDays(row.dueOn, 1), ...ends(row.registered), ...row.bills.flatMap((bill) => [bill.issuedOn, addDays(bill.dueOn, 1), ...(bill.dueWas ?? []).flatMap(({ until, dueOn }) => [until, addDays(dueOn, 1)]), ...ends(bill.paid)])]);
  return [...new Set(days)].filter((day) => day > firstDayOf(month)).sort();
}

export const held = (spells: readonly Spell[], on: LocalDate): boolean => spells.some(({ from, until }) => from <= on && (until === null || on < until));

const groundOf = ({ id, sentence, source, certainty }: ArrearsRule): CoverGround => ({ id, sentence, source, certainty });

const isBilled = ({ bills }: CoverMonth, knownOn: LocalDate): boolean => bills.some(({ issuedOn }) => issuedOn <= knownOn);

/** Parts of bills known by then, without those of payers to whom everything was given back. */
function owedOf({ bills }: CoverMonth, knownOn: LocalDate): readonly MonthBill[] {
  const known = bills.filter(({ issuedOn }) => issuedOn <= knownOn);
  const net = (payerId: string): number => known.reduce((sum, bill) => (bill.payerId === payerId ? sum + bill.amount : sum), 0);
  return known.filter(({ payerId }) => net(payerId) > 0);
}

const openOf = (row: CoverMonth, knownOn: LocalDate): readonly MonthBill[] => owedOf(row, knownOn).filter(({ paid }) => !held(paid, knownOn));
const isPaid = (row: CoverMonth, knownOn: LocalDate): boolean => isBilled(row, knownOn) && openOf(row, knownOn).length === 0;

const dueKnown = ({ dueOn, dueWas = [] }: MonthBill, knownOn: LocalDate): LocalDate => dueWas.find(({ until }) => knownOn < until)?.dueOn ?? dueOn;

/** Of what is not paid yet the first to fall due; without a bill the calendar's day. */
function dueDayOf(row: CoverMonth, knownOn: LocalDate): LocalDate {
  const open = openOf(row, knownOn);
  return (open.length > 0 ? open : owedOf(row, knownOn)).map((bill) => dueKnown(bill, knownOn)).sort()[0] ?? row.dueOn;
}

/** Whose money the month waits for, or who paid it; nobody while it has no bill. */
export function payersOf(row: CoverMonth, knownOn: LocalDate): string[] {
  const open = openOf(row, knownOn);
  return [...new Set((open.length > 0 ? open : owedOf(row, knownOn)).map(({ payerId }) => payerId))];
}

const isPastDue = (row: CoverMonth, knownOn: LocalDate): boolean => !isPaid(row, knownOn) && knownOn > dueDayOf(row, knownOn);

/** Months whose due day is still to come neither count nor break the row; a paid month or one without registration breaks it. */
function unpaidUpTo(months: readonly CoverMonth[], last: number, knownOn: LocalDate): number {
  let count = 0;
  for (let index = last; index >= 0; index -= 1) {
    const row = months[index] as CoverMonth;
    if (!held(row.registered, knownOn) || isPaid(row, knownOn)) break;
    if (isPastDue(row, knownOn)) count += 1;
  }
  return count;
}

