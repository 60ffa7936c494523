/** What a move of a deadline would do, before anybody makes it: every date ahead, old and new, and whether the one who looks may move it that far. */
import { Injectable } from '@nestjs/common';
import type { DeadlinePreviewView } from '@sinergi/contracts/guidance.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { datesAhead } from '@sinergi/domain/terms/ladder';
import { CalendarEffectQueries } from '@sinergi/persistence/law/calendar-effects.queries';
import { HolidayQueries } from '@sinergi/persistence/law/holidays.queries';
import { GuidanceRepository } from '@sinergi/persistence/requests/guidance.repository';
import { TaskQueries } from '@sinergi/persistence/views/tasks.queries';
import { personOf, type Actor } from '../auth/actor';
import { CaseClock } from '../cases/case-clock';
import { detailOf } from '../errors/problems';
import { GuidanceAuthority } from './guidance.authority';

@Injectable()
export class DeadlinePreviewService {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly effects: CalendarEffectQueries,
    private readonly holidays: HolidayQueries,
    private readonly requests: GuidanceRepository,
    private readonly authority: GuidanceAuthority,
    private readonly clock: CaseClock,
  ) {}

  /** @param days working days, negative: earlier @throws DomainError `task-unknown` for a task without dates ahead or not theirs to see */
  async of(taskId: string, days: number, actor: Actor): Promise<DeadlinePreviewView> {
    const today = this.clock.today();
    const [running] = await this.effects.running(actor.sees, today, taskId);
    if (!running) throw new DomainError('task-unknown', { id: taskId.slice(0, 200) });
    const { no, rehearsal, ladder, anchorOn, extraDays, policy, regionCode, zone, today: asOf, ahead } = running;
    const on = rehearsal ? await this.clock.todayOf({ no, rehearsal, zone, asOf }) : asOf;
    const calendar = await this.holidays.calendarOf(regionCode, policy, on);
    const moved = datesAhead(ladder, { from: anchorOn, extraDays: extraDays + days }, calendar, zone);
    const rungs = ahead.flatMap(({ code, on: was }) => moved.filter((rung) => rung.code === code).map((rung) => ({ code, act: rung.act, was, becomes: rung.on })));
    return { taskId, days, rungs, refusal: await this.refusalOf(taskId, days, actor, on) };
  }

  /** The same judgement as of the move itself. */
  private async refusalOf(taskId: string, days: number, actor: Actor, on: LocalDate): Promise<DeadlinePreviewView['refusal']> {
    try {
      const task = await this.tasks.find(taskId, { personId: actor.personId, today: this.clock.today(), sees: actor.sees });
      if (!task) throw new DomainError('task-unknown', { id: taskId.slice(0, 200) });
      const warrant = await this.authority.overTask(task, personOf(actor), { act: 'move-deadline', taskId, days, reason: '' }, on);
      warrant.mayMove(await this.requests.movedSoFar(taskId));
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { code: error.code, detail: detailOf(error.code) };
    }
  }
}
