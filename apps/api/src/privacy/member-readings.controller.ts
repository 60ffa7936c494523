/** One member in clear for a purpose that is written down first, and who has read what about a member. */
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MemberInClearView, ReadingView } from '@sinergi/contracts/privacy.views';
import type { Page } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { PersonQueries } from '@sinergi/persistence/privacy/person.queries';
import { ReadingsQueries } from '@sinergi/persistence/privacy/readings.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { need, personOf, type Actor } from '../auth/actor';
import { ReadBy, Who } from '../auth/who.decorator';
import { memberInClearView, readingView } from '../form/privacy.views';
import { Answers, pageSchema } from '../form/responses';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { readingBody, type ReadingOrder } from './privacy.dto';
import { readingOf } from './subject-views';

@ApiTags('people')
@Controller('v1/members')
export class MemberReadingsController {
  constructor(
    private readonly people: PersonQueries,
    private readonly readings: ReadingsQueries,
    private readonly access: AccessLogRepository,
    private readonly cases: CaseQueries,
  ) {}

  /** Without a key: the answer holds what may be kept nowhere, and each look is a reading of its own. */
  @Post(':id/reading')
  @HttpCode(200)
  @WithoutKey()
  @Answers(memberInClearView)
  async read(@Param('id') membershipId: string, @Body({ schema: readingBody }) { purpose, reason }: ReadingOrder, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<MemberInClearView> {
    need(actor, 'read-clear');
    personOf(actor);
    const { no, participantId } = await this.visible(membershipId, actor);
    await this.access.note(reader, { purpose, reason, subject: `membership:${membershipId}`, participants: [participantId], rowsRead: 1 });
    const { name, nik, birthDate, phone, account, bank } = await this.people.inClear(participantId);
    return { membershipId, no, name, nik, birthDate, phone, account, bank };
  }

  @Get(':id/readings')
  @Answers(pageSchema(readingView, 'ReadingPage'))
  async list(@Param('id') membershipId: string, @Who() actor: Actor): Promise<Page<ReadingView>> {
    need(actor, 'protect-people');
    await this.visible(membershipId, actor);
    return { items: (await this.readings.ofMembership(membershipId)).map(readingOf), next: null };
  }

  /** A member of a case that is not seen is no member known here. */
  private async visible(membershipId: string, actor: Actor): Promise<{ readonly no: string; readonly participantId: string }> {
    const member = await this.people.caseOf(membershipId);
    if (!(await this.cases.sees(member.no, actor.sees))) throw new DomainError('member-unknown', { id: membershipId });
    return member;
  }
}
