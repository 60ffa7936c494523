/** Cover at the door: of one member on a day and month by month, written down as a reading; and who of a cooperation is without it. */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { CoverHistoryView, CoverView, ExposureView } from '@sinergi/contracts/cover.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { MaskedMemberQueries, type MaskedMember } from '@sinergi/persistence/privacy/masked-member.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { need, type Actor } from '../auth/actor';
import { ReadBy, Who } from '../auth/who.decorator';
import { CaseClock } from '../cases/case-clock';
import { coverHistoryView, coverView, exposureView } from '../form/cover.views';
import { Answers } from '../form/responses';
import { coverQuery, exposureQuery, type CoverQuestion, type ExposureQuestion } from './cover.dto';
import { CoverService } from './cover.service';

interface Looked {
  readonly member: MaskedMember;
  readonly subject: CaseRow;
  readonly today: LocalDate;
}

@ApiTags('cover')
@Controller('v1')
export class CoverController {
  constructor(
    private readonly cover: CoverService,
    private readonly members: MaskedMemberQueries,
    private readonly cases: CaseQueries,
    private readonly clock: CaseClock,
    private readonly access: AccessLogRepository,
  ) {}

  @Get('members/:id/cover')
  @Answers(coverView)
  async one(@Param('id') id: string, @Query({ schema: coverQuery }) query: CoverQuestion, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<CoverView> {
    const { member, subject, today } = await this.look(id, actor, reader);
    const knownOn = query.knownOn ?? today;
    if (knownOn > today) throw new DomainError('period-invalid', { knownOn, today });
    return this.cover.on(member, subject, query.on ?? today, knownOn, today);
  }

  @Get('members/:id/cover-history')
  @Answers(coverHistoryView)
  async history(@Param('id') id: string, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<CoverHistoryView> {
    const { member, subject, today } = await this.look(id, actor, reader);
    return this.cover.history(member, subject, today);
  }

  /** Counts and amounts, and no person. */
  @Get('cooperations/:no/exposure')
  @Answers(exposureView)
  async exposure(@Param('no') no: string, @Query({ schema: exposureQuery }) { on }: ExposureQuestion, @Who() actor: Actor): Promise<ExposureView> {
    const subject = await this.cases.get(no, actor.sees);
    const today = await this.clock.todayOf(subject);
    if (on !== undefined && on > today) throw new DomainError('period-invalid', { on, today });
    return this.cover.exposure(subject, on ?? today);
  }

  /** Whoever may not see the case knows no such member. */
  private async look(id: string, actor: Actor, reader: Reader): Promise<Looked> {
    need(actor, 'read-members');
    const member = await this.members.one(id);
    if (!(await this.cases.sees(member.no, actor.sees))) throw new DomainError('member-unknown', { id });
    await this.access.note(reader, { purpose: 'cover', subject: `membership:${id}`, participants: [member.participantId], rowsRead: 1 });
    const subject = await this.cases.get(member.no, actor.sees);
    return { member, subject, today: await this.clock.todayOf(subject) };
  }
}
