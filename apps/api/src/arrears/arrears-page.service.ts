/** The page of arrears: what is open with the charge law has for it, the rungs to come, and whether plans are kept. */
import { Injectable } from '@nestjs/common';
import type { ArrearsMonthView, ArrearsPayerView, ArrearsView, PlanView } from '@sinergi/contracts/arrears.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { WorkingCalendar } from '@sinergi/domain/calendar/working-days';
import { DAY_ENDS, instantAt } from '@sinergi/domain/calendar/zone';
import { planStandingOf, rungsOf } from '@sinergi/domain/collection/arrears';
import { LATE_CHARGE_RULES } from '@sinergi/domain/collection/data/late-charge.rules';
import { lateChargeOf } from '@sinergi/domain/collection/late-charge';
import { inactiveDayOf } from '@sinergi/domain/cover/inactive-ahead';
import { maskName } from '@sinergi/domain/roster/masking';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { ArrearsQueries, type PayerRow, type PlanRow } from '@sinergi/persistence/money/arrears.queries';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import { personWith, type Actor } from '../auth/actor';
import { CaseClock } from '../cases/case-clock';

@Injectable()
export class ArrearsPageService {
  constructor(
    private readonly arrears: ArrearsQueries,
    private readonly holidays: HolidayQueries,
    private readonly clock: CaseClock,
  ) {}

  async of(subject: CaseRow, actor: Actor): Promise<ArrearsView> {
    const { no, terms, offices } = subject;
    const on = await this.clock.todayOf(subject);
    const calendar = await this.holidays.calendarOf(offices.regionCode, terms.calendar, on);
    const payers = (await this.arrears.payers(no, on)).map((row) => payerView(row, subject, calendar, on));
    const [plans, holds, writeOffs, disputes, parked] = await Promise.all([
      this.arrears.plans(no), this.arrears.holds(no), this.arrears.writeOffs(no, personWith(actor, 'confirm-payment')), this.arrears.disputes(no, personWith(actor, 'arrange'), sideOf(actor)), this.arrears.parked(no),
    ]);
    return { no, on, open: sum(payers, 'open'), charge: sum(payers, 'charge'), payers, plans: plans.map((plan) => planView(plan, subject, calendar, on)), holds, writeOffs, disputes, parked };
  }
}

export const sideOf = ({ officeKind }: Actor): 'city' | 'branch' => (officeKind === 'branch' || officeKind === 'regional-office' || officeKind === 'head-office' ? 'branch' : 'city');

const sum = <Key extends 'open' | 'charge'>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number => rows.reduce((total, row) => total + row[key], 0);

function payerView({ payerKey, payer, person, answeredBy, stands, rung, rungOn, warnings, months }: PayerRow, { terms, zone }: CaseRow, calendar: WorkingCalendar, on: LocalDate): ArrearsPayerView {
  const shown = months.map(({ segment, payer: kind, ...month }): ArrearsMonthView => {
    const { amount, rule } = lateChargeOf(LATE_CHARGE_RULES, { ...month, segment, payer: kind }, on);
    return { ...month, charge: amount, chargeSource: rule?.source ?? null };
  });
  const ladder = terms.arrearsLadder;
  const ahead = stands && ladder && stands.stillSince === null ? rungsOf(stands, { ladder, calendar, zone }).slice(stands.climbed + 1) : [];
  return {
    payerKey, payer: person ? [maskName(person.fullName), person.place].filter(Boolean).join(', ') : payer, answeredBy, inactiveFrom: inactiveDayOf(person, months, calendar), open: sum(shown, 'open'), charge: sum(shown, 'charge'), since: stands?.since ?? null, rung, rungOn, stillSince: stands?.stillSince ?? null,
    ahead: ahead.map((each) => ({ code: each.code, act: each.act, addressee: each.to, on: each.on })), warnings, months: shown,
  };
}

function planView(plan: PlanRow, { zone }: CaseRow, calendar: WorkingCalendar, on: LocalDate): PlanView {
  const { kept, missed } = planStandingOf(plan.instalments, plan.paid, plan.graceDays, { calendar, zone, now: instantAt(on, DAY_ENDS, zone) });
  const standing = (index: number): PlanView['instalments'][number]['standing'] => (index < kept ? 'kept' : index === missed || plan.status === 'broken' ? 'missed' : 'to-come');
  return { ...plan, instalments: plan.instalments.map((each, index) => ({ ...each, standing: standing(index) })) };
}
