/** A bank statement on its way into the ledger: read by what people have said of its bank, kept until somebody does where nobody has. */
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { maskAccount } from '@sinergi/domain/roster/masking';
import { isOfColumns, readBankStatement, type BankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { readingBy, saidMapping, type SaidMapping } from '@sinergi/intake/statement/table/said-mapping';
import { examineTable, type ExaminedTable } from '@sinergi/intake/statement/table/table-examination';
import type { Author } from '@sinergi/persistence/access/audit.repository';
import { DocumentsRepository } from '@sinergi/persistence/cases/documents.repository';
import { BankMappingRepository } from '@sinergi/persistence/requests/bank-mapping.repository';
import { StatementRepository } from '@sinergi/persistence/requests/statement.repository';
import { WaitingStatementRepository, type WaitingFile } from '@sinergi/persistence/requests/waiting-statement.repository';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { DocumentStore } from '@sinergi/documents/store';
import { DOCUMENT_STORE, FIELD_CIPHER } from '../parts';
import { withReadableCopy } from '../uploads/readable-copy';
import { PaymentNews } from './payment-news';

/** A wrong mapping shows as headings that are not there or as money that does not add up. */
const UNREAD = ['file-header-missing', 'statement-inconsistent'];

/** Read, or what a person must be asked and why. */
export type Reading = { readonly statement: BankStatement } | { readonly examined: ExaminedTable; readonly failure: DomainError };

@Injectable()
export class StatementIntake {
  constructor(
    private readonly statements: StatementRepository,
    private readonly mappings: BankMappingRepository,
    private readonly waiting: WaitingStatementRepository,
    private readonly documents: DocumentsRepository,
    private readonly news: PaymentNews,
    @Inject(DOCUMENT_STORE) private readonly store: DocumentStore,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  /** @throws DomainError for what no mapping mends */
  async read(storeKey: string): Promise<Reading> {
    const remembered = (await this.mappings.inForce()).map((said) => readingBy(saidMapping(said)));
    return withReadableCopy(await this.store.get(storeKey, true), async (path) => {
      try {
        return { statement: await readBankStatement(path, remembered) };
      } catch (failure) {
        if (!isOfColumns(failure)) throw failure;
        const examined = await examineTable(path).catch(() => null);
        if (examined === null) throw failure;
        return { examined, failure: failure as DomainError };
      }
    });
  }

  /** @returns the id of the statement */
  async book({ account, period, lines, linesWithSen: _sen, ...balances }: BankStatement, file: Pick<WaitingFile, 'sha256' | 'documentId' | 'uploadedBy' | 'rehearsal'>, said: { readonly mappingId: string; readonly by: string } | null, author: Author): Promise<string> {
    const { sha256, documentId, uploadedBy, rehearsal } = file;
    const { statementId, payments } = await this.statements.take(
      {
        ...balances, ...period, sha256, documentId, uploadedBy, rehearsal, accountHash: this.cipher.keyedHash(account), accountMasked: maskAccount(account),
        lines: lines.map(({ counterAccount, ...line }) => ({ ...line, ...(counterAccount ? { counterAccountHash: this.cipher.keyedHash(counterAccount) } : {}) })),
      },
      author,
    );
    await this.waiting.taken(sha256, statementId, said?.mappingId ?? null, said?.by ?? uploadedBy);
    await this.news.tellAll(payments);
    return statementId;
  }

  /** Reads a file that waits by a person's word, which is remembered once it reads. @throws DomainError `statement-mapping-wrong` with line and reason, and what a statement may be refused for */
  async say(file: WaitingFile, said: SaidMapping, remember: () => Promise<string>, by: string, author: Author): Promise<string> {
    const { storeKey } = await this.documents.get(file.documentId);
    const statement = await withReadableCopy(await this.store.get(storeKey, true), (path) => readBankStatement(path, [readingBy(said)])).catch((failure: unknown) => {
      throw failure instanceof DomainError && UNREAD.includes(failure.code) ? new DomainError('statement-mapping-wrong', { ...failure.facts, cause: failure.code }) : failure;
    });
    return this.book(statement, file, { mappingId: await remember(), by }, author);
  }
}
