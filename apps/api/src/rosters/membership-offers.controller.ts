/** Offers to go on alone: who was made one (masked, and noted), and their answers, brought one by one or as a list. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { MemberOfferView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { OfferAnswerRepository } from '@sinergi/persistence/requests/offer-answer.repository';
import { ChangeSubjectQueries } from '@sinergi/persistence/rosters/change-subjects.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { RosterChangeQueries } from '@sinergi/persistence/views/roster-changes.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import { need, type Actor } from '../auth/actor';
import { ReadBy, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { Answers, pageSchema } from '../form/responses';
import { memberOfferView, rosterChangeView } from '../form/roster-change.views';
import { LOGGER } from '../parts';
import { offerAnswerBody, offerAnswersBody, offerQuery } from './roster-change.dto';

type Brought = z.output<typeof offerAnswerBody>;

@ApiTags('rosters')
@Controller('v1')
export class MembershipOffersController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly changes: RosterChangeQueries,
    private readonly subjects: ChangeSubjectQueries,
    private readonly answers: OfferAnswerRepository,
    private readonly documents: DocumentsRepository,
    private readonly access: AccessLogRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('roster-changes/:id/offers')
  @Answers(pageSchema(memberOfferView, 'MemberOfferPage'))
  async list(@Param('id') id: string, @Query({ schema: offerQuery }) query: z.output<typeof offerQuery>, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<Page<MemberOfferView>> {
    need(actor, 'read-members');
    const { no } = await this.found(id, actor);
    const { items, next } = await this.subjects.offers(id, query);
    await this.access.note(reader, { purpose: 'member-list', subject: `cooperation:${no}`, participants: items.map(({ participantId }) => participantId), rowsRead: items.length });
    return { items: items.map(({ participantId: _participantId, ...offer }) => offer), next };
  }

  @Post('roster-changes/:id/offers/answers')
  @HttpCode(200)
  @Answers(rosterChangeView)
  answerMany(@Param('id') id: string, @Body({ schema: offerAnswersBody }) { offerIds, ...brought }: z.output<typeof offerAnswersBody>, @Who() actor: Actor, @Through() channel: string): Promise<RosterChangeView> {
    return this.bring(id, offerIds, brought, actor, channel);
  }

  @Post('offers/:id/answer')
  @HttpCode(200)
  @Answers(rosterChangeView)
  async answer(@Param('id') id: string, @Body({ schema: offerAnswerBody }) brought: Brought, @Who() actor: Actor, @Through() channel: string): Promise<RosterChangeView> {
    return this.bring(await this.subjects.changeOfOffer(id), [id], brought, actor, channel);
  }

  private async bring(changeId: string, offerIds: readonly string[], { answer, on: givenDay, documentId }: Brought, actor: Actor, channel: string): Promise<RosterChangeView> {
    const { no } = await this.found(changeId, actor);
    const on = await this.clock.dayOf(await this.cases.get(no, actor.sees), givenDay);
    const broughtBy = await this.authority.need(actor, 'hand-in', on);
    if (documentId !== undefined) {
      const document = await this.documents.get(documentId);
      if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id: documentId });
    }
    const open = await this.answers.answer({ changeId, no, offerIds, answer, on, broughtBy, documentId: documentId ?? null }, authorOf(actor, channel));
    if (open === 0) await this.tell(no, changeId);
    return this.found(changeId, actor);
  }

  /** What cannot be told now is told by the relay. */
  private async tell(no: string, changeId: string): Promise<void> {
    try {
      await this.gateway.offersAnswered(no, changeId);
      await this.answers.told(changeId);
    } catch (error) {
      this.logger.warn('answers to offers left to the relay', { cooperationNo: no, error });
    }
  }

  private async found(id: string, actor: Actor): Promise<RosterChangeView> {
    const change = await this.changes.find(id, actor.sees);
    if (!change) throw new DomainError('roster-change-unknown', { id: id.slice(0, 60) });
    return actor.powers.includes('read-members') ? change : { ...change, leaver: null, joiner: null };
  }
}
