/** Keeps the file of rows to mend as a document of the case, once per delivery. */
import type { DocumentStore } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { RosterRefusal } from '@sinergi/intake/roster-refusals';
import { workbookStream } from '@sinergi/intake/workbook.writer';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import type { HandIn } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { errorSheet, fileToMend, rowsToMend } from './roster-errors';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class RosterErrorFile {
  private readonly documents: DocumentsRepository;
  private readonly roster: RosterQueries;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    cipher: FieldCipher,
  ) {
    this.documents = new DocumentsRepository(database);
    this.roster = new RosterQueries(database, cipher);
  }

  /** @returns the id of the document; null when no row has to be mended */
  async write({ id, no, documentId, fileRefusal }: HandIn, on: LocalDate): Promise<string | null> {
    const { returned } = await this.roster.counts(id);
    if (fileRefusal === null && returned === 0) return null;
    const rows = fileRefusal === null ? rowsToMend(this.roster, id) : fileToMend(fileRefusal as RosterRefusal);
    const { fileName } = await this.documents.get(documentId);
    const stored = await this.store.put(`roster-errors-${id}`, workbookStream([errorSheet(rows)]), { encrypted: true });
    const document = await this.documents.insert({
      ...stored,
      no,
      occasion: `roster-errors:${id}`,
      kind: 'roster-errors',
      title: 'Baris daftar yang perlu diperbaiki',
      fileName: `perbaikan-${fileName.replace(/\.[^.]*$/, '')}.xlsx`,
      mediaType: XLSX,
      encrypted: true,
      numbers: {},
      datedOn: on,
      uploadedBy: null,
    });
    return document.id;
  }
}
