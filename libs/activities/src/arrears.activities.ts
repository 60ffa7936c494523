/** The hands of arrears: who stands on which rung by the calendar known today, and plans of instalments that begin and end. */
import type { ArrearsActivities, ArrearsSeen, MattersSeen } from '@sinergi/contracts/activities/arrears.activities';
import type { CalendarQuestion } from '@sinergi/contracts/activities/calendars.activities';
import type { PlanOutcome } from '@sinergi/contracts/payment-plan.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { matterStands } from '@sinergi/domain/collection/open-matter';
import type { Ladder } from '@sinergi/domain/terms/ladder';
import type { Database } from '@sinergi/persistence/database';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { ArrearsRepository } from '@sinergi/persistence/money/arrears.repository';
import { OpenMattersQueries } from '@sinergi/persistence/money/open-matters.queries';
import { PaymentPlanRepository } from '@sinergi/persistence/money/payment-plan.repository';

export class ArrearsHands implements ArrearsActivities {
  private readonly holidays: HolidayQueries;
  private readonly standings: ArrearsRepository;
  private readonly plans: PaymentPlanRepository;
  private readonly open: OpenMattersQueries;

  constructor(database: Database) {
    this.holidays = new HolidayQueries(database);
    this.standings = new ArrearsRepository(database);
    this.plans = new PaymentPlanRepository(database);
    this.open = new OpenMattersQueries(database);
  }

  async matters(no: string, { policy, regionCode, zone, knownOn }: CalendarQuestion, now: number): Promise<MattersSeen> {
    const calendar = await this.holidays.calendarOf(regionCode, policy, knownOn);
    const standing = (await this.open.of(no)).map((matter) => ({ ...matter, ...matterStands(matter.until, { calendar, zone, now }) }));
    const ahead = standing.flatMap(({ nextAt }) => nextAt ?? []);
    return { due: standing.flatMap(({ nextAt: _nextAt, rung, ...matter }) => (rung === null ? [] : [{ ...matter, rung }])), nextAt: ahead.length === 0 ? null : Math.min(...ahead) };
  }

  async look(no: string, ladder: Ladder, { policy, regionCode, zone, knownOn }: CalendarQuestion, now: number): Promise<ArrearsSeen> {
    const calendar = await this.holidays.calendarOf(regionCode, policy, knownOn);
    return this.standings.look(no, { ladder, calendar, zone, on: knownOn, now });
  }

  told(no: string, rung: string, on: LocalDate): Promise<void> {
    return this.standings.told(no, rung, on);
  }

  startPlan(planId: string, approvedBy: string, on: LocalDate): Promise<void> {
    return this.plans.begin(planId, approvedBy, on);
  }

  finishPlan(planId: string, result: PlanOutcome['result'], on: LocalDate): Promise<void> {
    return this.plans.finish(planId, result, on);
  }
}
