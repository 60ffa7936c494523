/** Keeps the file of rows to mend as a document of the case, once per delivery. */
import type { Readable } from 'node:stream';
import type { DocumentStore, StoredFile } from '@sinergi/documents/store';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { mendingWorkbook } from '@sinergi/intake/mending/mending.workbook';
import type { RosterRefusal } from '@sinergi/intake/roster-refusals';
import { workbookStream } from '@sinergi/intake/workbook.writer';
import { DocumentsRepository, type DocumentRow } from '@sinergi/persistence/cases/documents.repository';
import type { Database } from '@sinergi/persistence/database';
import type { HandIn } from '@sinergi/persistence/rosters/hand-in.repository';
import { RosterQueries } from '@sinergi/persistence/rosters/roster.queries';
import { SenderStepRepository } from '@sinergi/persistence/rosters/sender-step.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import { withClearFile } from './clear-file';
import { fileToMend, rowsToMend } from './roster-errors';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class RosterErrorFile {
  private readonly documents: DocumentsRepository;
  private readonly roster: RosterQueries;
  private readonly steps: SenderStepRepository;

  constructor(
    database: Database,
    private readonly store: DocumentStore,
    cipher: FieldCipher,
  ) {
    this.documents = new DocumentsRepository(database);
    this.roster = new RosterQueries(database, cipher);
    this.steps = new SenderStepRepository(database);
  }

  /** @returns the id of the document; null when no row has to be mended */
  async write({ id, no, documentId, fileRefusal }: HandIn, on: LocalDate): Promise<string | null> {
    const { returned } = await this.roster.counts(id);
    if (fileRefusal === null && returned === 0) return null;
    const original = await this.documents.get(documentId);
    const stored = fileRefusal === null ? await this.mending(id, original) : await this.keep(id, workbookStream([fileToMend(fileRefusal as RosterRefusal)]));
    const document = await this.documents.insert({
      ...stored,
      no,
      occasion: `roster-errors:${id}`,
      kind: 'roster-errors',
      title: 'Baris daftar yang perlu diperbaiki',
      fileName: `perbaikan-${original.fileName.replace(/\.[^.]*$/, '')}.xlsx`,
      mediaType: XLSX,
      encrypted: true,
      numbers: {},
      datedOn: on,
      uploadedBy: null,
    });
    return document.id;
  }
  /** The original is read again beside its returned rows. */
  private async mending(id: string, original: DocumentRow): Promise<StoredFile> {
    const said = await this.steps.latestMapping(id);
    const reading = { mapping: said === null ? {} : await this.steps.mappingOf(said), remembered: await this.steps.remembered(id) };
    const sheets = await this.roster.returnedSheets(id);
    return withClearFile(this.store, original, (path) => this.keep(id, mendingWorkbook(path, { handInId: id, sheets, rows: rowsToMend(this.roster, id), reading })));
  }

  private keep(id: string, workbook: Readable): Promise<StoredFile> {
    return this.store.put(`roster-errors-${id}`, workbook, { encrypted: true });
  }
}
