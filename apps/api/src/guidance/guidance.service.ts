/** Takes a word of guidance: judged at the door, put on record, told to the process or to every process of the case. */
import { Inject, Injectable } from '@nestjs/common';
import type { Guidance } from '@sinergi/contracts/guidance.contract';
import { cooperationProcess } from '@sinergi/contracts/ids';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError, type DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { GuidanceRepository, type AskedGuidance, type StandingGuidance } from '@sinergi/persistence/requests/guidance.repository';
import { CaseSeatQueries } from '@sinergi/persistence/views/case-seats.queries';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { TaskQueries } from '@sinergi/persistence/views/tasks.queries';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { personOf, type Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { CaseClock } from '../cases/case-clock';
import { uuidOf } from '../idempotency/act-id';
import { GuidanceAuthority, type Warrant } from './guidance.authority';
import type { GuidanceOrder } from './guidance.dto';

export interface Guiding {
  readonly id: string;
  readonly actor: Actor;
  readonly channel: string;
}

export type GuidanceTold = 'accepted' | 'being-processed';

@Injectable()
export class GuidanceService {
  constructor(
    private readonly cases: CaseQueries,
    private readonly seats: CaseSeatQueries,
    private readonly tasks: TaskQueries,
    private readonly authority: GuidanceAuthority,
    private readonly requests: GuidanceRepository,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
  ) {}

  /** @throws DomainError with the first rule that speaks against it, at the door or in the process */
  async guide(processId: string, order: GuidanceOrder, guiding: Guiding): Promise<GuidanceTold> {
    const subject = await this.cases.ofProcess(processId, guiding.actor.sees);
    if ((await this.requests.standing([guiding.id])).length === 0) await this.submit(subject, processId, order, guiding);
    const [asked] = await this.requests.standing([guiding.id]);
    const outcome = await this.tell(asked!);
    if (typeof outcome === 'string') return outcome;
    throw new DomainError(outcome.code, { requestId: guiding.id });
  }

  /** The word counts when one process has taken it: the others may be closing, or hold back already. */
  async guideCase(no: string, order: Extract<GuidanceOrder, { act: 'hold' | 'resume' }>, guiding: Guiding): Promise<GuidanceTold> {
    const subject = await this.open(no, guiding);
    const runs = (await this.seats.runs(no)).map((processId) => ({ processId, id: processId === cooperationProcess(no) ? guiding.id : uuidOf('guidance', guiding.id, processId) }));
    const ids = runs.map(({ id }) => id);
    if ((await this.requests.standing(ids)).length === 0) {
      const on = await this.clock.dayOf(subject, order.on);
      const warrant = await this.authority.overCase(no, personOf(guiding.actor), order, on);
      await this.record(runs.map(({ processId, id }) => askedOf(no, processId, order, { ...guiding, id }, on, warrant)), guiding, warrant);
    }
    const outcomes = [];
    for (const asked of await this.requests.standing(ids)) outcomes.push(await this.tell(asked));
    if (outcomes[0] === 'being-processed' || (outcomes.includes('being-processed') && !outcomes.includes('accepted'))) return 'being-processed';
    if (outcomes.includes('accepted')) return 'accepted';
    const [refusal] = outcomes;
    throw new DomainError(typeof refusal === 'object' ? refusal.code : 'process-unknown', { requestId: guiding.id });
  }

  private async submit(subject: CaseRow, processId: string, order: GuidanceOrder, guiding: Guiding): Promise<void> {
    const person = personOf(guiding.actor);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no: subject.no });
    const on = await this.clock.dayOf(subject, order.on, processId);
    const warrant = await (order.act === 'hold' || order.act === 'resume' ? this.authority.overCase(subject.no, person, order, on) : this.overTask(subject, processId, person, order, on));
    await this.record([askedOf(subject.no, processId, order, guiding, on, warrant)], guiding, warrant);
  }

  private async overTask(subject: CaseRow, processId: string, person: string, order: Extract<GuidanceOrder, { act: 'move-deadline' | 'reassign' }>, on: LocalDate): Promise<Warrant> {
    const task = await this.tasks.find(order.taskId, { personId: person, today: this.clock.today(subject.zone), sees: { kind: 'all' } });
    if (!task || task.processId !== processId) throw new DomainError('task-unknown', { id: order.taskId.slice(0, 200) });
    return this.authority.overTask(task, person, order, on);
  }

  private async open(no: string, { actor }: Guiding): Promise<CaseRow> {
    const subject = await this.cases.get(no, actor.sees);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    return subject;
  }

  private record(asked: readonly AskedGuidance[], { actor, channel }: Guiding, { mayMove }: Warrant): Promise<void> {
    return this.requests.ask(asked, authorOf(actor, channel), mayMove);
  }

  /** Told again under its id when it was told before; the row stays for the relay when no answer comes. */
  private async tell({ processId, guidance, outcome, code }: StandingGuidance): Promise<GuidanceTold | { readonly code: DomainErrorCode }> {
    if (outcome === 'accepted') return 'accepted';
    if (outcome === 'refused') return { code: code as DomainErrorCode };
    const told = await this.gateway.guide(processId, guidance);
    if (told.kind === 'unknown') return 'being-processed';
    if (told.kind === 'answered') {
      await this.requests.told(guidance.messageId, { outcome: 'accepted', code: null });
      return 'accepted';
    }
    await this.requests.told(guidance.messageId, { outcome: 'refused', code: told.code });
    return { code: told.code };
  }
}

function askedOf(no: string, processId: string, { reason, on: _on, ...order }: GuidanceOrder, { id, actor }: Guiding, on: LocalDate, { seat }: Warrant): AskedGuidance {
  const guidance = { messageId: id, by: personOf(actor), on, hasReason: true, ...order } as Guidance;
  return { processId, no, guidance, reason, ...seat };
}
