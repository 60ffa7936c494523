/** Writes the file that hands people, or parts of bills, over, in the columns of its format, straight into the safe. */
import { Readable } from 'node:stream';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { exportRow, type ExportSetting, type ExportValue, type PersonToExport, type PriceOfPerson } from '@sinergi/domain/exchange/export-row';
import { formatKey, type PartFormat, type PeopleFormat } from '@sinergi/domain/exchange/export-format';
import { partRow } from '@sinergi/domain/exchange/part-row';
import { delimitedStream } from '@sinergi/intake/exchange/delimited.writer';
import { workbookStream } from '@sinergi/intake/workbook.writer';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import { ExchangeRepository, type Exchange, type LockedPerson } from '@sinergi/persistence/exchanges/exchange.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

const PEOPLE_AT_ONCE = 1_000;
const COLUMN_WIDTH = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the list says beside the people; no price in a list without money. */
export interface Beside {
  readonly setting: ExportSetting;
  readonly priceOf: ((position: string, wage: number | null) => PriceOfPerson) | null;
}

export class ExportFile {
  private readonly documents: DocumentsRepository;
  private readonly exchanges: ExchangeRepository;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    private readonly cipher: FieldCipher,
  ) {
    this.documents = new DocumentsRepository(database);
    this.exchanges = new ExchangeRepository(database);
  }

  writePeople(exchange: Exchange, format: PeopleFormat, { setting, priceOf }: Beside, on: LocalDate): Promise<string> {
    return this.write(exchange, format, this.rows(exchange.id, format, setting, priceOf), on);
  }

  writeParts(exchange: Exchange, format: PartFormat, on: LocalDate): Promise<string> {
    return this.write(exchange, format, this.parts(exchange.id, format), on);
  }

  /** Once per hand-over; the name of the file tells the case and the month, and nobody. */
  private async write({ id, no, start: { month } }: Exchange, format: PeopleFormat | PartFormat, rows: AsyncIterable<ExportValue[]>, on: LocalDate): Promise<string> {
    const workbook = format.medium.kind === 'workbook';
    const stored = await this.store.put(`exchange-${id}`, contentOf(format, rows), { encrypted: true });
    const document = await this.documents.insert({
      ...stored,
      no,
      occasion: `exchange:${id}`,
      kind: format.kind,
      title: `${format.title.id} ${month}`,
      fileName: `${formatKey(format)}-${no}-${month}.${workbook ? 'xlsx' : 'csv'}`,
      mediaType: workbook ? XLSX : 'text/csv',
      encrypted: true,
      numbers: {},
      datedOn: on,
      uploadedBy: null,
    });
    return document.id;
  }

  /** In the order of the file. */
  async *people(exchangeId: string, priceOf: Beside['priceOf'] = null): AsyncIterable<PersonToExport> {
    for (let after = 0; ; ) {
      const locked = await this.exchanges.people(exchangeId, after, PEOPLE_AT_ONCE);
      const last = locked.at(-1);
      if (!last) return;
      for (const person of locked) yield this.unlocked(person, priceOf);
      after = last.number;
    }
  }

  private async *rows(exchangeId: string, format: PeopleFormat, setting: ExportSetting, priceOf: Beside['priceOf']): AsyncIterable<ExportValue[]> {
    for await (const person of this.people(exchangeId, priceOf)) yield exportRow(format, person, setting);
  }

  private async *parts(exchangeId: string, format: PartFormat): AsyncIterable<ExportValue[]> {
    for (let after = 0; ; ) {
      const parts = await this.exchanges.parts(exchangeId, after, PEOPLE_AT_ONCE);
      const last = parts.at(-1);
      if (!last) return;
      for (const part of parts) yield partRow(format, part);
      after = last.number;
    }
  }

  private unlocked({ keySealed, nikCipher, cardKeySealed, cardCipher, phoneCipher, motherNameCipher, positionCode, wage, ...person }: LockedPerson, priceOf: Beside['priceOf']): PersonToExport {
    const own = (sealed: Buffer | null): string | null => (sealed === null ? null : this.cipher.decrypt(sealed, keySealed));
    return {
      ...person,
      price: priceOf && priceOf(positionCode, wage),
      nik: this.cipher.decrypt(nikCipher, keySealed),
      cardNumber: cardCipher === null ? null : this.cipher.decrypt(cardCipher, cardKeySealed),
      phone: own(phoneCipher),
      motherName: own(motherNameCipher),
    };
  }
}

function contentOf({ columns, medium }: PeopleFormat | PartFormat, rows: AsyncIterable<ExportValue[]>): Readable {
  const headings = columns.map(({ heading }) => heading);
  if (medium.kind === 'delimited') return delimitedStream(headings, rows, medium);
  return workbookStream([{ name: medium.sheet, columns: headings.map((heading) => ({ heading, width: COLUMN_WIDTH })), rows }]);
}
