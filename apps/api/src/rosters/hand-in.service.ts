/** Takes a roster in: the same file once, on record before any process knows, then handed to its own process. */
import { Inject, Injectable } from '@nestjs/common';
import type { HandInStart } from '@sinergi/contracts/roster.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { HandInRequestRepository } from '@sinergi/persistence/requests/hand-in-request.repository';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { LOGGER } from '../parts';
import { KeptFiles } from '../uploads/kept-files';
import type { ReceivedFile } from '../uploads/received-file';
import type { HandInFields } from './roster.dto';

export interface HandedIn {
  readonly handInId: string;
  /** The same file came before: this is its delivery. */
  readonly repeated: boolean;
}

@Injectable()
export class HandInService {
  constructor(
    private readonly cases: CaseQueries,
    private readonly requests: HandInRequestRepository,
    private readonly handIns: HandInQueries,
    private readonly files: KeptFiles,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async take(no: string, file: ReceivedFile, { on: givenDay, choice = 'accept-valid', mends }: HandInFields, actor: Actor, handInId: string, channel: string): Promise<HandedIn> {
    const subject = await this.cases.get(no, actor.sees);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const on = await this.clock.dayOf(subject, givenDay);
    const uploadedBy = await this.authority.need(actor, 'hand-in', on);
    const earlier = await this.requests.earlier(no, file.sha256);
    if (earlier && earlier !== handInId) return { handInId: earlier, repeated: true };

    if (mends !== undefined) await this.mendable(mends, no, actor);
    const document = await this.files.keep(file, { actId: handInId, no, kind: 'roster', title: file.fileName, uploadedBy });
    const start = { ...this.startOf(subject, handInId, uploadedBy, on), choice };
    const kept = await this.requests.record({ start, documentId: document.id, sha256: file.sha256, officeId: actor.officeId, on, mends: mends ?? null }, authorOf(actor, channel));
    if (kept !== handInId) return { handInId: kept, repeated: true };
    await this.hand(start);
    return { handInId, repeated: false };
  }

  /** Only rows of a delivery of this cooperation that took effect can be mended. */
  private async mendable(id: string, no: string, actor: Actor): Promise<void> {
    const mended = await this.handIns.find(id, actor.sees, null);
    if (mended?.no !== no) throw new DomainError('hand-in-unknown', { id });
    if (mended.status !== 'committed') throw new DomainError('roster-not-in-effect', { handInId: id });
  }

  /** A rehearsal's delivery is born on the rehearsal's day, as its offices open. */
  private startOf({ no, birth, offices, terms, coverFrom, rehearsal, zone }: CaseRow, handInId: string, uploadedBy: string, on: LocalDate): HandInStart {
    const bornAt = rehearsal ? instantAt(on, OFFICE_OPENS, zone) : this.clock.now();
    const { recordUrl } = birth;
    return { handInId, no, birth: { bornAt, rehearsal, zone, recordUrl }, offices, terms, coverFrom, uploadedBy };
  }

  /** What cannot be told now is told by the relay. */
  private async hand(start: HandInStart): Promise<void> {
    try {
      await this.gateway.startHandIn(start);
      await this.requests.started(start.handInId);
    } catch (error) {
      this.logger.warn('hand-in left to the relay', { cooperationNo: start.no, error });
    }
  }
}
