/** People handed over to the agency and the registry, the answers brought, and how everybody stands, masked. */
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { ExchangeDetailView, ExchangeLineView, ExchangeView, RegistrationView } from '@sinergi/contracts/exchange.views';
import { EXPORT_FORMATS } from '@sinergi/domain/exchange/formats';
import { formatKey } from '@sinergi/domain/exchange/export-format';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import type { CaseSight } from '@sinergi/persistence/views/case-sight';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { need, type Actor } from '../auth/actor';
import { ActId, ReadBy, Received, Through, Who } from '../auth/who.decorator';
import { malformed } from '../errors/field-problems';
import { exchangeDetailView, exchangeView, registrationView } from '../form/exchange.views';
import { Answers } from '../form/responses';
import type { ReceivedFile } from '../uploads/received-file';
import { MIB, TakesFile } from '../uploads/upload.interceptor';
import { answerFields, identityCheckBody, registrationBody, verdictsBody, verdictsTaken } from './exchange.dto';
import { ExchangeService, type Asking } from './exchange.service';

const MOST_BYTES = 64 * MIB;
const IDENTITY_CHECK = 'identity-check';
const EVERYTHING: CaseSight = { kind: 'all' };

@ApiTags('exchanges')
@Controller('v1')
export class ExchangesController {
  constructor(
    private readonly service: ExchangeService,
    private readonly exchanges: ExchangeQueries,
    private readonly cases: CaseQueries,
    private readonly access: AccessLogRepository,
  ) {}

  @Post('cooperations/:no/registrations')
  @Answers(exchangeView)
  @ApiResponse({ status: 201, description: 'Taken in, being written', standardSchema: exchangeView })
  async register(
    @Param('no') no: string, @Body({ schema: registrationBody }) { format, ...asked }: z.output<typeof registrationBody>, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string,
    @ReadBy() reader: Reader, @Res({ passthrough: true }) response: Response,
  ): Promise<ExchangeView> {
    return this.answered(await this.service.handOver(no, 'registration', format, asked, { actor, actId, channel }), actor, reader, response);
  }

  @Post('cooperations/:no/identity-checks')
  @Answers(exchangeView)
  @ApiResponse({ status: 201, description: 'Taken in, being asked', standardSchema: exchangeView })
  async check(
    @Param('no') no: string, @Body({ schema: identityCheckBody }) asked: z.output<typeof identityCheckBody>, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string,
    @ReadBy() reader: Reader, @Res({ passthrough: true }) response: Response,
  ): Promise<ExchangeView> {
    return this.answered(await this.service.handOver(no, IDENTITY_CHECK, IDENTITY_CHECK, asked, { actor, actId, channel }), actor, reader, response);
  }

  @Get('cooperations/:no/registrations')
  @Answers(registrationView)
  async list(@Param('no') no: string, @Who() actor: Actor): Promise<RegistrationView> {
    await this.cases.get(no, actor.sees);
    const [summary, exchanges] = await Promise.all([this.exchanges.summary(no), this.exchanges.of(no)]);
    return { no, summary, exchanges, formats: EXPORT_FORMATS.map((format) => ({ key: formatKey(format), kind: format.kind, title: format.title, certainty: format.certainty })) };
  }

  @Get('exchanges/:id')
  @Answers(exchangeDetailView)
  async one(@Param('id') id: string, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<ExchangeDetailView> {
    need(actor, 'read-members');
    const exchange = await this.find(id, actor.sees);
    const lines = await this.exchanges.lines(exchange.id);
    await this.access.note(reader, { purpose: 'hand-over', reason: exchange.kind, subject: `exchange:${exchange.id}`, participants: lines.map(({ participantId }) => participantId), rowsRead: lines.length });
    return { ...exchange, lines: lines.map(withoutId) };
  }

  @Post('exchanges/:id/answers')
  @TakesFile({ kinds: 'table', encrypted: true, mostBytes: MOST_BYTES })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' }, on: { type: 'string', format: 'date' } } } })
  @Answers(exchangeView)
  @ApiResponse({ status: 201, description: 'Taken in, being read', standardSchema: exchangeView })
  async bring(
    @Param('id') id: string, @Received() file: ReceivedFile, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string, @Res({ passthrough: true }) response: Response,
  ): Promise<ExchangeView> {
    const told = answerFields.safeParse(file.fields);
    if (!told.success) throw malformed(told.error.issues);
    return this.brought(id, response, actor, (exchange) => this.service.bringFile(exchange, file, told.data.on, { actor, actId, channel } satisfies Asking));
  }

  @Post('exchanges/:id/verdicts')
  @Answers(verdictsTaken, 201)
  async tell(
    @Param('id') id: string, @Body({ schema: verdictsBody }) verdicts: z.output<typeof verdictsBody>, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string,
  ): Promise<z.output<typeof verdictsTaken>> {
    need(actor, 'answer-check');
    // whoever answers knows the batch by its id and sees nothing else of the case
    const exchange = await this.find(id, EVERYTHING);
    const repeated = await this.service.bringVerdicts(exchange, verdicts, { actor, actId, channel });
    return { reference: verdicts.reference, verdicts: verdicts.verdicts.length, repeated };
  }

  private async answered({ exchangeId, repeated }: { exchangeId: string; repeated: boolean }, actor: Actor, reader: Reader, response: Response): Promise<ExchangeView> {
    const exchange = await this.find(exchangeId, actor.sees);
    if (repeated) response.status(200);
    else await this.access.note(reader, { purpose: 'hand-over', reason: exchange.kind, subject: `exchange:${exchange.id}`, rowsRead: exchange.sent });
    return exchange;
  }

  private async brought(id: string, response: Response, actor: Actor, bring: (exchange: ExchangeView) => Promise<boolean>): Promise<ExchangeView> {
    const exchange = await this.find(id, actor.sees);
    if (await bring(exchange)) response.status(200);
    return this.find(exchange.id, actor.sees);
  }

  private async find(id: string, sees: CaseSight): Promise<ExchangeView> {
    const found = await this.exchanges.find(id, sees);
    if (!found) throw new DomainError('exchange-unknown', { id: id.slice(0, 60) });
    return found;
  }
}

function withoutId({ participantId: _notShown, ...line }: ExchangeLineView & { readonly participantId: string }): ExchangeLineView {
  return line;
}
