/** What people ask about themselves: what is held, and to be erased where the law allows; the second by two people. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SubjectReportView, SubjectRequestView } from '@sinergi/contracts/privacy.views';
import type { Page } from '@sinergi/contracts/views';
import { dateAt } from '@sinergi/domain/calendar/zone';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { SubjectRequestRepository, type SubjectRequestRow } from '@sinergi/persistence/privacy/subject-request.repository';
import type { Reader } from '@sinergi/persistence/requests/access-log.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { need, personOf, personWith, type Actor } from '../auth/actor';
import { ReadBy, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { subjectReportView, subjectRequestView } from '../form/privacy.views';
import { Answers, pageSchema } from '../form/responses';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { FIELD_CIPHER, NOW } from '../parts';
import { subjectBody, subjectVerdictBody, type SubjectQuestion, type SubjectVerdict } from './privacy.dto';
import { SubjectReportService } from './subject-report.service';
import { subjectRequestOf } from './subject-views';

@ApiTags('people')
@Controller('v1/subject-requests')
export class SubjectRequestsController {
  constructor(
    private readonly requests: SubjectRequestRepository,
    private readonly reports: SubjectReportService,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Get()
  @Answers(pageSchema(subjectRequestView, 'SubjectRequestPage'))
  async list(@Who() actor: Actor): Promise<Page<SubjectRequestView>> {
    need(actor, 'protect-people');
    return { items: (await this.requests.latest()).map((row) => this.view(row, actor)), next: null };
  }

  @Get(':id')
  @Answers(subjectRequestView)
  async one(@Param('id') id: string, @Who() actor: Actor): Promise<SubjectRequestView> {
    need(actor, 'protect-people');
    return this.view(await this.requests.find(id), actor);
  }

  /** Without a key: neither the number nor the answer may be kept, not even as a hash that can be tried. */
  @Post('report')
  @HttpCode(200)
  @WithoutKey()
  @Answers(subjectReportView)
  async report(@Body({ schema: subjectBody }) { nik, reason }: SubjectQuestion, @Who() actor: Actor, @Through() channel: string, @ReadBy() reader: Reader): Promise<SubjectReportView> {
    need(actor, 'protect-people');
    const nikHash = this.cipher.keyedHash(nik);
    const request = await this.requests.answer({ nikHash, reason, receivedBy: personOf(actor) }, authorOf(actor, channel));
    return this.reports.report(nikHash, this.view(request, actor), reader);
  }

  /** Asked twice for one person it is one request. */
  @Post('erasure')
  @WithoutKey()
  @Answers(subjectRequestView, 201)
  async erasure(@Body({ schema: subjectBody }) { nik, reason }: SubjectQuestion, @Who() actor: Actor, @Through() channel: string): Promise<SubjectRequestView> {
    need(actor, 'protect-people');
    const asked = { nikHash: this.cipher.keyedHash(nik), reason, receivedBy: personOf(actor) };
    const request = await this.requests.askErasure(asked, dateAt(this.now(), 'WIB'), authorOf(actor, channel));
    if (request.refusal) {
      const { ground, legalBasis, source, until } = request.refusal;
      throw new DomainError('erasure-refused-by-law', { request: request.id, ground, legalBasis, source, until });
    }
    return this.view(request, actor);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Answers(subjectRequestView)
  async confirm(
    @Param('id') id: string,
    @Body({ schema: subjectVerdictBody }) { approve, reason = '' }: SubjectVerdict,
    @Who() actor: Actor,
    @Through() channel: string,
  ): Promise<SubjectRequestView> {
    need(actor, 'protect-people');
    const decidedBy = personOf(actor);
    const request = await this.requests.find(id);
    if (request.receivedById === decidedBy) throw new DomainError('duties-incompatible', { duty: 'confirm-erasure', held: 'propose-erasure' });
    if (!approve && reason === '') throw new DomainError('decision-reason-missing', { act: 'reject-erasure' });
    return this.view(await this.requests.decide(id, { approve, reason, decidedBy }, authorOf(actor, channel)), actor);
  }

  private view(row: SubjectRequestRow, actor: Actor): SubjectRequestView {
    return subjectRequestOf(row, personWith(actor, 'protect-people'), this.now());
  }
}
