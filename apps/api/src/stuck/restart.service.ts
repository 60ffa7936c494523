/** Begins a lost process again from what the record holds of it. */
import { Inject, Injectable } from '@nestjs/common';
import type { ResumePoint } from '@sinergi/contracts/cooperation.contract';
import { billOfProcess, exchangeProcess, waveOfProcess } from '@sinergi/contracts/ids';
import type { RestartStart } from '@sinergi/contracts/restart.contract';
import type { Birth } from '@sinergi/contracts/process-clock';
import { addMonths, contributionMonth, monthOf } from '@sinergi/domain/calendar/contribution-month';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { RestartRepository } from '@sinergi/persistence/requests/restart.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { LostProcessQueries, type LostProcess } from '@sinergi/persistence/views/lost-process.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { personOf, type Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';

@Injectable()
export class RestartService {
  constructor(
    private readonly cases: CaseQueries,
    private readonly lost: LostProcessQueries,
    private readonly requests: RestartRepository,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * @returns `asked` while the engine cannot be reached: the relay begins it later
   * @throws DomainError `process-not-lost`
   */
  async restart(processId: string, reason: string, id: string, actor: Actor, channel: string): Promise<'begun' | 'asked'> {
    const subject = await this.cases.ofProcess(processId, actor.sees);
    if (await this.requests.hasBegun(id)) return 'begun';
    const lost = await this.lost.find(processId);
    if (!lost) throw new DomainError('process-not-lost', { processId: processId.slice(0, 100) });
    const start = await this.startOf(processId, lost);
    const on = subject.rehearsal ? subject.asOf : this.clock.today(subject.zone);
    await this.requests.ask({ id, processId, by: personOf(actor), reason, start, on }, authorOf(actor, channel));
    try {
      await this.gateway.restart(start);
    } catch (error) {
      this.logger.warn('a lost process could not be started again', { processId, error });
      return 'asked';
    }
    await this.requests.begun(id);
    return 'begun';
  }

  private async startOf(processId: string, lost: LostProcess): Promise<RestartStart> {
    const { kind, launch, no } = lost;
    const birth = bornAgain(launch.birth, lost);
    const common = { no, birth, offices: launch.offices, terms: launch.terms };
    const firstMonth = monthOf(launch.coverFrom);
    switch (kind) {
      case 'cooperation':
        return { kind, start: { ...launch, birth, duties: [...launch.duties, ...(await this.lost.duties(processId))], resume: resumeOf(lost) } };
      case 'collection': {
        const lastMonth = addMonths(firstMonth, launch.terms.termMonths - 1);
        return { kind, start: { ...common, nextMonth: lost.lastOpened === null ? firstMonth : addMonths(lost.lastOpened, 1), lastMonth, openMonths: lost.openMonths } };
      }
      case 'billing-month': {
        const { month, revision, again } = billOfProcess(processId)!;
        return { kind, start: { ...common, month: contributionMonth(month), revision, ...(again > 0 ? { again } : {}) } };
      }
      case 'roster-completion':
        return { kind, start: common };
      case 'exchange': {
        if (!lost.exchange) throw new DomainError('exchange-unknown', { processId });
        const main = exchangeProcess(no, lost.exchange.exchangeId);
        return { kind, start: { ...lost.exchange, birth, late: processId === main ? null : processId.slice(main.length + 1) } };
      }
      case 'roster-hand-in': {
        if (!lost.handIn) throw new DomainError('hand-in-unknown', { processId });
        return { kind, start: { ...lost.handIn, birth } };
      }
      case 'arrangement-change': {
        if (!lost.arrangementChange) throw new DomainError('arrangement-change-unknown', { processId });
        return { kind, start: { ...lost.arrangementChange, birth } };
      }
      case 'arrears':
        return { kind, start: { ...common, wave: waveOfProcess(processId) ?? 1 } };
      case 'payment-plan': {
        if (!lost.paymentPlan) throw new DomainError('plan-unknown', { processId });
        return { kind, start: { ...lost.paymentPlan, birth } };
      }
      case 'roster-change': {
        if (!lost.rosterChange) throw new DomainError('roster-change-unknown', { processId });
        return { kind, start: { ...lost.rosterChange, birth } };
      }
    }
  }
}

/** A rehearsal goes on from the last day on its record; a real process lives on today's. */
function bornAgain(birth: Birth, { asOf }: LostProcess): Birth {
  return birth.rehearsal ? { ...birth, bornAt: instantAt(asOf, OFFICE_OPENS, birth.zone) } : birth;
}

function resumeOf({ launch, stage, round, status, entries, lastLeft, roster }: LostProcess): ResumePoint {
  const atEnd = status === 'in-force' || (lastLeft && launch.terms.procedure.at(-1)?.code === stage);
  return { stage: atEnd ? 'in-force' : stage, round, status, entries, roster };
}
