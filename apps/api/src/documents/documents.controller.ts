/** Files of a case: scans and evidence come in, papers and scans go out; personal data only for those who may, and noted. */
import { Controller, Get, Inject, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { DocumentView } from '@sinergi/contracts/views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { DocumentsRepository, type DocumentRow } from '@sinergi/persistence/cases/documents.repository';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import type { DocumentStore } from '@sinergi/documents/store';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Who } from '../auth/who.decorator';
import { malformed } from '../errors/field-problems';
import { nameField } from '../form/fields';
import { Answers } from '../form/responses';
import { documentView as documentSchema } from '../form/task.views';
import { DOCUMENT_STORE } from '../parts';
import { documentView, KeptFiles } from '../uploads/kept-files';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';

const MOST_BYTES = 25 * MIB;
const about = z.strictObject({ kind: z.string().regex(/^[a-z][a-z-]{1,39}$/), title: nameField, cooperationNo: z.string().max(40).optional() });

@ApiTags('documents')
@Controller('v1/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly files: KeptFiles,
    private readonly cases: CaseQueries,
    private readonly access: AccessLogRepository,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
  ) {}

  @Post()
  @TakesFile({ kinds: 'scan', encrypted: false, mostBytes: MOST_BYTES })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file', 'kind', 'title'], properties: { file: { type: 'string', format: 'binary' }, kind: { type: 'string' }, title: { type: 'string' }, cooperationNo: { type: 'string' } } } })
  @Answers(documentSchema, 201)
  async add(@Received() file: ReceivedFile, @Who() actor: Actor, @ActId() actId: string): Promise<DocumentView> {
    const told = about.safeParse(file.fields);
    if (!told.success) throw malformed(told.error.issues);
    const { kind, title, cooperationNo } = told.data;
    const uploadedBy = personOf(actor);
    if (cooperationNo !== undefined) await this.cases.get(cooperationNo, actor.sees);
    return documentView(await this.files.keep(file, { actId, no: cooperationNo ?? null, kind, title, uploadedBy }));
  }

  @Get(':id')
  @Answers(documentSchema)
  async show(@Param('id') id: string, @Who() actor: Actor): Promise<DocumentView> {
    return documentView(await this.visible(id, actor));
  }

  @Get(':id/content')
  @ApiOkResponse({ description: 'The file', content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async content(@Param('id') id: string, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<StreamableFile> {
    const document = await this.visible(id, actor);
    if (document.encrypted) {
      need(actor, 'read-members');
      await this.access.note(reader, { purpose: 'document', reason: document.kind, subject: `document:${document.id}`, rowsRead: 0 });
    }
    const content = await this.store.get(document.storeKey, document.encrypted);
    const place = document.mediaType === 'application/pdf' || document.mediaType.startsWith('image/') ? 'inline' : 'attachment';
    return new StreamableFile(content, {
      type: document.mediaType,
      length: document.bytes,
      disposition: `${place}; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  }

  /** A file of no case is seen by the one who sent it. */
  private async visible(id: string, actor: Actor): Promise<DocumentRow> {
    const document = await this.documents.get(id);
    if (document.no !== null && (await this.cases.sees(document.no, actor.sees))) return document;
    if (document.uploadedBy !== null && document.uploadedBy === actor.personId) return document;
    throw new DomainError('document-unknown', { id });
  }
}
