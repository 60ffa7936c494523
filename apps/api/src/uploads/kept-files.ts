/** Puts a received file on record as a document; the same act finds the document it made before. */
import { Injectable } from '@nestjs/common';
import type { DocumentView } from '@sinergi/contracts/views';
import { DocumentsRepository, type DocumentRow } from '@sinergi/persistence/cases/documents.repository';
import type { ReceivedFile } from './received-file';

export interface AboutFile {
  readonly actId: string;
  readonly no: string | null;
  readonly kind: string;
  readonly title: string;
  readonly uploadedBy: string | null;
}

@Injectable()
export class KeptFiles {
  constructor(private readonly documents: DocumentsRepository) {}

  async keep(file: ReceivedFile, { actId, no, kind, title, uploadedBy }: AboutFile): Promise<DocumentRow> {
    const { fileName, mediaType, bytes, sha256, storeKey, encrypted } = file;
    const document = await this.documents.insert({
      no, occasion: `upload:${actId}`, kind, title, fileName, mediaType, bytes, sha256, storeKey, encrypted, numbers: {}, datedOn: null, uploadedBy,
    });
    file.kept = document.storeKey === storeKey;
    return document;
  }
}

export function documentView({ id, kind, title, fileName, mediaType, bytes, sha256, numbers, datedOn }: DocumentRow): DocumentView {
  return { id, kind, title, fileName, mediaType, bytes, sha256: sha256.toString('hex'), numbers, datedOn };
}
