/** Works out cover from what is on record: of one person on a day or month by month, and of everybody of a cooperation by payer. */
import { Injectable } from '@nestjs/common';
import type { CoverAllocationView, CoveredMemberView, CoverHistoryView, CoverView, ExposedPayerView, ExposureView } from '@sinergi/contracts/cover.views';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { dueDateOf } from '@sinergi/domain/collection/due-date';
import { contributionMonthsOf, coverOf, payersOf } from '@sinergi/domain/cover/cover';
import { coverHistory } from '@sinergi/domain/cover/cover-history';
import { monthsOf, type DueDay, type PersonMonth } from '@sinergi/domain/cover/cover-months';
import { deathBenefitOn } from '@sinergi/domain/cover/data/benefit.rows';
import { exposureOf, withoutCover, type PayerMonth } from '@sinergi/domain/cover/exposure';
import { positionTitle } from '@sinergi/domain/roster/position-title';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { PaidMonthsQueries, type BilledByPayer, type MonthAllocation } from '@sinergi/persistence/money/paid-months.queries';
import type { MaskedMember } from '@sinergi/persistence/privacy/masked-member.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';

type PayerNames = ReadonlyMap<string, string>;

interface PersonOnRecord {
  readonly months: readonly PersonMonth[];
  readonly allocations: readonly MonthAllocation[];
  readonly names: PayerNames;
}

@Injectable()
export class CoverService {
  constructor(
    private readonly paid: PaidMonthsQueries,
    private readonly holidays: HolidayQueries,
  ) {}

  /** @param knownOn not after `today` */
  async on(member: MaskedMember, subject: CaseRow, on: LocalDate, knownOn: LocalDate, today: LocalDate): Promise<CoverView> {
    const month = monthOf(on);
    const { months, allocations, names } = await this.person(member, subject, month, today);
    const [answer, onThatDay, asKnownToday] = [knownOn, on < today ? on : today, today].map((day) => coverOf(months, month, day)) as [ReturnType<typeof coverOf>, ReturnType<typeof coverOf>, ReturnType<typeof coverOf>];
    const contributionMonths = contributionMonthsOf(months, month, knownOn);
    const law = deathBenefitOn(on);
    return {
      member: shown(member, subject), on, today, answer, onThatDay, asKnownToday, changed: onThatDay.status !== asKnownToday.status,
      allocations: ofMonth(allocations, month, names), contributionMonths, deathBenefit: benefitShown(law),
      scholarship: law?.scholarship ? { ...law.scholarship, reached: contributionMonths >= law.scholarship.months } : null,
    };
  }

  async history(member: MaskedMember, subject: CaseRow, today: LocalDate): Promise<CoverHistoryView> {
    const { months, allocations, names } = await this.person(member, subject, monthOf(today), today);
    const payers = (month: ContributionMonth): string[] => months.filter((row) => row.month === month).flatMap((row) => {
      const known = payersOf(row, today);
      return (known.length > 0 ? known : [row.payerId]).map((id) => names.get(id) ?? '');
    });
    return {
      member: shown(member, subject), today, contributionMonths: contributionMonthsOf(months, monthOf(today), today),
      months: coverHistory(months, today).map((course) => ({ ...course, payers: payers(course.month), allocations: ofMonth(allocations, course.month, names) })),
    };
  }

  async exposure(subject: CaseRow, on: LocalDate): Promise<ExposureView> {
    const { no } = subject;
    const [alike, arranged, billed, dueOn] = await Promise.all([this.paid.alike(no), this.paid.arranged(no), this.paid.byPayer(no, on), this.dueDays(subject, on)]);
    const { months, people, personMonths } = exposureOf(alike.map((group) => ({ people: group.people, months: monthsOf(group.memberships, group.bills, monthOf(on), arranged, dueOn) })), on);
    const payers = byPayer(months, billed, namesOf(billed, arranged));
    const since = payers.flatMap((payer) => payer.since ?? []).sort()[0] ?? null;
    return { no, on, people, personMonths, open: payers.reduce((sum, payer) => sum + payer.open, 0), since, payers, deathBenefit: benefitShown(deathBenefitOn(on)) };
  }

