/** Who may hold, resume, move a deadline or pass a task on, judged by the positions they hold on the case's day. */
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { DEADLINE_LIMITS, LONGEST_HOLD, MAY_HOLD, MAY_REASSIGN, mayMoveDeadline, mayReassign } from '@sinergi/domain/cooperation/guidance';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { CaseSeatQueries, type CaseSeat } from '@sinergi/persistence/views/case-seats.queries';
import { TaskQueries, type TaskRow } from '@sinergi/persistence/views/tasks.queries';
import type { GuidanceOrder } from './guidance.dto';

type Order<Act extends GuidanceOrder['act']> = Extract<GuidanceOrder, { act: Act }>;

export interface Warrant {
  readonly seat: CaseSeat;
  /** Judges a deadline by the days it was moved before. */
  readonly mayMove: (moved: number) => void;
}

const anyDays = (): void => undefined;

@Injectable()
export class GuidanceAuthority {
  constructor(
    private readonly seats: CaseSeatQueries,
    private readonly tasks: TaskQueries,
  ) {}

  /** @throws DomainError `not-allowed`, `period-invalid` for a hold without a sensible end */
  async overCase(no: string, person: string, order: Order<'hold' | 'resume'>, on: LocalDate): Promise<Warrant> {
    const seat = (await this.seats.of(no, person, on)).find(({ position }) => MAY_HOLD.includes(position));
    if (!seat) throw new DomainError('not-allowed', { act: order.act, on });
    if (order.act === 'hold' && (order.until <= on || order.until > addDays(on, LONGEST_HOLD))) throw new DomainError('period-invalid', { on, until: order.until });
    return { seat, mayMove: anyDays };
  }

  /** @throws DomainError `decision-out-of-turn` for a closed task, `not-allowed`, `deadline-move-beyond-limit`, `desk-not-of-this-side` */
  async overTask(task: TaskRow, person: string, order: Order<'move-deadline' | 'reassign'>, on: LocalDate): Promise<Warrant> {
    if (task.status !== 'open') throw new DomainError('decision-out-of-turn', { taskId: task.id });
    return order.act === 'move-deadline' ? this.deadline(task, person, order, on) : this.desk(task, person, order, on);
  }

  /** By the position of theirs that may move it farthest. */
  private async deadline(task: TaskRow, person: string, { act, days }: Order<'move-deadline'>, on: LocalDate): Promise<Warrant> {
    const limit = ({ position }: CaseSeat): number => DEADLINE_LIMITS[position] ?? 0;
    const [seat] = (await this.seats.of(task.no, person, on)).filter((held) => limit(held) > 0).sort((one, other) => limit(other) - limit(one));
    if (!seat) throw new DomainError('not-allowed', { act, on });
    return { seat, mayMove: (moved) => mayMoveDeadline(seat.position, days, moved) };
  }

  private async desk(task: TaskRow, person: string, { act, positions }: Order<'reassign'>, on: LocalDate): Promise<Warrant> {
    const [own] = (await this.tasks.seats(task.id, person, on)).filter(({ delegationId }) => delegationId === null);
    const seat = own ?? (await this.seats.of(task.no, person, on)).find(({ position }) => MAY_REASSIGN.includes(position));
    if (!seat) throw new DomainError('not-allowed', { act, on });
    mayReassign({ side: task.ask.side, positions: task.positions }, positions);
    return { seat, mayMove: anyDays };
  }
}
