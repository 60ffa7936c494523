/** The rows of people who were turned down, as they go back to whoever sent the roster: who, why, and the cure. */
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { REJECTIONS } from '@sinergi/domain/exchange/rejections';
import { maskNik } from '@sinergi/domain/roster/masking';
import { workbookStream, type ValueToWrite } from '@sinergi/intake/workbook.writer';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import type { Exchange } from '@sinergi/persistence/exchanges/exchange.repository';
import { TurnedDownQueries, type TurnedDown } from '@sinergi/persistence/exchanges/turned-down.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ROWS_AT_ONCE = 1_000;
const COLUMNS = [
  { heading: 'Kantor pengirim / Sender', width: 30 },
  { heading: 'Nama / Name', width: 28 },
  { heading: 'NIK (disamarkan / masked)', width: 22 },
  { heading: 'Jabatan / Position', width: 16 },
  { heading: 'RT', width: 6 },
  { heading: 'RW', width: 6 },
  { heading: 'Kelurahan', width: 22 },
  { heading: 'Yang salah', width: 46 },
  { heading: 'Cara memperbaiki', width: 46 },
  { heading: 'What is wrong', width: 46 },
  { heading: 'How to mend it', width: 46 },
  { heading: 'Alasan sebagaimana ditulis / Reason as written', width: 46 },
];

export class MendingFile {
  private readonly documents: DocumentsRepository;
  private readonly turnedDown: TurnedDownQueries;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    private readonly cipher: FieldCipher,
  ) {
    this.documents = new DocumentsRepository(database);
    this.turnedDown = new TurnedDownQueries(database);
  }

  /** Once per answer. @returns null when nobody is left to mend */
  async write({ id, no, start: { month } }: Exchange, answerId: string, on: LocalDate): Promise<string | null> {
    if ((await this.turnedDown.open(id, 0, 1)).length === 0) return null;
    const stored = await this.store.put(`exchange-mend-${answerId}`, workbookStream([{ name: 'Perlu diperbaiki', columns: COLUMNS, rows: this.rows(id) }]), { encrypted: true });
    const document = await this.documents.insert({
      ...stored,
      no,
      occasion: `exchange-mend:${answerId}`,
      kind: 'roster-errors',
      title: `Peserta yang ditolak, ${month}`,
      fileName: `perbaikan-peserta-${no}-${month}.xlsx`,
      mediaType: XLSX,
      encrypted: true,
      numbers: {},
      datedOn: on,
      uploadedBy: null,
    });
    return document.id;
  }

  private async *rows(exchangeId: string): AsyncIterable<readonly ValueToWrite[]> {
    for (let after = 0; ; ) {
      const people = await this.turnedDown.open(exchangeId, after, ROWS_AT_ONCE);
      const last = people.at(-1);
      if (!last) return;
      for (const person of people) yield this.lineOf(person);
      after = last.number;
    }
  }

  private lineOf({ office, name, nikCipher, keySealed, positionCode, rt, rw, village, rejection, reasonCipher, lineKeySealed }: TurnedDown): readonly ValueToWrite[] {
    const { what, cure } = REJECTIONS[rejection];
    const said = reasonCipher === null ? null : this.cipher.decrypt(reasonCipher, lineKeySealed);
    return [office, name, maskNik(this.cipher.decrypt(nikCipher, keySealed)), positionCode, rt, rw, village, what.id, cure.id, what.en, cure.en, said];
  }
}
