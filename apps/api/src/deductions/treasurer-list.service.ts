/** Writes the list of deductions for the treasurer, page by page straight into the safe: who, how much, on which mandate, and who is left out and why. */
import { Inject, Injectable } from '@nestjs/common';
import type { DeductionListView } from '@sinergi/contracts/deduction.views';
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { LEFT_OUT_WORDS } from '@sinergi/domain/collection/deduction/short-reason';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { delimitedStream } from '@sinergi/intake/exchange/delimited.writer';
import { workbookStream, type ValueToWrite } from '@sinergi/intake/workbook.writer';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { TreasurerListQueries, type ListedMember, type ListScope } from '@sinergi/persistence/money/deduction/treasurer-list.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { DOCUMENT_STORE, FIELD_CIPHER } from '../parts';
import { WORKBOOK } from '../uploads/file-kinds';

const PEOPLE_AT_ONCE = 1_000;
export const LIST_KIND = 'deduction-list';

const COLUMNS = [
  { heading: 'No', width: 6 }, { heading: 'Kode baris', width: 38 }, { heading: 'Nama', width: 28 }, { heading: 'NIK', width: 20 }, { heading: 'Jabatan', width: 14 }, { heading: 'RT', width: 6 }, { heading: 'RW', width: 6 },
  { heading: 'Unit', width: 26 }, { heading: 'Bulan iuran', width: 26 }, { heading: 'Jumlah potongan', width: 18 }, { heading: 'Dasar potongan', width: 34 }, { heading: 'Dipotong', width: 16 }, { heading: 'Alasan', width: 30 },
];
const LEFT_COLUMNS = [...COLUMNS.slice(0, 1), ...COLUMNS.slice(2, 10), { heading: 'Tidak didaftar karena', width: 44 }, { heading: 'Left out because', width: 44 }];

export interface ListWish extends ListScope {
  readonly id: string;
  readonly format: 'xlsx' | 'csv';
  readonly on: LocalDate;
  readonly uploadedBy: string;
}

@Injectable()
export class TreasurerListService {
  constructor(
    private readonly lists: TreasurerListQueries,
    private readonly documents: DocumentsRepository,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  /** Once per act. @throws DomainError `deduction-list-empty` */
  async write({ id, format, on, uploadedBy, ...scope }: ListWish): Promise<DeductionListView> {
    const sums = await this.lists.sums(scope);
    if (sums.people === 0 && sums.leftOut.length === 0) throw new DomainError('deduction-list-empty', { no: scope.no, from: scope.from, until: scope.until });
    const made = (await this.documents.byOccasion(`${LIST_KIND}:${id}`)) ?? (await this.make({ id, format, on, uploadedBy, ...scope }));
    return { documentId: made.id, fileName: made.fileName, ...sums };
  }

  private async make({ id, format, on, uploadedBy, ...scope }: ListWish) {
    const stored = await this.store.put(`${LIST_KIND}-${id}`, this.content(scope, format), { encrypted: true });
    const months = scope.from === scope.until ? scope.from : `${scope.from}_${scope.until}`;
    return this.documents.insert({
      ...stored, no: scope.no, occasion: `${LIST_KIND}:${id}`, kind: LIST_KIND, title: `Daftar potongan honorarium ${months}`, fileName: `potongan-${scope.no}-${months}.${format}`,
      mediaType: format === 'xlsx' ? WORKBOOK : 'text/csv', encrypted: true, numbers: {}, datedOn: on, uploadedBy,
    });
  }

  private content(scope: ListScope, format: ListWish['format']) {
    const listed = this.rows(scope, false, (person) => this.listedRow(person));
    if (format === 'csv') return delimitedStream(COLUMNS.map(({ heading }) => heading), listed, { separator: ';', lineEnd: '\r\n' });
    return workbookStream([
      { name: 'Daftar potongan', columns: COLUMNS, rows: listed },
      { name: 'Tidak didaftar', columns: LEFT_COLUMNS, rows: this.rows(scope, true, (person) => this.leftRow(person)) },
    ]);
  }

  private async *rows(scope: ListScope, leftOut: boolean, rowOf: (person: ListedMember) => readonly ValueToWrite[]): AsyncIterable<readonly ValueToWrite[]> {
    for (let after = 0; ; ) {
      const people = await this.lists.page(scope, leftOut, after, PEOPLE_AT_ONCE);
      const last = people.at(-1);
      if (!last) return;
      for (const person of people) yield rowOf(person);
      after = last.number;
    }
  }

  private listedRow(person: ListedMember): readonly ValueToWrite[] {
    const [number, ...who] = this.who(person);
    return [number!, person.membershipId, ...who, [person.mandate, person.mandatedOn].filter(Boolean).join(', '), null, null];
  }

  private leftRow(person: ListedMember): readonly ValueToWrite[] {
    const words = LEFT_OUT_WORDS[person.leftOut!];
    return [...this.who(person), words.id, words.en];
  }

  private who({ number, fullName, nikCipher, keySealed, positionCode, rt, rw, unit, months, amount }: ListedMember): readonly ValueToWrite[] {
    const nik = nikCipher === null ? null : this.cipher.decrypt(nikCipher, keySealed);
    return [number, fullName, nik, positionCode, rt, rw, unit, months.map(({ month }) => month).join(', '), amount];
  }
}
