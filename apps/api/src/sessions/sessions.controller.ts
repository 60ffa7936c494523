/** Signing in with a one-time ticket, and what the person signed in may do. */
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { z } from 'zod';
import type { SessionView } from '@sinergi/contracts/views';
import { AccessTokenRepository } from '@sinergi/persistence/access/access-tokens.repository';
import { SignInTicketRepository } from '@sinergi/persistence/access/sign-in-tickets.repository';
import { OfficeQueries } from '@sinergi/persistence/directory/offices.queries';
import { PeopleQueries } from '@sinergi/persistence/directory/people.queries';
import { AccessQueries } from '@sinergi/persistence/views/access.queries';
import { AccessGuard, OpenToAll, SESSION_COOKIE } from '../auth/access.guard';
import { need, type Actor } from '../auth/actor';
import { Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { Answers, AnswersNothing } from '../form/responses';
import { sessionView } from '../form/job.views';
import { WithoutKey } from '../idempotency/idempotency.interceptor';
import { SETTINGS, type DoorSettings } from '../parts';
import { sessionBody, ticketBody, ticketMade } from './session.dto';

const SESSION_HOURS = 12;

@ApiTags('sessions')
@Controller('v1')
export class SessionsController {
  constructor(
    private readonly tickets: SignInTicketRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly access: AccessQueries,
    private readonly people: PeopleQueries,
    private readonly offices: OfficeQueries,
    private readonly guard: AccessGuard,
    @Inject(SETTINGS) private readonly settings: DoorSettings,
  ) {}

  @Post('sessions')
  @OpenToAll()
  @WithoutKey()
  @Answers(sessionView, 201)
  async signIn(@Body({ schema: sessionBody }) { ticket }: z.output<typeof sessionBody>, @Res({ passthrough: true }) response: Response): Promise<SessionView> {
    const session = await this.tickets.redeem(ticket, SESSION_HOURS);
    response.cookie(SESSION_COOKIE, session.token, { ...this.cookie(), expires: session.expiresAt });
    return this.view(await this.guard.actorOf(session.token));
  }

  @Get('sessions/current')
  @Answers(sessionView)
  current(@Who() actor: Actor): Promise<SessionView> {
    return this.view(actor);
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @AnswersNothing()
  async signOut(@Who() actor: Actor, @Through() channel: string, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (actor.kind === 'session') await this.tokens.revoke(actor.tokenId, authorOf(actor, channel));
    response.clearCookie(SESSION_COOKIE, this.cookie());
  }

  @Post('sign-in-tickets')
  @WithoutKey()
  @Answers(ticketMade, 201)
  async ticket(@Body({ schema: ticketBody }) { personId, officeId, minutes }: z.output<typeof ticketBody>, @Who() actor: Actor, @Through() channel: string): Promise<{ ticket: string; url: string }> {
    need(actor, 'administer');
    await Promise.all([this.people.get(personId), this.offices.get(officeId)]);
    const ticket = await this.tickets.issue(personId, officeId, minutes, authorOf(actor, channel));
    return { ticket, url: `${this.settings.publicUrl}/sign-in/${ticket}` };
  }

  private async view({ personId, officeId, positions, powers }: Actor): Promise<SessionView> {
    const { person, office } = await this.access.names(personId, officeId);
    return { personId, name: person ?? office, officeId, officeName: office, positions, powers };
  }

  private cookie() {
    return { httpOnly: true, sameSite: 'lax', secure: this.settings.publicUrl.startsWith('https:'), path: '/' } as const;
  }
}
