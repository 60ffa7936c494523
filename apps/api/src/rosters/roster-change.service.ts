/** Takes a change of the roster in: judged, on record before any process knows, then handed to its own process. */
import { Inject, Injectable } from '@nestjs/common';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { RosterChangeRequestRepository } from '@sinergi/persistence/requests/roster-change-request.repository';
import { lockedPersonOf } from '@sinergi/persistence/rosters/locked-person';
import type { CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { FIELD_CIPHER, LOGGER } from '../parts';
import { ChangeDraftService } from './change-draft.service';
import type { ChangeOrder } from './roster-change.dto';

@Injectable()
export class RosterChangeService {
  constructor(
    private readonly requests: RosterChangeRequestRepository,
    private readonly drafts: ChangeDraftService,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async propose(subject: CaseRow, order: ChangeOrder, actor: Actor, changeId: string, channel: string): Promise<void> {
    const { no } = subject;
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const on = await this.clock.dayOf(subject, order.on);
    const proposedBy = await this.authority.need(actor, 'hand-in', on);
    const { joiner, offer: _offer, ...draft } = await this.drafts.of(subject, order, on);
    const documentId = 'documentId' in order && order.documentId !== undefined ? await this.paperOf(no, order.documentId) : null;
    const consent = 'consent' in order ? { ...order.consent, documentId: await this.paperOf(no, order.consent.documentId) } : null;
    const start = { ...this.startOf(subject, changeId, on), kind: order.kind, proposedBy, side: actor.officeKind === 'branch' ? 'branch' : 'city' } as const;
    const person = joiner && { person: lockedPersonOf(joiner.draft, this.cipher), findings: joiner.warnings };
    await this.requests.record({ start, ...draft, documentId, officeId: actor.officeId, on, joiner: person, consent }, authorOf(actor, channel));
    await this.hand(start);
  }

  private async paperOf(no: string, documentId: string): Promise<string> {
    const document = await this.documents.get(documentId);
    if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: documentId });
    return document.id;
  }

  /** A rehearsal's change is born on the rehearsal's day, as its offices open. */
  private startOf({ no, birth, offices, terms, coverFrom, rehearsal, zone }: CaseRow, changeId: string, on: LocalDate): Omit<RosterChangeStart, 'kind' | 'proposedBy' | 'side'> {
    const bornAt = rehearsal ? instantAt(on, OFFICE_OPENS, zone) : this.clock.now();
    return { changeId, no, birth: { bornAt, rehearsal, zone, recordUrl: birth.recordUrl }, offices, terms, coverFrom };
  }

  /** What cannot be told now is told by the relay. */
  private async hand(start: RosterChangeStart): Promise<void> {
    try {
      await this.gateway.startRosterChange(start);
      await this.requests.started(start.changeId);
    } catch (error) {
      this.logger.warn('roster change left to the relay', { cooperationNo: start.no, error });
    }
  }
}
