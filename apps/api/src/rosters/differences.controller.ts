/** Who joins, leaves and changes by a roster, for those who may read members: masked, page by page, and every page noted. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { DifferenceView } from '@sinergi/contracts/roster.views';
import type { Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskName } from '@sinergi/domain/roster/masking';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { RosterDifferencesQueries } from '@sinergi/persistence/rosters/roster-differences.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import { need, type Actor } from '../auth/actor';
import { ReadBy, Who } from '../auth/who.decorator';
import { differenceView } from '../form/difference.views';
import { Answers, pageSchema } from '../form/responses';
import { differenceQuery, type DifferenceQuery } from './roster.dto';

@ApiTags('rosters')
@Controller('v1')
export class DifferencesController {
  constructor(
    private readonly handIns: HandInQueries,
    private readonly differences: RosterDifferencesQueries,
    private readonly access: AccessLogRepository,
  ) {}

  @Get('hand-ins/:id/differences')
  @Answers(pageSchema(differenceView, 'DifferencePage'))
  async of(@Param('id') id: string, @Query({ schema: differenceQuery }) query: DifferenceQuery, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<Page<DifferenceView>> {
    need(actor, 'read-members');
    if (!(await this.handIns.find(id, actor.sees, null))) throw new DomainError('hand-in-unknown', { id });
    const { items, next } = await this.differences.page(id, query.kind, query);
    const participants = items.flatMap(({ participantId }) => (participantId === null ? [] : [participantId]));
    await this.access.note(reader, { purpose: 'differences', subject: `hand-in:${id}`, participants, rowsRead: items.length });
    return { items: items.map(({ key: _key, participantId: _participantId, fullName, ...row }) => ({ ...row, kind: query.kind, nameMasked: maskName(fullName) })), next };
  }
}
