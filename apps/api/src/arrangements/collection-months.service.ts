/** The months of a cooperation at a glance, each with the reason of its due day, and the month that is billed next. */
import { Injectable } from '@nestjs/common';
import type { CollectionMonthsView, DueDayView } from '@sinergi/contracts/collection-month.views';
import { Almanac } from '@sinergi/domain/calendar/almanac';
import { addMonths, monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Holiday } from '@sinergi/domain/calendar/working-days';
import { issueDayFor } from '@sinergi/domain/collection/cut-off';
import { dueReasonOf } from '@sinergi/domain/collection/due-answer';
import { dueDateOf } from '@sinergi/domain/collection/due-date';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { CollectionMonthsQueries, type CollectionMonthRow } from '@sinergi/persistence/money/collection-months.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import { CaseClock } from '../cases/case-clock';

@Injectable()
export class CollectionMonthsService {
  constructor(
    private readonly months: CollectionMonthsQueries,
    private readonly holidays: HolidayQueries,
    private readonly clock: CaseClock,
  ) {}

  async of(subject: CaseRow): Promise<CollectionMonthsView> {
    const { no, terms, coverFrom, status } = subject;
    const today = await this.clock.todayOf(subject);
    const [rows, holidays] = await Promise.all([this.months.of(no), this.holidays.holidaysFor(subject.offices.regionCode, today)]);
    const months = rows.map(({ revision, issuedOn, dueOn, ...row }) => ({ ...row, due: dueDay(subject, askedIn(row.month, revision, issuedOn), dueOn, almanacOf(subject, holidays, dueOn < today ? dueOn : today)) }));
    if (isClosed(status)) return { no, months, next: null };
    const month = rows[0] ? addMonths(rows[0].month, 1) : monthOf(coverFrom);
    const almanac = almanacOf(subject, holidays, today);
    return { no, months, next: { month, issuedOn: issueDayFor(month, terms.billing, almanac.calendar), due: dueDay(subject, month, dueDateOf(month, terms.arrangement.segment, almanac.calendar), almanac) } };
  }
}

/** A month billed again after it has passed falls due like the month it is billed in. */
const askedIn = (month: ContributionMonth, revision: CollectionMonthRow['revision'], issuedOn: LocalDate): ContributionMonth => (revision > 1 && monthOf(issuedOn) > month ? monthOf(issuedOn) : month);

const almanacOf = ({ terms }: CaseRow, holidays: readonly Holiday[], knownOn: LocalDate): Almanac => new Almanac(holidays.map((day) => ({ ...day, regionCode: null })), terms.calendar, knownOn);

const dueDay = ({ terms }: CaseRow, month: ContributionMonth, on: LocalDate, almanac: Almanac): DueDayView => ({ on, ...dueReasonOf(month, terms.arrangement.segment, on, almanac) });
