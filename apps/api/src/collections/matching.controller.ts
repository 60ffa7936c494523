/** Money nobody has matched yet: the queue with suggestions, a match or split by hand, the second person, and the credit a bank took back. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { MatchResultView, MoneyLimitView, OpenPartView, UnmatchedPage } from '@sinergi/contracts/unmatched.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { MoneyLimitRepository } from '@sinergi/persistence/money/money-limit.queries';
import { AccessLogRepository, type Reader } from '@sinergi/persistence/requests/access-log.repository';
import { LineMatchRepository, type MatchAnswer } from '@sinergi/persistence/requests/line-match.repository';
import { UnmatchedQueries, type StatementSight } from '@sinergi/persistence/views/unmatched.queries';
import { need, personOf, personWith, type Actor } from '../auth/actor';
import { ActId, ReadBy, Through, Who } from '../auth/who.decorator';
import { authorOf } from '../cases/author';
import { moneyLimitView, matchResultView, openPartView, unmatchedPage } from '../form/unmatched.views';
import { Answers } from '../form/responses';
import { enteredBody, limitBody, matchBody, partQuery, queueQuery, reversalBody, type EnteredOrder, type LimitOrder, type MatchOrder, type PartQuery, type QueueQuery, type ReversalOrder } from './matching.dto';
import { confirmationBody, type Confirmation } from './payment.dto';
import { PaymentNews } from './payment-news';
import { SuggestionsService } from './suggestions.service';

const MOST_LINES = 50;

@ApiTags('collections')
@Controller('v1')
export class MatchingController {
  constructor(
    private readonly unmatched: UnmatchedQueries,
    private readonly suggestions: SuggestionsService,
    private readonly matches: LineMatchRepository,
    private readonly limits: MoneyLimitRepository,
    private readonly news: PaymentNews,
    private readonly access: AccessLogRepository,
  ) {}

  @Get('statements/unmatched')
  @Answers(unmatchedPage)
  async queue(@Query({ schema: queueQuery }) query: QueueQuery, @Who() actor: Actor, @ReadBy() reader: Reader): Promise<UnmatchedPage> {
    need(actor, 'pay');
    const { items, next } = await this.unmatched.lines(statementSight(actor), { ...query, limit: Math.min(query.limit ?? MOST_LINES, MOST_LINES) });
    await this.access.note(reader, { purpose: 'unmatched-money', subject: 'statements', rowsRead: items.length });
    const { suggestions, entered } = await this.suggestions.of(items, actor.sees);
    const confirms = personWith(actor, 'confirm-payment');
    const [limit] = await this.limits.all();
    return {
      items: await Promise.all(
        items.map(async (row, at) => {
          const { accountHash: _hash, counterAccountHash: _counter, direction, reversal, waits, ...line } = row;
          return {
            ...line,
            kind: direction === 'debit' ? ('taken-back' as const) : reversal ? ('credit-by-reversal' as const) : ('credit' as const),
            suggestions: suggestions[at] ?? [],
            entered: entered[at] ?? [],
            credits: direction === 'debit' ? await this.unmatched.credits(row) : [],
            proposal: proposalFor(waits, confirms),
          };
        }),
      ),
      next,
      limit: limit as MoneyLimitView,
    };
  }

  @Get('open-parts')
  @Answers(z.array(openPartView))
  parts(@Query({ schema: partQuery }) { q, rehearsal = false }: PartQuery, @Who() actor: Actor): Promise<OpenPartView[]> {
    need(actor, 'pay');
    return this.unmatched.parts(actor.sees, { q }, rehearsal);
  }

  @Post('statement-lines/:id/match')
  @HttpCode(200)
  @Answers(matchResultView)
  async match(@Param('id') lineId: string, @Body({ schema: matchBody }) { parts, reason }: MatchOrder, @Who() actor: Actor, @ActId() id: string, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'pay');
    await this.seenLine(lineId, actor);
    await this.seenParts(parts.map(({ subBillId }) => subBillId), actor);
    return this.told(await this.matches.match(lineId, { id, parts, reason, by: personOf(actor) }, authorOf(actor, channel)));
  }

  @Post('statement-lines/:id/reversal')
  @HttpCode(200)
  @Answers(matchResultView)
  async reverse(@Param('id') lineId: string, @Body({ schema: reversalBody }) { takesBack, reason }: ReversalOrder, @Who() actor: Actor, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'pay');
    await this.seenLine(lineId, actor);
    return this.told({ standing: 'booked', payments: await this.matches.reverse(lineId, takesBack, reason, personOf(actor), authorOf(actor, channel)) });
  }

  @Post('statement-lines/:id/entered')
  @HttpCode(200)
  @Answers(matchResultView)
  async entered(@Param('id') lineId: string, @Body({ schema: enteredBody }) { enteredId, reason }: EnteredOrder, @Who() actor: Actor, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'pay');
    await this.seenLine(lineId, actor);
    if (!(await this.unmatched.seesEntered(actor.sees, enteredId))) throw new DomainError('payment-unknown', { id: enteredId });
    return { standing: 'booked', payments: await this.matches.tie(lineId, enteredId, reason, personOf(actor), authorOf(actor, channel)) };
  }

  @Post('statement-matches/:id/confirmation')
  @HttpCode(200)
  @Answers(matchResultView)
  async confirm(@Param('id') matchId: string, @Body({ schema: confirmationBody }) { approve, reason }: Confirmation, @Who() actor: Actor, @Through() channel: string): Promise<MatchResultView> {
    need(actor, 'confirm-payment');
    const subject = await this.unmatched.matchSubject(matchId);
    if (!subject) throw new DomainError('match-unknown', { matchId: matchId.slice(0, 60) });
    if (subject.lineId) await this.seenLine(subject.lineId, actor);
    await this.seenParts(subject.subBillIds, actor);
    if (approve) return this.told(await this.matches.confirm(matchId, personOf(actor), authorOf(actor, channel)));
    await this.matches.reject(matchId, personOf(actor), reason ?? '', authorOf(actor, channel));
    return { standing: 'proposed', payments: 0 };
  }

  @Get('money-limits')
  @Answers(z.array(moneyLimitView))
  async limitList(@Who() actor: Actor): Promise<MoneyLimitView[]> {
    need(actor, 'pay');
    return this.limits.all();
  }

  @Post('money-limits')
  @Answers(z.array(moneyLimitView), 201)
  async setLimit(@Body({ schema: limitBody }) limit: LimitOrder, @Who() actor: Actor, @Through() channel: string): Promise<MoneyLimitView[]> {
    need(actor, 'administer');
    await this.limits.set(limit, personOf(actor), authorOf(actor, channel));
    return this.limits.all();
  }

  private async told({ standing, payments }: MatchAnswer): Promise<MatchResultView> {
    await this.news.tellAll(payments);
    return { standing, payments: payments.length };
  }

  private async seenLine(lineId: string, actor: Actor): Promise<void> {
    if (!isId(lineId) || !(await this.unmatched.seesLine(lineId, statementSight(actor)))) throw new DomainError('line-unknown', { lineId: lineId.slice(0, 60) });
  }

  private async seenParts(ids: readonly string[], actor: Actor): Promise<void> {
    if (!(await this.unmatched.seesParts(actor.sees, ids))) throw new DomainError('bill-unknown', {});
  }
}

export const statementSight = ({ powers, officeId }: Actor): StatementSight => ({ all: powers.includes('see-all'), officeId });

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Shown to whoever may confirm it and did not propose it. */
export function proposalFor(waits: Awaited<ReturnType<UnmatchedQueries['lines']>>['items'][number]['waits'], confirms: string | null) {
  if (!waits) return null;
  const { proposedById, ...shown } = waits;
  return { ...shown, mayConfirm: confirms !== null && confirms !== proposedById };
}
