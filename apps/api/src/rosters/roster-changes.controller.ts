/** Changes of the roster that are no file: previewed, proposed, followed; members found by a few words, masked and noted. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { ParticipationView, RosterChangePreviewView, RosterChangesView, RosterChangeView } from '@sinergi/contracts/change.views';
import type { JobView } from '@sinergi/contracts/views';
import { monthOf } from '@sinergi/domain/calendar/contribution-month';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { CHANGE_KINDS, CONSENTS_OF, REASONS_OF } from '@sinergi/domain/collection/roster-change';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { RosterChangeRequestRepository } from '@sinergi/persistence/requests/roster-change-request.repository';
import { ChangeSubjectQueries, type FoundMember } from '@sinergi/persistence/rosters/change-subjects.queries';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { RosterChangeQueries } from '@sinergi/persistence/views/roster-changes.queries';
import { need, type Actor } from '../auth/actor';
import { ActId, ReadBy, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { underWay } from '../cases/told';
import { Answers } from '../form/responses';
import { foundMembers, participationView, rosterChangePreviewView, rosterChangesView, rosterChangeView } from '../form/roster-change.views';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { ChangeDraftService } from './change-draft.service';
import { changeBody, changePreviewBody, headsBody, memberSearchBody, proposed, type ChangeOrder, type ChangePreviewOrder } from './roster-change.dto';
import { RosterChangeService } from './roster-change.service';

@ApiTags('rosters')
@Controller('v1')
export class RosterChangesController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly service: RosterChangeService,
    private readonly drafts: ChangeDraftService,
    private readonly changes: RosterChangeQueries,
    private readonly subjects: ChangeSubjectQueries,
    private readonly requests: RosterChangeRequestRepository,
    private readonly access: AccessLogRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
  ) {}

  @Post('cooperations/:no/roster-changes')
  @HttpCode(202)
  @ApiResponse({ status: 202, description: 'Recorded, waits for approval', standardSchema: proposed })
  async propose(@Param('no') no: string, @Body({ schema: changeBody }) order: ChangeOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<{ job: JobView; change: RosterChangeView }> {
    await this.service.propose(await this.cases.get(no, actor.sees), order, actor, id, channel);
    return { job: underWay({ id, kind: 'roster-change', subject: no }), change: await this.find(id, actor) };
  }

  @Post('cooperations/:no/roster-changes/preview')
  @HttpCode(200)
  @WithoutKey()
  @Answers(rosterChangePreviewView)
  async preview(@Param('no') no: string, @Body({ schema: changePreviewBody }) order: ChangePreviewOrder, @Who() actor: Actor): Promise<RosterChangePreviewView> {
    need(actor, 'hand-in');
    const subject = await this.cases.get(no, actor.sees);
    return this.drafts.preview(subject, order, order.on ?? (await this.clock.todayOf(subject)));
  }

  /** By POST, so that no name stands in an address. */
  @Post('cooperations/:no/roster-changes/members')
  @HttpCode(200)
  @WithoutKey()
  @Answers(foundMembers)
  async members(@Param('no') no: string, @Body({ schema: memberSearchBody }) { words, ...rest }: z.output<typeof memberSearchBody>, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<{ items: FoundMember[] }> {
    need(actor, 'read-members');
    const subject = await this.cases.get(no, actor.sees);
    const month = monthOf(await this.clock.todayOf(subject));
    const { positionCode = null, rt = null, rw = null, villageCode = null } = rest;
    const { items, participants } = await this.subjects.search(no, month, { words, positionCode, rt, rw, villageCode });
    await this.access.note(reader, { purpose: 'member-list', subject: `cooperation:${no}`, participants, rowsRead: items.length });
    return { items };
  }

  @Get('cooperations/:no/roster-changes')
  @Answers(rosterChangesView)
  async list(@Param('no') no: string, @Who() actor: Actor): Promise<RosterChangesView> {
    const subject = await this.cases.get(no, actor.sees);
    const { participation, rosterRules, positions, continuation } = subject.terms;
    const voluntary = participation === 'voluntary';
    const within = rosterRules?.reportWithin;
    return {
      items: (await this.changes.of(no)).map((change) => forEyesOf(actor, change)),
      kinds: CHANGE_KINDS.filter((kind) => (voluntary || !kind.startsWith('opt-')) && (continuation !== undefined || kind !== 'transfer')).map((code) => ({ code, reasons: REASONS_OF[code], consents: CONSENTS_OF[code] ?? [] })),
      positions: positions.map(({ code, titles }) => ({ code, title: titles[0] ?? code })),
      participation: voluntary ? await this.changes.participation(no, monthOf(await this.clock.todayOf(subject))) : null,
      reporting: within ? { withinWorkingDays: within.workingDays, source: within.basis } : null,
    };
  }

  @Get('roster-changes/:id')
  @Answers(rosterChangeView)
  one(@Param('id') id: string, @Who() actor: Actor): Promise<RosterChangeView> {
    return this.find(id, actor);
  }

  @Post('cooperations/:no/heads-known')
  @Answers(participationView, 201)
  async tellHeads(@Param('no') no: string, @Body({ schema: headsBody }) { heads, source }: z.output<typeof headsBody>, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<ParticipationView> {
    const subject = await this.cases.get(no, actor.sees);
    const on = await this.clock.todayOf(subject);
    const by = await this.authority.need(actor, 'hand-in', on);
    if (subject.terms.participation !== 'voluntary') throw new DomainError('participation-not-voluntary', { no });
    await this.requests.tellHeads({ id, no, heads, source, by, on }, authorOf(actor, channel));
    return this.changes.participation(no, monthOf(on));
  }

  private async find(id: string, actor: Actor): Promise<RosterChangeView> {
    const change = await this.changes.find(id, actor.sees);
    if (!change) throw new DomainError('roster-change-unknown', { id: id.slice(0, 60) });
    return forEyesOf(actor, change);
  }
}

/** Whoever may not read members sees counts and posts, and nobody even masked. */
const forEyesOf = (actor: Actor, change: RosterChangeView): RosterChangeView => (actor.powers.includes('read-members') ? change : { ...change, leaver: null, joiner: null });
