/** People and the positions they hold: who, where, in which capacity, from when until when. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { POSITION_RULES } from '@sinergi/domain/parties/office';
import { HolderQueries, type HeldPosition } from '@sinergi/persistence/directory/holders.queries';
import { HolderRepository } from '@sinergi/persistence/directory/holders.repository';
import { PeopleQueries, type PersonRow } from '@sinergi/persistence/directory/people.queries';
import { PeopleRepository } from '@sinergi/persistence/directory/people.repository';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import type { DoorRequest } from '../door-request';
import { Answers, AnswersNothing, pageSchema } from '../form/responses';
import { endBody, holderBody, holderEntry, holderQuery, imported, made, peopleQuery, personBody, personView } from './directory.dto';
import { takeTable } from './imports';
import { SuccessionNews } from './succession-news';

@ApiTags('directory')
@Controller('v1')
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly peopleChanges: PeopleRepository,
    private readonly holders: HolderQueries,
    private readonly holderChanges: HolderRepository,
    private readonly succession: SuccessionNews,
  ) {}

  @Get('people')
  @Answers(pageSchema(personView, 'PersonPage'))
  list(@Query({ schema: peopleQuery }) query: z.output<typeof peopleQuery>, @Who() actor: Actor) {
    need(actor, 'administer');
    return this.people.search(query);
  }

  @Post('people')
  @Answers(personView, 201)
  add(@Body({ schema: personBody }) person: z.output<typeof personBody>, @Who() actor: Actor, @Through() channel: string): Promise<PersonRow> {
    need(actor, 'administer');
    return this.peopleChanges.add(person, authorOf(actor, channel));
  }

  /** The whole entry as it should stand; letters that have not left go to the new address. */
  @Post('people/:id')
  @HttpCode(200)
  @Answers(personView)
  change(@Param('id') id: string, @Body({ schema: personBody }) person: z.output<typeof personBody>, @Who() actor: Actor, @Through() channel: string): Promise<PersonRow> {
    need(actor, 'administer');
    return this.peopleChanges.change(id, person, authorOf(actor, channel));
  }

  @Get('holders')
  @Answers(pageSchema(holderEntry, 'HolderPage'))
  async held(@Query({ schema: holderQuery }) query: z.output<typeof holderQuery>) {
    const { items, next } = await this.holders.search(query);
    return { items: items.map(entryOf), next };
  }

  @Post('holders')
  @Answers(made, 201)
  async hold(@Body({ schema: holderBody }) holder: z.output<typeof holderBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ id: string }> {
    need(actor, 'administer');
    const { id, changeIds } = await this.holderChanges.add(holder, authorOf(actor, channel));
    await this.succession.tell(changeIds);
    return { id };
  }

  @Post('holders/:id/end')
  @HttpCode(204)
  @AnswersNothing()
  async end(@Param('id') id: string, @Body({ schema: endBody }) { until, reason }: z.output<typeof endBody>, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.succession.tell(await this.holderChanges.end(id, until, reason, authorOf(actor, channel)));
  }

  @Post('holders/import')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @Answers(imported)
  async import(@Req() request: DoorRequest, @Who() actor: Actor, @Through() channel: string): Promise<{ added: number }> {
    need(actor, 'administer');
    const changeIds: string[] = [];
    const taken = await takeTable(request.body, 'holders', async (records) => {
      const result = await this.holderChanges.importAll(records, authorOf(actor, channel));
      changeIds.push(...result.changeIds);
      return result;
    });
    await this.succession.tell(changeIds);
    return taken;
  }
}

/** Addresses and staff numbers stay in the directory; a list of holders needs none of them. */
function entryOf({ id, personId, officeId, officeName, officeKind, position, capacity, onBehalfOf, decreeNo, from, until, titlesBefore, fullName, titlesAfter }: HeldPosition) {
  const { titleId, titleEn } = POSITION_RULES[position];
  const name = [titlesBefore, fullName, titlesAfter].filter((part) => part !== '').join(' ');
  return { id, personId, name, officeId, officeName, officeKind, position, positionTitle: { id: titleId, en: titleEn }, capacity, onBehalfOf, decreeNo, from, until };
}
