/** The month a monthly roster is of, and by when the law has what it reports told, as the calendar was known on the day it was handed in. */
import { Injectable } from '@nestjs/common';
import type { HandInPurpose } from '@sinergi/contracts/roster.contract';
import { monthOf, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { reportDueOn } from '@sinergi/domain/roster/report-deadline';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';

export interface Reported {
  readonly period: ContributionMonth | null;
  readonly eventOn: LocalDate | null;
  readonly reportDueOn: LocalDate | null;
}

@Injectable()
export class ReportDeadline {
  constructor(private readonly holidays: HolidayQueries) {}

  /** The first people of a case report no change. */
  async of({ offices, terms }: CaseRow, purpose: HandInPurpose, eventOn: LocalDate | null, on: LocalDate): Promise<Reported> {
    if (purpose === 'first-roster') return { period: null, eventOn, reportDueOn: null };
    const { regionCode } = offices;
    const calendar = await this.holidays.calendarOf(regionCode, terms.calendar, on);
    return { period: monthOf(on), eventOn, reportDueOn: terms.rosterRules ? reportDueOn(eventOn, on, terms.rosterRules, calendar) : null };
  }
}
