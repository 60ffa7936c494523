/** Tokens of people and machines: made by an administrator, shown once, revoked for good. */
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AccessTokenRepository, type IssuedToken } from '@sinergi/persistence/access/access-tokens.repository';
import { PeopleQueries } from '@sinergi/persistence/directory/people.queries';
import { OfficeQueries } from '@sinergi/persistence/directory/offices.queries';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Answers, AnswersNothing } from '../form/responses';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { tokenBody, tokenMade } from './session.dto';

@ApiTags('sessions')
@Controller('v1/tokens')
export class TokensController {
  constructor(
    private readonly tokens: AccessTokenRepository,
    private readonly people: PeopleQueries,
    private readonly offices: OfficeQueries,
  ) {}

  @Post()
  @WithoutKey()
  @Answers(tokenMade, 201)
  async create(@Body({ schema: tokenBody }) order: z.output<typeof tokenBody>, @Who() actor: Actor, @Through() channel: string): Promise<IssuedToken> {
    need(actor, 'administer');
    const { kind, label, officeId, scopes, expiresAt } = order;
    const office = await this.offices.get(officeId);
    const person = order.personId === undefined ? null : await this.people.get(order.personId);
    const token = { kind, label, personId: person?.id ?? null, officeId: office.id, scopes, expiresAt: expiresAt ? new Date(expiresAt) : null };
    return this.tokens.issue(token, authorOf(actor, channel));
  }

  @Delete(':id')
  @HttpCode(204)
  @AnswersNothing()
  async revoke(@Param('id') id: string, @Who() actor: Actor, @Through() channel: string): Promise<void> {
    need(actor, 'administer');
    await this.tokens.revoke(id, authorOf(actor, channel));
  }
}
