/** The documents that go with a letter, taken out of the safe. */
import { buffer } from 'node:stream/consumers';
import type { DocumentStore } from '@sinergi/documents/store';
import type { MailAttachment } from '@sinergi/mail/mailer';
import type { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';

export class Enclosures {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly store: DocumentStore,
  ) {}

  /** In the order given. @throws DomainError `document-unknown` */
  async of(documentIds: readonly string[]): Promise<MailAttachment[]> {
    const enclosed: MailAttachment[] = [];
    for (const id of documentIds) {
      const { storeKey, encrypted, fileName, mediaType } = await this.documents.get(id);
      enclosed.push({ fileName, mediaType, content: await buffer(await this.store.get(storeKey, encrypted)) });
    }
    return enclosed;
  }
}
