/** The tariff as law has it: looked up, asked for a price, added, imported and withdrawn. */
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { Answers, pageSchema } from '../form/responses';
import { LawTableController } from './law-table.controller';
import { quoteQuery, quoteView, ruleOf, tariffQuery, tariffsBody, tariffView } from './law.dto';

@ApiTags('law')
@Controller('v1/tariffs')
export class TariffsController extends LawTableController {
  protected readonly kind = 'tariffs';

  constructor(
    private readonly tariffs: TariffQueries,
    protected readonly changes: TariffRepository,
  ) {
    super();
  }

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
}
