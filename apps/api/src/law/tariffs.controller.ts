/** The tariff as law has it: looked up, asked for a price, added, imported and withdrawn. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { baseOfRupiah } from '@sinergi/domain/money/rate';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { priceFor } from '@sinergi/domain/premium/contribution';
import { TariffQueries } from '@sinergi/persistence/law/tariffs.queries';
import { TariffRepository } from '@sinergi/persistence/law/tariffs.repository';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { imported } from '../directory/directory.dto';
import { takeTable } from '../directory/imports';
import type { DoorRequest } from '../door-request';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { importQuery, quoteQuery, quoteView, ruleOf, tariffQuery, tariffsBody, tariffView, withdrawBody, type ImportQuery } from './law.dto';

@ApiTags('law')
@Controller('v1/tariffs')
export class TariffsController {
  constructor(
    private readonly tariffs: TariffQueries,
    private readonly changes: TariffRepository,
  ) {}

  @Get()
  @Answers(pageSchema(tariffView, 'TariffPage'))
  list(@Query({ schema: tariffQuery }) query: z.output<typeof tariffQuery>) {
    return this.tariffs.search(query);
  }

  @Get('quote')
  @Answers(quoteView)
  async quote(@Query({ schema: quoteQuery }) { base, ...asked }: z.output<typeof quoteQuery>) {
    const { lines, total } = priceFor({ ...asked, base: baseOfRupiah(rupiah(base)) }, await this.tariffs.inForceIn(asked.month));
    return { month: asked.month, total, lines };
  }

  @Post()
  @Answers(imported, 201)
  async add(@Body({ schema: tariffsBody }) { edition, source, rows }: z.output<typeof tariffsBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    await this.changes.add(rows.map(({ rule, ...row }) => ({ ...row, rule: ruleOf(rule) })), { edition, source }, authorOf(actor, channel));
    return { added: rows.length };
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @AnswersNothing()
  async withdraw(@Param('id') id: string, @Body({ schema: withdrawBody }) { reason }: z.output<typeof withdrawBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.changes.withdraw(id, reason, authorOf(actor, channel));
  }

  @Post('import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(imported)
  import(@Query({ schema: importQuery }) law: ImportQuery, @Req() request: DoorRequest, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    return takeTable(request.body, 'tariffs', (records) => this.changes.importAll(records, law, authorOf(actor, channel)));
  }
}
