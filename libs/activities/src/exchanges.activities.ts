/** The hands for hand-overs: people go out in a file or as a question, and answers come back into the record. */
import type { ExchangesActivities } from '@sinergi/contracts/activities/exchanges.activities';
import type { ExchangeCounts, ExchangeOutcome } from '@sinergi/contracts/exchange.contract';
import type { ExternalCheck, PersonToCheck } from '@sinergi/contracts/activities/external-check';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { formatNamed } from '@sinergi/domain/exchange/formats';
import { formatKey } from '@sinergi/domain/exchange/export-format';
import type { ExchangeKind } from '@sinergi/domain/exchange/exchange';
import { readAnswer } from '@sinergi/intake/exchange/answer.reader';
import { readCodeAnswer } from '@sinergi/intake/exchange/code-answer.reader';
import { readPostingAnswer } from '@sinergi/intake/exchange/posting-answer.reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { AnswerRepository } from '@sinergi/persistence/exchanges/answer.repository';
import { CodeAnswerRepository } from '@sinergi/persistence/exchanges/code-answer.repository';
import type { ToldCode, ToldVerdict } from '@sinergi/persistence/exchanges/exchange-request.repository';
import { ExchangeRepository, type Exchange } from '@sinergi/persistence/exchanges/exchange.repository';
import { PostingAnswerRepository } from '@sinergi/persistence/exchanges/posting-answer.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { withClearFile } from './clear-file';
import { lockedRows, toldRows } from './exchanges/answer-rows';
import { ExportFile } from './exchanges/export-file';
import { pricesOf, settingOf } from './exchanges/export-setting';
import { MendingFile } from './exchanges/mending-file';
import { codeRows, postedRows, toldCodes } from './exchanges/money-rows';

export class ExchangeHands implements ExchangesActivities {
  private readonly exchanges: ExchangeRepository;
  private readonly answers: AnswerRepository;
  private readonly codes: CodeAnswerRepository;
  private readonly postings: PostingAnswerRepository;
  private readonly documents: DocumentsRepository;
  private readonly file: ExportFile;
  private readonly mending: MendingFile;

  constructor(
    private readonly database: Database,
    private readonly store: DocumentStore,
    private readonly cipher: FieldCipher,
    private readonly check: ExternalCheck,
  ) {
    this.exchanges = new ExchangeRepository(database);
    this.answers = new AnswerRepository(database);
    this.codes = new CodeAnswerRepository(database);
    this.postings = new PostingAnswerRepository(database);
    this.documents = new DocumentsRepository(database);
    this.file = new ExportFile(database, store, cipher);
    this.mending = new MendingFile(database, store, cipher);
  }

  async write(exchangeId: string, on: LocalDate): Promise<{ readonly documentId: string; readonly lines: number }> {
    const exchange = await this.exchanges.of(exchangeId);
    if (exchange.documentId !== null) return { documentId: exchange.documentId, lines: exchange.lines };
    const documentId = await this.writeFile(exchange, on);
    await this.exchanges.written(exchangeId, documentId);
    return { documentId, lines: exchange.lines };
  }

  async submit(exchangeId: string): Promise<{ readonly reference: string }> {
    const exchange = await this.exchanges.of(exchangeId);
    if (exchange.reference !== null) return { reference: exchange.reference };
    const { reference } = await this.check.submit({ batchId: exchangeId, people: this.peopleToCheck(exchangeId) });
    await this.exchanges.submitted(exchangeId, reference);
    return { reference };
  }

  async takeAnswer(exchangeId: string, answerId: string, on: LocalDate): Promise<ExchangeCounts> {
    const { start: { kind } } = await this.exchanges.of(exchangeId);
    const { documentId, verdicts } = await this.answers.of(exchangeId, answerId);
    if (documentId === null) return this.takeTold(kind, exchangeId, answerId, on, verdicts ?? []);
    return withClearFile(this.store, await this.documents.get(documentId), (path) => {
      if (kind === 'payment-code') return this.codes.take(exchangeId, answerId, on, codeRows(readCodeAnswer(path)));
      if (kind === 'payment-receipt') return this.postings.take(exchangeId, answerId, on, postedRows(readPostingAnswer(path), this.cipher));
      return this.answers.take(exchangeId, answerId, on, lockedRows(readAnswer(path), kind, this.cipher));
    });
  }

  async rowsToMend(exchangeId: string, answerId: string, on: LocalDate): Promise<{ readonly documentId: string } | null> {
    const documentId = await this.mending.write(await this.exchanges.of(exchangeId), answerId, on);
    if (documentId === null) return null;
    await this.exchanges.attachMending(exchangeId, documentId);
    return { documentId };
  }

  finish(exchangeId: string, result: ExchangeOutcome['result'], on: LocalDate): Promise<void> {
    return this.exchanges.finish(exchangeId, result, on);
  }

  private async writeFile(exchange: Exchange, on: LocalDate): Promise<string> {
    const { start: { kind }, formatCode, formatVersion } = exchange;
    const key = formatKey({ code: formatCode, version: formatVersion });
    if (kind === 'payment-code') return this.file.writeParts(exchange, formatNamed(kind, key), on);
    if (kind !== 'payment-receipt') await this.exchanges.takeOverMended(exchange.id);
    const priceOf = kind === 'identity-check' ? null : await pricesOf(this.database, exchange);
    return this.file.writePeople(exchange, formatNamed(kind, key), { setting: await settingOf(this.database, exchange), priceOf }, on);
  }

  /** Without a file: a machine's words, codes typed in, or a difference agreed to be left, which has no rows. */
  private takeTold(kind: ExchangeKind, exchangeId: string, answerId: string, on: LocalDate, told: readonly (ToldVerdict | ToldCode)[]): Promise<ExchangeCounts> {
    if (kind === 'payment-code') return this.codes.take(exchangeId, answerId, on, toldCodes(told.flatMap((each) => ('verdict' in each ? [] : [each]))));
    if (kind === 'payment-receipt') return this.postings.take(exchangeId, answerId, on, nothingTold());
    return this.answers.take(exchangeId, answerId, on, toldRows(told.flatMap((each) => ('verdict' in each ? [each] : []))));
  }

  private async *peopleToCheck(exchangeId: Exchange['id']): AsyncIterable<PersonToCheck> {
    for await (const { lineId, nik, name, birthDate } of this.file.people(exchangeId)) yield { lineId, nik, name, birthDate };
  }
}

async function* nothingTold(): AsyncIterable<[]> {
  yield [];
}
