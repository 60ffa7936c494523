/** Hands people and money over and takes answers in: on record before any process knows, then told to the process that waits. */
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ExchangeStart } from '@sinergi/contracts/exchange.contract';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { instantAt, OFFICE_OPENS } from '@sinergi/domain/calendar/zone';
import { isClosed } from '@sinergi/domain/cooperation/status';
import { answerAsk } from '@sinergi/domain/exchange/answer-ask';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { formatNamed } from '@sinergi/domain/exchange/formats';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { DocumentStore } from '@sinergi/documents/store';
import { ANSWER_READERS } from '@sinergi/intake/exchange/answer-readers';
import type { Author } from '@sinergi/persistence/access/audit.repository';
import { ExchangeRequestRepository, type AskedFor, type BroughtAnswer } from '@sinergi/persistence/exchanges/exchange-request.repository';
import { ExchangeQueries } from '@sinergi/persistence/exchanges/exchange.queries';
import { CaseQueries, type CaseRow } from '@sinergi/persistence/views/cases.queries';
import type { Logger } from '@sinergi/platform/logging/logger';
import { PROCESS_GATEWAY, type ProcessGateway } from '@sinergi/temporal/gateway';
import type { Actor } from '../auth/actor';
import { authorOf } from '../cases/author';
import { Authority } from '../cases/authority';
import { CaseClock } from '../cases/case-clock';
import { DOCUMENT_STORE, LOGGER } from '../parts';
import { KeptFiles } from '../uploads/kept-files';
import { withReadableCopy } from '../uploads/readable-copy';
import type { ReceivedFile } from '../uploads/received-file';
import type { CodesTold, ExchangeFields, Verdicts } from './exchange.dto';

/** The one asking, the act, and the door it came through. */
export interface Asking {
  readonly actor: Actor;
  readonly actId: string;
  readonly channel: string;
}

@Injectable()
export class ExchangeService {
  constructor(
    private readonly cases: CaseQueries,
    private readonly requests: ExchangeRequestRepository,
    private readonly exchanges: ExchangeQueries,
    private readonly files: KeptFiles,
    private readonly authority: Authority,
    private readonly clock: CaseClock,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(PROCESS_GATEWAY) private readonly gateway: ProcessGateway,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async handOver(no: string, kind: ExchangeKind, formatKey: string, { month, again = false, on: givenDay }: ExchangeFields, { actor, actId, channel }: Asking): Promise<AskedFor> {
    const subject = await this.cases.get(no, actor.sees);
    if (isClosed(subject.status)) throw new DomainError('cooperation-closed', { no });
    const format = formatNamed(kind, formatKey);
    const on = await this.clock.dayOf(subject, givenDay);
    const askedBy = await this.authority.need(actor, 'hand-over', on);
    const start = this.startOf(subject, kind, { exchangeId: actId, month }, on);
    const asked = await this.requests.ask({ start, format, again, askedBy, on }, authorOf(actor, channel));
    if (!asked.repeated) await this.hand(start);
    return asked;
  }

  /** @returns whether the same file came before */
  async bringFile(exchange: ExchangeView, file: ReceivedFile, givenDay: LocalDate | undefined, { actor, actId, channel }: Asking): Promise<boolean> {
    const subject = await this.cases.get(exchange.no, actor.sees);
    const on = await this.clock.dayOf(subject, givenDay);
    const broughtBy = await this.authority.need(actor, 'hand-over', on);
    if (exchange.status === 'preparing') throw new DomainError('exchange-answer-not-expected', { exchangeId: exchange.id });
    const earlier = await this.requests.earlierAnswer(exchange.id, file.sha256);
    if (earlier !== null && earlier !== actId) return true;
    await withReadableCopy(await this.store.get(file.storeKey, true), (path) => readable(exchange.kind, path));
    const { id: documentId } = await this.files.keep(file, { actId, no: exchange.no, kind: 'exchange-answer', title: `Jawaban ${exchange.formatTitle.id} ${exchange.month}`, uploadedBy: broughtBy });
    return this.bring({ id: actId, exchangeId: exchange.id, sha256: file.sha256, content: { documentId }, broughtBy, on }, authorOf(actor, channel));
  }

  /** @returns whether the same words came before */
  async bringVerdicts(exchange: ExchangeView, { reference, verdicts }: Verdicts, { actor, actId, channel }: Asking): Promise<boolean> {
    const known = exchange.kind === 'identity-check' && (exchange.reference === null || exchange.reference === reference);
    if (!known || exchange.status === 'preparing') throw new DomainError('exchange-answer-not-expected', { exchangeId: exchange.id });
    const told = verdicts.map(({ lineId, verdict, code, turn }) => ({ lineId, verdict, code: verdict === 'rejected' ? (code ?? 'other') : null, turn }));
    const on = await this.clock.todayOf(await this.cases.get(exchange.no, { kind: 'all' }));
    const sha256 = createHash('sha256').update(JSON.stringify(told)).digest();
    return this.bring({ id: actId, exchangeId: exchange.id, sha256, content: { verdicts: told }, broughtBy: null, on }, authorOf(actor, channel));
  }

  /** @returns whether the same codes came before */
  async bringCodes(exchange: ExchangeView, { codes, on: givenDay }: CodesTold, { actor, actId, channel }: Asking): Promise<boolean> {
    const on = await this.clock.dayOf(await this.cases.get(exchange.no, actor.sees), givenDay);
    const broughtBy = await this.authority.need(actor, 'hand-over', on);
    if (exchange.kind !== 'payment-code' || exchange.status === 'preparing') throw new DomainError('exchange-answer-not-expected', { exchangeId: exchange.id });
    const sha256 = createHash('sha256').update(JSON.stringify(codes)).digest();
    return this.bring({ id: actId, exchangeId: exchange.id, sha256, content: { verdicts: codes }, broughtBy, on }, authorOf(actor, channel));
  }

  /** An answer on record is told to the process that waits for it. */
  async tell(exchangeId: string, answerId: string, on: LocalDate): Promise<void> {
    const start = await this.exchanges.startOf(exchangeId);
    await this.toldOrLeft(exchangeId, async () => {
      if (start) await this.gateway.answerBrought(start, answerId, on);
    });
  }

  private async bring(answer: BroughtAnswer, author: Author): Promise<boolean> {
    const kept = await this.requests.bring(answer, author);
    if (kept !== answer.id) return true;
    await this.tell(answer.exchangeId, answer.id, answer.on);
    return false;
  }

  /** A rehearsal's hand-over is born on the rehearsal's day, as its offices open. */
  private startOf({ no, birth, offices, terms, rehearsal, zone }: CaseRow, kind: ExchangeKind, about: Pick<ExchangeStart, 'exchangeId' | 'month'>, on: LocalDate): ExchangeStart {
    const bornAt = rehearsal ? instantAt(on, OFFICE_OPENS, zone) : this.clock.now();
    return { ...about, no, kind, birth: { bornAt, rehearsal, zone, recordUrl: birth.recordUrl }, offices, terms, ask: answerAsk(kind, terms), late: null };
  }

  private hand(start: ExchangeStart): Promise<void> {
    return this.toldOrLeft(start.exchangeId, async () => {
      await this.gateway.startExchange(start);
      await this.requests.started(start.exchangeId);
    });
  }

  /** What cannot be told now is told by the relay. */
  private async toldOrLeft(exchangeId: string, tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.logger.warn('hand-over left to the relay', { exchangeId, error });
    }
  }
}

/** A file that will never read is refused at the door, with the reason. */
async function readable(kind: ExchangeKind, path: string): Promise<void> {
  for await (const _ of ANSWER_READERS[kind](path));
}
