/** Minimum wages of cities (UMK): looked up, added, imported and withdrawn, each with its decree. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { baseOfText, textOfBase } from '@sinergi/domain/money/rate';
import { MinimumWageQueries } from '@sinergi/persistence/law/minimum-wages.queries';
import { MinimumWageRepository } from '@sinergi/persistence/law/minimum-wages.repository';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { imported } from '../directory/directory.dto';
import { takeTable } from '../directory/imports';
import type { DoorRequest } from '../door-request';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { importQuery, withdrawBody, type ImportQuery } from './law.dto';
import { minimumWageQuery, minimumWagesBody, minimumWageView } from './minimum-wage.dto';

@ApiTags('law')
@Controller('v1/minimum-wages')
export class MinimumWagesController {
  constructor(
    private readonly minimumWages: MinimumWageQueries,
    private readonly changes: MinimumWageRepository,
  ) {}

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
    return takeTable(request.body, 'minimum-wages', (records) => this.changes.importAll(records, law, authorOf(actor, channel)));
  }
}
