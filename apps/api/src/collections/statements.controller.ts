/** Bank statements and bills: lines that came in, what they paid, and what each member owes. */
import { Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskAccount, maskName } from '@sinergi/domain/roster/masking';
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { LedgerQueries } from '@sinergi/persistence/money/ledger.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { PaymentQueries, paymentView } from '@sinergi/persistence/views/payments.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { DocumentStore } from '@sinergi/documents/store';
import { need, personOf, personWith, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { malformed } from '../errors/field-problems';
import { billLineView, statementView } from '../form/money.views';
import { Answers, pageSchema } from '../form/responses';
import { DOCUMENT_STORE, FIELD_CIPHER } from '../parts';
import { KeptFiles } from '../uploads/kept-files';
import { withReadableCopy } from '../uploads/readable-copy';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';
import { lineQuery, statementFields, type LineQuery } from './payment.dto';
import { PaymentNews } from './payment-news';

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
    private readonly news: PaymentNews,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
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
      return this.view(earlier, actor);
    }
    const { account, period, lines, ...statement } = await withReadableCopy(await this.store.get(file.storeKey, true), readBankStatement);
    const document = await this.files.keep(file, { actId, no: null, kind: 'bank-statement', title: file.fileName, uploadedBy });
    const taken = await this.statements.take(
      {
        ...statement, ...period, lines: lines.map(({ counterAccount, ...line }) => ({ ...line, ...(counterAccount ? { counterAccountHash: this.cipher.keyedHash(counterAccount) } : {}) })), sha256: file.sha256, accountHash: this.cipher.keyedHash(account), accountMasked: maskAccount(account),
        documentId: document.id, uploadedBy, rehearsal: told.data.rehearsal ?? false,
      },
      authorOf(actor, channel),
    );
    await this.news.tellAll(taken.payments);
    return this.view(taken.statementId, actor);
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

  private async view(statementId: string, actor: Actor) {
    const { lines, sequence, unmatched } = await this.statements.linesOf(statementId);
    const confirms = personWith(actor, 'confirm-payment');
    const matched = (await this.payments.ofStatement(statementId)).map((payment) => paymentView(payment, confirms));
    return { statementId, lines, sequence, matched, unmatched };
  }
}
