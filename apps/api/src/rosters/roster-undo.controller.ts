/** Undoing a roster: one person says why, another agrees; nothing of it is erased and nothing of it counts any more. */
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { RosterUndoRepository } from '@sinergi/persistence/requests/roster-undo.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import { personWith, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { handInView } from '../form/money.views';
import { Answers } from '../form/responses';
import { undoBody, undoVerdictBody } from './roster.dto';

@ApiTags('rosters')
@Controller('v1')
export class RosterUndoController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly handIns: HandInQueries,
    private readonly undos: RosterUndoRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
  ) {}

  @Post('hand-ins/:id/undo')
  @Answers(handInView, 201)
  async propose(@Param('id') handInId: string, @Body({ schema: undoBody }) { reason }: z.output<typeof undoBody>, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<HandInView> {
    const { no } = await this.found(handInId, actor);
    const on = await this.clock.todayOf(await this.cases.get(no, actor.sees));
    const proposedBy = await this.authority.need(actor, 'correct', on);
    await this.undos.propose({ id, handInId, reason, proposedBy, on }, authorOf(actor, channel));
    return this.found(handInId, actor);
  }

  @Post('hand-ins/:id/undo/confirmation')
  @HttpCode(200)
  @Answers(handInView)
  async confirm(
    @Param('id') handInId: string,
    @Body({ schema: undoVerdictBody }) { approve, reason = '' }: z.output<typeof undoVerdictBody>,
    @Who() actor: Actor,
    @Through() channel: string,
  ): Promise<HandInView> {
    const { no, undo } = await this.found(handInId, actor);
    const on = await this.clock.todayOf(await this.cases.get(no, actor.sees));
    const second = await this.authority.need(actor, 'correct', on);
    if (undo === null) throw new DomainError('undo-unknown', { handInId });
    if (undo.standing !== 'proposed') throw new DomainError('undo-already-decided', { handInId });
    if (!undo.mayConfirm) throw new DomainError('duties-incompatible', { duty: 'confirm-undo', held: 'propose-undo' });
    if (!approve && reason === '') throw new DomainError('decision-reason-missing', { act: 'reject-undo' });
    await this.undos.decide({ id: undo.id, approve, reason, decidedBy: second, on }, authorOf(actor, channel));
    return this.found(handInId, actor);
  }

  private async found(id: string, actor: Actor): Promise<HandInView> {
    const handIn = await this.handIns.find(id, actor.sees, personWith(actor, 'correct'));
    if (!handIn) throw new DomainError('hand-in-unknown', { id: id.slice(0, 60) });
    return handIn;
  }
}