  private async person({ no, participantId }: MaskedMember, subject: CaseRow, month: ContributionMonth, today: LocalDate): Promise<PersonOnRecord> {
    const [{ memberships, bills }, arranged, allocations, billed, dueOn] = await Promise.all([
      this.paid.of(no, participantId), this.paid.arranged(no), this.paid.allocationsOf(no, participantId), this.paid.byPayer(no, today), this.dueDays(subject, today),
    ]);
    return { months: monthsOf(memberships, bills, month > monthOf(today) ? month : monthOf(today), arranged, dueOn), allocations, names: namesOf(billed, arranged) };
  }

  /** By the calendar as it was known on that day. */
  private async dueDays({ offices, terms }: CaseRow, knownOn: LocalDate): Promise<DueDay> {
    const calendar = await this.holidays.calendarOf(offices.regionCode, terms.calendar, knownOn);
    const worked = new Map<string, LocalDate>();
    return (month, segment) => {
      const key = `${month} ${segment}`;
      const day = worked.get(key) ?? dueDateOf(month, segment, calendar);
      worked.set(key, day);
      return day;
    };
  }
}

const shown = ({ participantId: _person, ...member }: MaskedMember, { terms }: CaseRow): CoveredMemberView => ({ ...member, position: positionTitle(terms.positions, member.positionCode) });
const benefitShown = (law: ReturnType<typeof deathBenefitOn>) => (law ? { amount: law.amount, source: law.source, certainty: law.certainty } : null);

const namesOf = (...tables: readonly (readonly { readonly payerId: string; readonly payerName: string }[])[]): PayerNames =>
  new Map(tables.flat().reverse().map(({ payerId, payerName }) => [payerId, payerId === 'person' ? '' : payerName]));

const ofMonth = (allocations: readonly MonthAllocation[], month: ContributionMonth, names: PayerNames): CoverAllocationView[] =>
  allocations.filter((row) => row.month === month).map(({ payerId, paymentId, amount, receivedOn, knownOn }) => ({ payer: names.get(payerId) ?? '', paymentId, amount, receivedOn, knownOn }));

function byPayer(months: readonly PayerMonth[], billed: readonly BilledByPayer[], names: PayerNames): ExposedPayerView[] {
  const moneyOf = new Map(billed.map((row) => [`${row.payerId} ${row.month}`, row]));
  const rowsOf = new Map<string, PayerMonth[]>();
  for (const row of months) rowsOf.set(row.payerId, [...(rowsOf.get(row.payerId) ?? []), row]);
  return [...rowsOf]
    .map(([payerId, rows]) => {
      const shownMonths = rows.map((row) => {
        const money = moneyOf.get(`${payerId} ${row.month}`);
        const { month, dueOn, covered, awaiting, inactive, employerPaysFirst, 'in-arrears': inArrears } = row;
        return { month, dueOn, covered, awaiting, inArrears, inactive, employerPaysFirst, billed: money?.billed ?? 0, open: money?.open ?? 0 };
      });
      const overdue = rows.filter((row) => withoutCover(row) > 0);
      const since = overdue.map(({ dueOn }) => addDays(dueOn, 1)).sort()[0] ?? null;
      const open = overdue.reduce((sum, { month }) => sum + (moneyOf.get(`${payerId} ${month}`)?.open ?? 0), 0);
      return { payerId, payerName: names.get(payerId) ?? '', personMonths: rows.reduce((sum, row) => sum + withoutCover(row), 0), open, since, months: shownMonths };
    })
    .sort((a, b) => b.personMonths - a.personMonths || b.open - a.open || (a.payerName < b.payerName ? -1 : 1));
}
