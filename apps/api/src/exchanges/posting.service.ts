/** Differences between paid and posted are agreed to be left, by one person or two, and the hand-over hears of it. */
import { Injectable } from '@nestjs/common';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { PostingAcceptanceRepository } from '@sinergi/persistence/exchanges/posting-acceptance.repository';
import { CaseQueries } from '@sinergi/persistence/views/cases.queries';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import type { AcceptanceOrder, AcceptanceWordOrder } from './exchange.dto';
import { ExchangeService, type Asking } from './exchange.service';

@Injectable()
export class PostingService {
  constructor(
    private readonly acceptances: PostingAcceptanceRepository,
    private readonly exchanges: ExchangeService,
    private readonly cases: CaseQueries,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
  ) {}

  /** @throws DomainError `exchange-answer-not-expected` where nothing is posted, `posting-difference-unknown` */
  async accept({ id: exchangeId, no, month, kind }: ExchangeView, { differences, reason, on: givenDay }: AcceptanceOrder, { actor, actId, channel }: Asking): Promise<void> {
    const on = await this.clock.dayOf(await this.cases.get(no, actor.sees), givenDay);
    const by = await this.authority.need(actor, 'hand-over', on);
    if (kind !== 'payment-receipt') throw new DomainError('exchange-answer-not-expected', { exchangeId });
    const counts = await this.acceptances.propose({ id: actId, exchangeId, no, month, differences: differences ?? null, reason, by, on }, authorOf(actor, channel));
    if (counts) await this.exchanges.tell(exchangeId, actId, on);
  }

  /** By somebody else than who proposed it. @throws DomainError `posting-acceptance-unknown`, `duties-incompatible` */
  async decide({ id: exchangeId, no }: ExchangeView, acceptanceId: string, { approve, reason, on: givenDay }: AcceptanceWordOrder, { actor, channel }: Asking): Promise<void> {
    const on = await this.clock.dayOf(await this.cases.get(no, actor.sees), givenDay);
    const by = await this.authority.need(actor, 'confirm-payment', on);
    await this.acceptances.decide({ id: acceptanceId, exchangeId, no, approve, reason, by, on }, authorOf(actor, channel));
    if (approve) await this.exchanges.tell(exchangeId, acceptanceId, on);
  }
}
