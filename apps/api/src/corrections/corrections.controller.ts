/** Corrections: a recorded fact that was wrong is put right by one person and confirmed by another; the old value stays. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { CorrectionView } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { CorrectionRepository } from '@sinergi/persistence/requests/correction.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { CorrectionQueries, type CorrectionRow, correctionView as shown } from '@sinergi/persistence/views/corrections.queries';
import { personWith, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { correctionView } from '../form/guidance.views';
import { Answers } from '../form/responses';
import { correctionBody, correctionDecisionBody, type CorrectionOrder } from './correction.dto';

@ApiTags('guidance')
@Controller('v1')
export class CorrectionsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly corrections: CorrectionQueries,
    private readonly changes: CorrectionRepository,
    private readonly documents: DocumentsRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
  ) {}

  @Post('cooperations/:no/corrections')
  @Answers(correctionView, 201)
  async propose(@Param('no') no: string, @Body({ schema: correctionBody }) order: CorrectionOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<CorrectionView> {
    const subject = await this.cases.get(no, actor.sees);
    const on = await this.clock.todayOf(subject);
    const proposedBy = await this.authority.need(actor, 'correct', on);
    if (order.fact !== 'verbal-approval.place' && order.becomes > on) throw new DomainError('period-invalid', { on: order.becomes, today: on });
    if (order.evidenceDocumentId) await this.evidence(order.evidenceDocumentId, no);
    const { fact, becomes, reason, evidenceDocumentId = null } = order;
    await this.changes.propose({ id, no, fact, subject: order.subject ?? no, becomes, reason, evidenceDocumentId, proposedBy, on }, authorOf(actor, channel));
    return this.view(id, actor);
  }

  @Post('corrections/:id/confirmation')
  @HttpCode(200)
  @Answers(correctionView)
  async confirm(
    @Param('id') id: string,
    @Body({ schema: correctionDecisionBody }) { approve, reason = '' }: z.output<typeof correctionDecisionBody>,
    @Who() actor: Actor,
    @Through() channel: string,
  ): Promise<CorrectionView> {
    const correction = await this.found(id, actor);
    const on = await this.clock.todayOf(await this.cases.get(correction.no, actor.sees));
    const second = await this.authority.need(actor, 'correct', on);
    if (second === correction.proposedById) throw new DomainError('duties-incompatible', { duty: 'confirm-correction', held: 'propose-correction' });
    if (!approve && reason === '') throw new DomainError('decision-reason-missing', { act: 'reject-correction' });
    await this.changes.decide({ id, approve, reason, decidedBy: second, on }, authorOf(actor, channel));
    return this.view(id, actor);
  }

  private async evidence(id: string, no: string): Promise<void> {
    const document = await this.documents.get(id);
    if (document.no !== null && document.no !== no) throw new DomainError('document-unknown', { id });
  }

  private async found(id: string, actor: Actor): Promise<CorrectionRow> {
    const correction = await this.corrections.find(id, actor.sees);
    if (!correction) throw new DomainError('correction-unknown', { id: id.slice(0, 60) });
    return correction;
  }

  private async view(id: string, actor: Actor): Promise<CorrectionView> {
    return shown(await this.found(id, actor), personWith(actor, 'correct'));
  }
}
