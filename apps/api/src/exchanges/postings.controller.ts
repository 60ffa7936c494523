/** Payment codes asked of the agency, payments handed on to it, and billed, paid and posted held side by side. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import type { PaymentCodesView, PostingCheckView, PostingDifferencesView } from '@sinergi/contracts/posting.views';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { POSTING_DIFFERENCE_WORDS } from '@sinergi/domain/exchange/posting-difference';
import { delimitedStream } from '@sinergi/intake/exchange/delimited.writer';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { PostingQueries } from '@sinergi/persistence/exchanges/posting.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { need, type Actor } from '../auth/actor';
import { ActId, ReadBy, Through, Who } from '../auth/who.decorator';
import { exchangeView } from '../form/exchange.views';
import { paymentCodesView, postingCheckView, postingDifferencesView } from '../form/posting.views';
import { Answers } from '../form/responses';
import { acceptanceBody, acceptanceWord, codesBody, monthOrder, monthQuery, type AcceptanceOrder, type AcceptanceWordOrder, type CodesTold } from './exchange.dto';
import { ExchangeService } from './exchange.service';
import { PostingService } from './posting.service';

const FORMATS = { 'payment-code': 'code-request', 'payment-receipt': 'payment-sheet' } as const satisfies Partial<Record<ExchangeKind, string>>;
const SHOWN = 200;
const LISTED = 20_000;
const HEADINGS = ['Nama (disamarkan)', 'NIK (disamarkan)', 'Ditagih', 'Dibayar', 'Dibukukan', 'Nomor penerimaan', 'Selisih', 'Difference', 'Disepakati'];

type MonthOrder = z.output<typeof monthOrder>;
type MonthAsked = z.output<typeof monthQuery>;

@ApiTags('postings')
@Controller('v1')
export class PostingsController {
  constructor(
    private readonly service: ExchangeService,
    private readonly postings: PostingService,
    private readonly exchanges: ExchangeQueries,
    private readonly queries: PostingQueries,
    private readonly cases: CaseQueries,
    private readonly access: AccessLogRepository,
  ) {}

  @Post('cooperations/:no/payment-codes')
  @Answers(exchangeView)
  @ApiResponse({ status: 201, description: 'Taken in, being written', standardSchema: exchangeView })
  async askCodes(
    @Param('no') no: string, @Body({ schema: monthOrder }) order: MonthOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string, @ReadBy() reader: Reader, @Res({ passthrough: true }) response: Response,
  ): Promise<ExchangeView> {
    return this.handOn(no, 'payment-code', order, { actor, actId, channel, reader, response });
  }

  @Get('cooperations/:no/payment-codes')
  @Answers(paymentCodesView)
  async codes(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: MonthAsked, @Who() actor: Actor): Promise<PaymentCodesView> {
    await this.cases.get(no, actor.sees);
    return { no, month, parts: await this.queries.codes(no, month) };
  }

  @Post('exchanges/:id/codes')
  @Answers(exchangeView, 201)
  async tellCodes(@Param('id') id: string, @Body({ schema: codesBody }) told: CodesTold, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string, @Res({ passthrough: true }) response: Response): Promise<ExchangeView> {
    if (await this.service.bringCodes(await this.find(id, actor), told, { actor, actId, channel })) response.status(200);
    return this.find(id, actor);
  }

  @Post('cooperations/:no/payment-receipts')
  @Answers(exchangeView)
  @ApiResponse({ status: 201, description: 'Taken in, being written', standardSchema: exchangeView })
  async handOnPayments(
    @Param('no') no: string, @Body({ schema: monthOrder }) order: MonthOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string, @ReadBy() reader: Reader, @Res({ passthrough: true }) response: Response,
  ): Promise<ExchangeView> {
    return this.handOn(no, 'payment-receipt', order, { actor, actId, channel, reader, response });
  }

  @Get('cooperations/:no/posting-check')
  @Answers(postingCheckView)
  async check(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: MonthAsked, @Who() actor: Actor): Promise<PostingCheckView> {
    await this.cases.get(no, actor.sees);
    return this.queries.check(no, month);
  }

  @Get('cooperations/:no/posting-check/differences')
  @Answers(postingDifferencesView)
  async differences(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: MonthAsked, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<PostingDifferencesView> {
    const rows = await this.read(no, month, SHOWN, actor, reader);
    return { no, month, rows: rows.map(({ participantId: _notShown, ...row }) => row) };
  }

  @Get('cooperations/:no/posting-check/differences.csv')
  @ApiOkResponse({ description: 'The list of differences, masked', content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  async list(@Param('no') no: string, @Query({ schema: monthQuery }) { month }: MonthAsked, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<StreamableFile> {
    const rows = await this.read(no, month, LISTED, actor, reader);
    async function* written() {
      for (const row of rows) {
        const { what } = POSTING_DIFFERENCE_WORDS[row.code];
        yield [row.nameMasked, row.nikMasked, row.billed, row.paid, row.posted, row.receipt, what.id, what.en, row.agreed === 'accepted' ? 'ya' : ''];
      }
    }
    const fileName = encodeURIComponent(`selisih-pembukuan-${no}-${month}.csv`);
    return new StreamableFile(delimitedStream(HEADINGS, written(), { separator: ';', lineEnd: '\r\n' }), { type: 'text/csv', disposition: `attachment; filename*=UTF-8''${fileName}` });
  }

  @Post('exchanges/:id/acceptances')
  @Answers(postingCheckView, 201)
  async accept(@Param('id') id: string, @Body({ schema: acceptanceBody }) order: AcceptanceOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string): Promise<PostingCheckView> {
    const exchange = await this.find(id, actor);
    await this.postings.accept(exchange, order, { actor, actId, channel });
    return this.queries.check(exchange.no, exchange.month);
  }

  @Post('exchanges/:id/acceptances/:acceptanceId/decision')
  @HttpCode(200)
  @Answers(postingCheckView)
  async decide(
    @Param('id') id: string, @Param('acceptanceId') acceptanceId: string, @Body({ schema: acceptanceWord }) word: AcceptanceWordOrder, @Who() actor: Actor, @ActId() actId: string, @Through() channel: string,
  ): Promise<PostingCheckView> {
    const exchange = await this.find(id, actor);
    await this.postings.decide(exchange, acceptanceId, word, { actor, actId, channel });
    return this.queries.check(exchange.no, exchange.month);
  }

  private async handOn(no: string, kind: keyof typeof FORMATS, order: MonthOrder, { actor, actId, channel, reader, response }: { actor: Actor; actId: string; channel: string; reader: Reader; response: Response }): Promise<ExchangeView> {
    const { exchangeId, repeated } = await this.service.handOver(no, kind, FORMATS[kind], order, { actor, actId, channel });
    const exchange = await this.find(exchangeId, actor);
    if (repeated) response.status(200);
    else if (kind === 'payment-receipt') await this.access.note(reader, { purpose: 'hand-over', reason: kind, subject: `exchange:${exchangeId}`, rowsRead: exchange.sent });
    return exchange;
  }

  /** Names people, masked: on record before they are shown. */
  private async read(no: string, month: string, most: number, actor: Actor, reader: Reader) {
    need(actor, 'read-members');
    await this.cases.get(no, actor.sees);
    const rows = await this.queries.differences(no, month, most);
    await this.access.note(reader, { purpose: 'differences', reason: `posting ${month}`, subject: `cooperation:${no}`, participants: rows.flatMap(({ participantId }) => participantId ?? []), rowsRead: rows.length });
    return rows;
  }

  private async find(id: string, { sees }: Actor): Promise<ExchangeView> {
    const found = await this.exchanges.find(id, sees);
    if (!found) throw new DomainError('exchange-unknown', { id: id.slice(0, 60) });
    return found;
  }
}
