/** Bank statements and bills: lines that came in, what they paid, and what each member owes. */
import { Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskName } from '@sinergi/domain/roster/masking';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { WaitingStatementRepository } from '@sinergi/persistence/requests/waiting-statement.repository';
import { PaymentQueries } from '@sinergi/persistence/views/payments.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { need, personOf, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { malformed } from '../errors/field-problems';
import { billLineView, statementView } from '../form/money.views';
import { Answers, pageSchema } from '../form/responses';
import { FIELD_CIPHER } from '../parts';
import { KeptFiles } from '../uploads/kept-files';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';
import { lineQuery, statementFields, type LineQuery } from './payment.dto';
import { StatementAnswers } from './statement-answers';
import { StatementIntake } from './statement-intake.service';

const MOST_BYTES = 32 * MIB;

@ApiTags('collections')
@Controller('v1')
export class StatementsController {
  constructor(
    private readonly statements: StatementRepository,
    private readonly payments: PaymentQueries,
    private readonly ledger: LedgerQueries,
    private readonly access: AccessLogRepository,
    private readonly files: KeptFiles,
    private readonly intake: StatementIntake,
    private readonly waiting: WaitingStatementRepository,
    private readonly answers: StatementAnswers,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  @Post('statements')
  @TakesFile({ kinds: 'table', encrypted: true, mostBytes: MOST_BYTES })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, rehearsal: { type: 'string', enum: ['true', 'false'] } } } })
  @Answers(statementView, 201)
  async take(@Received() file: ReceivedFile, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string, @Res({ passthrough: true }) response: Response) {
    need(actor, 'pay');
    const uploadedBy = personOf(actor);
    const told = statementFields.safeParse(file.fields);
    if (!told.success) throw malformed(told.error.issues);
    const earlier = await this.statements.earlier(file.sha256);
    if (earlier) {
      response.status(200);
      return this.answers.of(earlier, actor);
    }
    const reading = await this.intake.read(file.storeKey);
    const document = await this.files.keep(file, { actId, no: null, kind: 'bank-statement', title: file.fileName, uploadedBy });
    const kept = { sha256: file.sha256, documentId: document.id, uploadedBy, rehearsal: told.data.rehearsal ?? false };
    const author = authorOf(actor, channel);
    if ('statement' in reading) return this.answers.of(await this.intake.book(reading.statement, kept, null, author), actor);
    const { examined, failure } = reading;
    const waitingId = await this.waiting.keep({ ...kept, id: actId, examined }, author);
    const { sheet, row, column } = examined;
    throw new DomainError('statement-mapping-needed', { waitingId, sheet, row, column, reason: String(failure.facts['reason'] ?? failure.code) });
  }

  @Get('bills/:id/lines')
  @Answers(pageSchema(billLineView, 'BillLinePage'))
  async lines(@Param('id') id: string, @Query({ schema: lineQuery }) query: LineQuery, @Who() actor: Actor, @ReadBy() reader: Reader) {
    need(actor, 'read-members');
    if (!(await this.payments.seesBill(id, actor.sees))) throw new DomainError('bill-unknown', { id });
    const { items, next } = await this.ledger.lines(id, query, this.cipher);
    await this.access.note(reader, { purpose: 'bill-lines', subject: `bill:${id}`, participants: items.map(({ participantId }) => participantId), rowsRead: items.length });
    return { items: items.map(({ fullName, participantId: _participantId, ...line }) => ({ ...line, nameMasked: maskName(fullName) })), next };
  }
}
