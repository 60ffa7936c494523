/** Delegations: who decides for whom, recorded by the one stood in for or by an administrator. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { DelegationView } from '@sinergi/contracts/guidance.views';
import type { Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DelegationRepository } from '@sinergi/persistence/requests/delegation.repository';
import { DelegationQueries, type DelegationSight } from '@sinergi/persistence/views/delegations.queries';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { CaseClock } from '../cases/case-clock';
import { delegationView } from '../form/guidance.views';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { delegationBody, delegationQuery, endDelegationBody, type DelegationOrder } from './delegation.dto';

@ApiTags('guidance')
@Controller('v1/delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: DelegationQueries,
    private readonly changes: DelegationRepository,
    private readonly clock: CaseClock,
  ) {}

  @Get()
  @Answers(pageSchema(delegationView, 'DelegationPage'))
  list(@Query({ schema: delegationQuery }) query: z.output<typeof delegationQuery>, @Who() actor: Actor): Promise<Page<DelegationView>> {
    return this.delegations.search(sightOf(actor), query);
  }

  @Post()
  @Answers(delegationView, 201)
  async add(@Body({ schema: delegationBody }) order: DelegationOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<DelegationView> {
    const recordedBy = personOf(actor);
    const principalId = order.principalId ?? recordedBy;
    if (principalId !== recordedBy) need(actor, 'administer');
    if (principalId === order.delegateId) throw new DomainError('request-malformed', { field: 'delegateId' });
    await this.changes.add({ ...order, id, principalId, recordedBy }, authorOf(actor, channel));
    return this.found(id, actor);
  }

  @Post(':id/end')
  @HttpCode(204)
  @AnswersNothing()
  async end(@Param('id') id: string, @Body({ schema: endDelegationBody }) { on }: z.output<typeof endDelegationBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    const { principalId } = await this.found(id, actor);
    if (principalId !== personOf(actor)) need(actor, 'administer');
    await this.changes.end(id, on ?? this.clock.today(), authorOf(actor, channel));
  }

  private async found(id: string, actor: Actor): Promise<DelegationView> {
    const delegation = await this.delegations.find(id, sightOf(actor));
    if (!delegation) throw new DomainError('delegation-unknown', { id: id.slice(0, 60) });
    return delegation;
  }
}

const sightOf = ({ personId, officeId, powers }: Actor): DelegationSight => ({ personId, officeId, all: powers.includes('administer') });
