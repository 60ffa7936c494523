/** Takes a roster in: the same file once, on record before any process knows, then handed to its own process. */
import { Inject, Injectable } from '@nestjs/common';
import type { HandInPurpose, HandInStart } from '@sinergi/contracts/roster.contract';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { isClosed } from '@sinergi/domain/cooperation/status';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { mendsOf } from '@sinergi/intake/mending/mended-delivery';
import { HandInRequestRepository } from '@sinergi/persistence/requests/hand-in-request.repository';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { DOCUMENT_STORE, LOGGER } from '../parts';
import { WORKBOOK } from '../uploads/file-kinds';
import { KeptFiles } from '../uploads/kept-files';
import { withReadableCopy } from '../uploads/readable-copy';
import type { ReceivedFile } from '../uploads/received-file';
import { ReportDeadline } from './report-deadline';
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
    private readonly reporting: ReportDeadline,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async take(no: string, file: ReceivedFile, { on: givenDay, choice = 'accept-valid', mends: saidToMend, attended = false, purpose: saidPurpose, eventOn }: HandInFields, actor: Actor, handInId: string, channel: string): Promise<HandedIn> {
    const subject = await this.cases.get(no, actor.sees);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const on = await this.clock.dayOf(subject, givenDay);
    const uploadedBy = await this.authority.need(actor, 'hand-in', on);
    const mends = saidToMend ?? (await this.carriedIn(file, no, actor));
    const purpose = mends === undefined ? (saidPurpose ?? 'first-roster') : await this.purposeOfMended(mends, no, actor);
    const reported = await this.reporting.of(subject, purpose, eventOn ?? null, on);
    const earlier = await this.requests.earlier({ no, sha256: file.sha256, purpose, period: reported.period });
    if (earlier && earlier !== handInId) return { handInId: earlier, repeated: true };

    const document = await this.files.keep(file, { actId: handInId, no, kind: 'roster', title: file.fileName, uploadedBy });
    const start = { ...this.startOf(subject, handInId, uploadedBy, on), choice, purpose, attended, ...attentionOf(subject.terms, actor) };
    const kept = await this.requests.record({ start, documentId: document.id, sha256: file.sha256, officeId: actor.officeId, on, mends: mends ?? null, ...reported }, authorOf(actor, channel));
    if (kept !== handInId) return { handInId: kept, repeated: true };
    await this.hand(start);
    return { handInId, repeated: false };
  }

  /** A workbook of rows to mend says itself which delivery of the cooperation it mends. */
  private async carriedIn({ storeKey, encrypted, mediaType }: ReceivedFile, no: string, actor: Actor): Promise<string | undefined> {
    if (mediaType !== WORKBOOK) return undefined;
    const id = await withReadableCopy(await this.store.get(storeKey, encrypted), mendsOf);
    const mended = id === null ? null : await this.handIns.find(id, actor.sees, null);
    return mended?.no === no ? mended.id : undefined;
  }

  /** Only rows of a delivery of this cooperation that took effect can be mended; of a roster of a month they are additions, for the others stay. */
  private async purposeOfMended(id: string, no: string, actor: Actor): Promise<HandInPurpose> {
    const mended = await this.handIns.find(id, actor.sees, null);
    if (mended?.no !== no) throw new DomainError('hand-in-unknown', { id });
    if (mended.status !== 'committed') throw new DomainError('roster-not-in-effect', { handInId: id });
    return mended.purpose === 'first-roster' ? 'first-roster' : 'additions';
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

/** Whoever hands in is asked on the way: the city's office, or the branch's where the branch does it for the city. */
function attentionOf({ rosterAttention }: CooperationTerms, { officeKind }: Actor): Pick<HandInStart, 'attention'> {
  if (!rosterAttention) return {};
  return { attention: officeKind === 'branch' ? { ...rosterAttention, side: 'branch', positions: ['account-officer', 'branch-head'] } : rosterAttention };
}
