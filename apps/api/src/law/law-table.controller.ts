/** What every table of law lets its keeper do: withdraw a row with the reason, and import a table whole or not at all. */
import { Body, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { z } from 'zod';
import type { LawRecord } from '@sinergi/domain/calendar/law-row';
import type { ImportKind } from '@sinergi/intake/directory/directory.reader';
import type { Author } from '@sinergi/persistence/access/audit.repository';
import type { ImportResult } from '@sinergi/persistence/import-result';
import type { LawSource } from '@sinergi/persistence/law/law-edition.repository';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { imported } from '../directory/directory.dto';
import { takeTable } from '../directory/imports';
import type { DoorRequest } from '../door-request';
import { Answers, AnswersNothing } from '../form/responses';
import { importQuery, withdrawBody, type ImportQuery } from './law.dto';

interface LawTable {
  withdraw(id: string, reason: string, author: Author): Promise<void>;
  importAll(records: readonly LawRecord[], law: LawSource, author: Author): Promise<ImportResult>;
}

export abstract class LawTableController {
  protected abstract readonly kind: ImportKind;
  protected abstract readonly changes: LawTable;

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
    return takeTable(request.body, this.kind, (records) => this.changes.importAll(records, law, authorOf(actor, channel)));
  }
}
