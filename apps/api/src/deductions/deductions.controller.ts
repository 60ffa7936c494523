/** Deductions through the treasury: mandates, pay-out schedules, batches per unit and month, the treasurer's list and result. */
import { Body, Controller, Get, HttpCode, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { DeductionBatchDetailView, DeductionLineView, DeductionListView, DeductionResultView, DeductionsView } from '@sinergi/contracts/deduction.views';
import type { DocumentStore } from '@sinergi/documents/store';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { BatchRepository, type Deed } from '@sinergi/persistence/money/deduction/batch.repository';
import { DeductionsQueries } from '@sinergi/persistence/money/deduction/deductions.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import { need, personWith, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { malformed } from '../errors/field-problems';
import { deductionBatchDetailView, deductionListView, deductionResultView, deductionsView } from '../form/deduction.views';
import { Answers } from '../form/responses';
import { DOCUMENT_STORE } from '../parts';
import { KeptFiles } from '../uploads/kept-files';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';
import { batchResultBody, correctionBody, dayBody, draftBody, listBody, resultFields, returnBody, submissionBody, type BatchResult, type ListOrder } from './deduction.dto';
import { DeductionsService } from './deductions.service';
import { DeductionResultService } from './result.service';
import { LIST_KIND, TreasurerListService } from './treasurer-list.service';

const MOST_BYTES = 64 * MIB;

@ApiTags('deductions')
@Controller('v1/cooperations/:no')
export class DeductionsController {
  constructor(
    private readonly cases: CaseQueries,
    private readonly reads: DeductionsQueries,
    private readonly batches: BatchRepository,
    private readonly service: DeductionsService,
    private readonly lists: TreasurerListService,
    private readonly results: DeductionResultService,
    private readonly documents: DocumentsRepository,
    private readonly files: KeptFiles,
    private readonly access: AccessLogRepository,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
  ) {}

  @Get('deductions')
  @Answers(deductionsView)
  async show(@Param('no') no: string, @Who() actor: Actor): Promise<DeductionsView> {
    return this.service.of(await this.cases.get(no, actor.sees), personWith(actor, 'confirm-payment'));
  }

  @Post('deductions')
  @Answers(deductionsView, 201)
  async draft(@Param('no') no: string, @Body({ schema: draftBody }) { on, ...order }: z.output<typeof draftBody>, @Who() actor: Actor, @Through() channel: string): Promise<DeductionsView> {
    const { subject, deed } = await this.deed(no, actor, channel, on);
    await this.batches.draft({ no, ...order }, await this.service.partsIn(subject, order.month), deed);
    return this.service.of(subject, personWith(actor, 'confirm-payment'));
  }

  @Post('deductions/submission')
  @HttpCode(200)
  @Answers(deductionsView)
  async submitMonth(@Param('no') no: string, @Body({ schema: submissionBody }) { month, on }: z.output<typeof submissionBody>, @Who() actor: Actor, @Through() channel: string): Promise<DeductionsView> {
    const { subject, deed } = await this.deed(no, actor, channel, on);
    await this.batches.submit(no, { month }, deed);
    return this.service.of(subject, personWith(actor, 'confirm-payment'));
  }

  @Get('deductions/:id')
  @Answers(deductionBatchDetailView)
  async one(@Param('no') no: string, @Param('id') id: string, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<DeductionBatchDetailView> {
    if (!actor.powers.includes('pay')) need(actor, 'read-members');
    await this.cases.get(no, actor.sees);
    return this.detail(no, id, reader);
  }

  @Post('deductions/:id/submission')
  @HttpCode(200)
  @Answers(deductionsView)
  async submit(@Param('no') no: string, @Param('id') id: string, @Body({ schema: dayBody }) { on }: z.output<typeof dayBody>, @Who() actor: Actor, @Through() channel: string): Promise<DeductionsView> {
    const { subject, deed } = await this.deed(no, actor, channel, on);
    await this.batches.submit(no, { id }, deed);
    return this.service.of(subject, personWith(actor, 'confirm-payment'));
  }

  @Post('deductions/:id/return')
  @HttpCode(200)
  @Answers(deductionBatchDetailView)
  async giveBack(
    @Param('no') no: string, @Param('id') id: string, @Body({ schema: returnBody }) { reason, lines, on }: z.output<typeof returnBody>, @Who() actor: Actor, @Through() channel: string, @ReadBy() reader: Reader,
  ): Promise<DeductionBatchDetailView> {
    await this.batches.giveBack(no, id, reason, lines, (await this.deed(no, actor, channel, on)).deed);
    return this.detail(no, id, reader);
  }

  @Post('deductions/:id/correction')
  @HttpCode(200)
  @Answers(deductionBatchDetailView)
  async correct(
    @Param('no') no: string, @Param('id') id: string, @Body({ schema: correctionBody }) { leaveOut, on }: z.output<typeof correctionBody>, @Who() actor: Actor, @Through() channel: string, @ReadBy() reader: Reader,
  ): Promise<DeductionBatchDetailView> {
    await this.batches.correct(no, id, leaveOut, (await this.deed(no, actor, channel, on)).deed);
    return this.detail(no, id, reader);
  }

  @Post('deductions/:id/result')
  @HttpCode(200)
  @Answers(deductionBatchDetailView)
  async answer(@Param('no') no: string, @Param('id') id: string, @Body({ schema: batchResultBody }) result: BatchResult, @Who() actor: Actor, @Through() channel: string, @ReadBy() reader: Reader): Promise<DeductionBatchDetailView> {
    const { deed } = await this.deed(no, actor, channel, result.on);
    const { month } = await this.found(no, id);
    await this.results.takeBatch(no, { id, month: contributionMonth(month) }, result, deed);
    return this.detail(no, id, reader);
  }

  @Post('deduction-results')
  @TakesFile({ kinds: 'table', encrypted: true, mostBytes: MOST_BYTES })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file', 'from'], properties: { file: { type: 'string', format: 'binary' }, from: { type: 'string' }, until: { type: 'string' }, on: { type: 'string', format: 'date' } } } })
  @Answers(deductionResultView, 201)
  async result(@Param('no') no: string, @Received() file: ReceivedFile, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string): Promise<DeductionResultView> {
    const told = resultFields.safeParse(file.fields);
    if (!told.success) throw malformed(told.error.issues);
    const { from, until = from, on } = told.data;
    const { deed } = await this.deed(no, actor, channel, on);
    const view = await this.results.takeFile(no, { from, until }, file, deed);
    await this.files.keep(file, { actId, no, kind: 'deduction-result', title: `Hasil potongan ${from === until ? from : `${from} s.d. ${until}`}`, uploadedBy: deed.by });
    return view;
  }

  @Post('deduction-lists')
  @Answers(deductionListView, 201)
  async list(@Param('no') no: string, @Body({ schema: listBody }) { from, until = from, unit, format, on }: ListOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string, @ReadBy() reader: Reader): Promise<DeductionListView> {
    const { deed } = await this.deed(no, actor, channel, on);
    const view = await this.lists.write({ id, no, from, until, unit, format, on: deed.on, uploadedBy: deed.by });
    await this.access.note(reader, { purpose: 'deduction-list', subject: `document:${view.documentId}`, rowsRead: view.people });
    return view;
  }

  /** For those who handle the payment; others who may read members find it among the documents. */
  @Get('deduction-lists/:id/content')
  @ApiOkResponse({ description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(@Param('no') no: string, @Param('id') id: string, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<StreamableFile> {
    need(actor, 'pay');
    await this.cases.get(no, actor.sees);
    const document = await this.documents.get(id);
    if (document.no !== no || document.kind !== LIST_KIND) throw new DomainError('document-unknown', { id });
    await this.access.note(reader, { purpose: 'deduction-list', subject: `document:${id}`, rowsRead: 0 });
    return new StreamableFile(await this.store.get(document.storeKey, true), { type: document.mediaType, length: document.bytes, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}` });
  }

  private async deed(no: string, actor: Actor, channel: string, given: LocalDate | undefined): Promise<{ readonly subject: CaseRow; readonly deed: Deed }> {
    const subject = await this.cases.get(no, actor.sees);
    const on = await this.clock.dayOf(subject, given);
    return { subject, deed: { by: await this.authority.need(actor, 'pay', on), on, author: authorOf(actor, channel) } };
  }

  private async found(no: string, id: string) {
    const batch = await this.reads.batch(no, id);
    if (!batch) throw new DomainError('deduction-batch-unknown', { id: id.slice(0, 60) });
    return batch;
  }

  private async detail(no: string, id: string, reader: Reader): Promise<DeductionBatchDetailView> {
    const batch = await this.found(no, id);
    const [steps, lines] = await Promise.all([this.reads.steps(id), this.reads.lines(id)]);
    await this.access.note(reader, { purpose: 'deduction-list', subject: `deduction-batch:${id}`, participants: [...new Set(lines.map(({ participantId }) => participantId))], rowsRead: lines.length });
    return { ...batch, steps, lines: lines.map(withoutId) };
  }
}

function withoutId({ participantId: _id, ...line }: DeductionLineView & { readonly participantId: string }): DeductionLineView {
  return line;
}
