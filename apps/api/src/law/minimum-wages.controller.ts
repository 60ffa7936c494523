/** Minimum wages of cities (UMK): looked up, added, imported and withdrawn, each with its decree. */
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { baseOfText, textOfBase } from '@sinergi/domain/money/rate';
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { MinimumWageRepository } from '@sinergi/persistence/law/minimum-wages.repository';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { imported } from '../directory/directory.dto';
import { Answers, pageSchema } from '../form/responses';
import { LawTableController } from './law-table.controller';
import { minimumWageQuery, minimumWagesBody, minimumWageView } from './minimum-wage.dto';

@ApiTags('law')
@Controller('v1/minimum-wages')
export class MinimumWagesController extends LawTableController {
  protected readonly kind = 'minimum-wages';

  constructor(
    private readonly minimumWages: MinimumWageQueries,
    protected readonly changes: MinimumWageRepository,
  ) {
    super();
  }

  @Get()
  @Answers(pageSchema(minimumWageView, 'MinimumWagePage'))
  async list(@Query({ schema: minimumWageQuery }) query: z.output<typeof minimumWageQuery>) {
    const { items, next } = await this.minimumWages.search(query);
    return { items: items.map(({ amount, ...row }) => ({ ...row, amount: textOfBase(amount) })), next };
  }

  @Post()
  @Answers(imported, 201)
  async add(@Body({ schema: minimumWagesBody }) { edition, source, rows }: z.output<typeof minimumWagesBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    await this.changes.add(rows.map(({ amount, ...row }) => ({ ...row, amount: baseOfText(amount) })), { edition, source }, authorOf(actor, channel));
    return { added: rows.length };
  }
}
