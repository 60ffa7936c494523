/** Which business day it is for a case: a rehearsal lives on its own days, every other case on today's. */
import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { dateAt, type Zone } from '@sinergi/domain/calendar/zone';
import { cooperationProcess } from '@sinergi/contracts/ids';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { NOW } from '../parts';

interface Timed {
  readonly no: string;
  readonly rehearsal: boolean;
  readonly zone: Zone;
  readonly asOf: LocalDate;
}

@Injectable()
export class CaseClock {
  constructor(
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(NOW) readonly now: () => number,
  ) {}

  today(zone: Zone = 'WIB'): LocalDate {
    return dateAt(this.now(), zone);
  }

  /** @param processId the process that is asked, where it is not the cooperation's own */
  async todayOf(subject: Timed, processId = cooperationProcess(subject.no)): Promise<LocalDate> {
    if (!subject.rehearsal) return this.today(subject.zone);
    return (await this.gateway.today(processId)) ?? subject.asOf;
  }

  /** The day an act says it was done, else today. @throws DomainError `period-invalid` for a day still to come */
  async dayOf(subject: Timed, given: LocalDate | undefined, processId?: string): Promise<LocalDate> {
    const today = await this.todayOf(subject, processId);
    if (given !== undefined && given > today) throw new DomainError('period-invalid', { on: given, today });
    return given ?? today;
  }
}
