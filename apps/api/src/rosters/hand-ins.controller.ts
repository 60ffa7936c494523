/** Rosters handed in, how they were judged, and the members they brought, masked. */
import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { HAND_IN_CHOICES, HAND_IN_PURPOSES } from '@sinergi/contracts/roster.contract';
import type { HandInView } from '@sinergi/contracts/roster.views';
import type { JobView, Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskName } from '@sinergi/domain/roster/masking';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { HandInQueries } from '@sinergi/persistence/views/hand-ins.queries';
import { need, personWith, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Through, Who } from '../auth/who.decorator';
import { underWay } from '../cases/told';
import { malformed } from '../errors/field-problems';
import { handInView, memberView } from '../form/money.views';
import { Answers, pageSchema } from '../form/responses';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';
import { HandInService } from './hand-in.service';
import { handedIn, handInFields, memberQuery, type MemberQuery } from './roster.dto';

const MOST_BYTES = 256 * MIB;

@ApiTags('rosters')
@Controller('v1')
export class HandInsController {
  constructor(
    private readonly service: HandInService,
    private readonly handIns: HandInQueries,
    private readonly rosters: RosterQueries,
    private readonly cases: CaseQueries,
    private readonly access: AccessLogRepository,
  ) {}

  @Post('cooperations/:no/hand-ins')
  @HttpCode(202)
  @TakesFile({ kinds: 'table', encrypted: true, mostBytes: MOST_BYTES })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, on: { type: 'string', format: 'date' }, choice: { type: 'string', enum: [...HAND_IN_CHOICES] }, mends: { type: 'string', format: 'uuid' }, purpose: { type: 'string', enum: [...HAND_IN_PURPOSES] }, eventOn: { type: 'string', format: 'date' }, attended: { type: 'boolean' } } } })
  @Answers(handInView)
  @ApiResponse({ status: 202, description: 'Taken in, being read', standardSchema: handedIn })
  async handIn(
    @Param('no') no: string,
    @Received() file: ReceivedFile,
    @Who() actor: Actor,
    @ActId() actId: string,
    @Through() channel: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandInView | { job: JobView; handIn: HandInView }> {
    const told = handInFields.safeParse(file.fields);
    if (!told.success) throw malformed(told.error.issues);
    const { handInId, repeated } = await this.service.take(no, file, told.data, actor, actId, channel);
    const handIn = await this.find(handInId, actor);
    if (!repeated) return { job: underWay({ id: handInId, kind: 'hand-in', subject: no }), handIn };
    response.status(200);
    return handIn;
  }

  @Get('cooperations/:no/hand-ins')
  @Answers(pageSchema(handInView, 'HandInPage'))
  async list(@Param('no') no: string, @Who() actor: Actor): Promise<Page<HandInView>> {
    await this.cases.get(no, actor.sees);
    return { items: await this.handIns.of(no, personWith(actor, 'correct')), next: null };
  }

  @Get('hand-ins/:id')
  @Answers(handInView)
  one(@Param('id') id: string, @Who() actor: Actor): Promise<HandInView> {
    return this.find(id, actor);
  }

  @Get('cooperations/:no/members')
  @Answers(pageSchema(memberView, 'MemberPage'))
  async members(@Param('no') no: string, @Query({ schema: memberQuery }) query: MemberQuery, @Who() actor: Actor, @ReadBy() reader: Reader) {
    need(actor, 'read-members');
    await this.cases.get(no, actor.sees);
    const { items, next } = await this.rosters.members(no, query);
    await this.access.note(reader, { purpose: 'member-list', subject: `cooperation:${no}`, participants: items.map(({ participantId }) => participantId), rowsRead: items.length });
    return { items: items.map(({ fullName, participantId: _participantId, ...member }) => ({ ...member, nameMasked: maskName(fullName) })), next };
  }

  private async find(id: string, actor: Actor): Promise<HandInView> {
    const found = await this.handIns.find(id, actor.sees, personWith(actor, 'correct'));
    if (!found) throw new DomainError('hand-in-unknown', { id });
    return found;
  }
}
