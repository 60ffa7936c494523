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

  async todayOf(subject: Timed): Promise<LocalDate> {
    return (await this.told(subject, cooperationProcess(subject.no))) ?? subject.asOf;
  }

  /**
   * The day an act says it was done, else today.
   * @param processId the process that is asked, where it is not the cooperation's own
   * @throws DomainError `period-invalid` for a day still to come
   */
  async dayOf(subject: Timed, given: LocalDate | undefined, processId = cooperationProcess(subject.no)): Promise<LocalDate> {
    const today = await this.told(subject, processId);
    if (given !== undefined && today !== null && given > today) throw new DomainError('period-invalid', { on: given, today });
    return given ?? today ?? subject.asOf;
  }

  /** null for a rehearsal whose process cannot be asked at the moment. */
  private async told(subject: Timed, processId: string): Promise<LocalDate | null> {
    return subject.rehearsal ? this.gateway.today(processId) : this.today(subject.zone);
  }
}
