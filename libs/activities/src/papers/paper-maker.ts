/** Makes a numbered paper once: numbers drawn, page set, put into the safe and recorded, all or nothing. */
import { randomUUID } from 'node:crypto';
import { numbersFor, seriesFor, type NumberedParty, type NumberingFacts } from '@sinergi/documents/numbering';
import type { PaperContent, PaperKind } from '@sinergi/documents/papers/paper';
import { Typesetter } from '@sinergi/documents/papers/typesetter';
import type { DocumentStore } from '@sinergi/documents/store';
import type { DocumentRow, DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';

export interface PaperOrder extends NumberingFacts {
  readonly no: string;
  readonly occasion: string;
  readonly paper: PaperKind;
}

export class PaperMaker {
  private readonly typesetter = new Typesetter();

  constructor(
    private readonly documents: DocumentsRepository,
    private readonly store: DocumentStore,
  ) {}

  /** Under the same occasion the first paper is returned. */
  async make(order: PaperOrder, contentFor: (numbers: Partial<Record<NumberedParty, string>>) => PaperContent): Promise<DocumentRow> {
    const storeKey = randomUUID();
    try {
      return await this.documents.issue(order.occasion, seriesFor(order.paper, order), async (sequences) => {
        const numbers = numbersFor(order.paper, sequences, order);
        const content = contentFor(numbers);
        const { bytes, sha256 } = await this.store.put(storeKey, this.typesetter.set(content), { encrypted: false });
        const { kind, title, fileName } = content;
        return { no: order.no, kind, title, fileName, mediaType: 'application/pdf', bytes, sha256, storeKey, encrypted: false, numbers, datedOn: order.on, uploadedBy: null };
      });
    } catch (error) {
      await this.store.remove(storeKey);
      throw error;
    }
  }
}
