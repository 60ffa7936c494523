/** The hands for hand-overs: people go out in a file or as a question, and answers come back into the record. */
import type { ExchangesActivities } from '@sinergi/contracts/activities/exchanges.activities';
import type { ExchangeCounts, ExchangeOutcome } from '@sinergi/contracts/exchange.contract';
import type { ExternalCheck, PersonToCheck } from '@sinergi/contracts/activities/external-check';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { formatNamed } from '@sinergi/domain/exchange/formats';
import { formatKey } from '@sinergi/domain/exchange/export-format';
import { readAnswer } from '@sinergi/intake/exchange/answer.reader';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { AnswerRepository } from '@sinergi/persistence/exchanges/answer.repository';
import { ExchangeRepository, type Exchange } from '@sinergi/persistence/exchanges/exchange.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { withClearFile } from './clear-file';
import { lockedRows, toldRows } from './exchanges/answer-rows';
import { ExportFile } from './exchanges/export-file';
import { pricesOf, settingOf } from './exchanges/export-setting';
import { MendingFile } from './exchanges/mending-file';

export class ExchangeHands implements ExchangesActivities {
  private readonly exchanges: ExchangeRepository;
  private readonly answers: AnswerRepository;
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
    this.documents = new DocumentsRepository(database);
    this.file = new ExportFile(database, store, cipher);
    this.mending = new MendingFile(database, store, cipher);
  }

  async write(exchangeId: string, on: LocalDate): Promise<{ readonly documentId: string; readonly lines: number }> {
    const exchange = await this.exchanges.of(exchangeId);
    if (exchange.documentId !== null) return { documentId: exchange.documentId, lines: exchange.lines };
    await this.exchanges.takeOverMended(exchangeId);
    const format = formatNamed(exchange.start.kind, formatKey({ code: exchange.formatCode, version: exchange.formatVersion }));
    const priceOf = format.kind === 'registration' ? await pricesOf(this.database, exchange) : null;
    const documentId = await this.file.write(exchange, format, { setting: await settingOf(this.database, exchange), priceOf }, on);
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
    const exchange = await this.exchanges.of(exchangeId);
    const { documentId, verdicts } = await this.answers.of(exchangeId, answerId);
    if (documentId === null) return this.answers.take(exchangeId, answerId, on, toldRows(verdicts ?? []));
    return withClearFile(this.store, await this.documents.get(documentId), (path) =>
      this.answers.take(exchangeId, answerId, on, lockedRows(readAnswer(path), exchange.start.kind, this.cipher)),
    );
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

  private async *peopleToCheck(exchangeId: Exchange['id']): AsyncIterable<PersonToCheck> {
    for await (const { lineId, nik, name, birthDate } of this.file.people(exchangeId)) yield { lineId, nik, name, birthDate };
  }
}
