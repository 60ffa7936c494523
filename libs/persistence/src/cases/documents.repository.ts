/** Documents of a case: what was drafted, uploaded and sent, each with its SHA-256 and its place in the store. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Database, Sql } from '../database';
import { PaperNumberRepository, type NumberSeries } from './paper-number.repository';

export interface NewDocument {
  readonly no: string | null;
  /** The act that made it; a repetition of the act finds the same document. Null for an upload. */
  readonly occasion: string | null;
  readonly kind: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly storeKey: string;
  readonly encrypted: boolean;
  /** The paper's number as each party writes it. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly datedOn: LocalDate | null;
  readonly uploadedBy: string | null;
}

export interface DocumentRow extends NewDocument {
  readonly id: string;
}

const COLUMNS = `id, cooperation_no AS "no", occasion, kind, title, file_name AS "fileName", media_type AS "mediaType", bytes, sha256,
  store_key AS "storeKey", encrypted, numbers, dated_on AS "datedOn", uploaded_by AS "uploadedBy"`;

export class DocumentsRepository {
  private readonly paperNumbers = new PaperNumberRepository();

  constructor(private readonly database: Database) {}

  /** Under an occasion that has its document already, that one is returned. */
  insert(document: NewDocument): Promise<DocumentRow> {
    return insertOnce(this.database, document);
  }

  /**
   * A numbered paper, made once per occasion: numbers are taken, `make` writes the paper with them into the store,
   * and the document is recorded, all or nothing.
   */
  issue(occasion: string, wanted: readonly NumberSeries[], make: (numbers: Readonly<Record<string, number>>) => Promise<Omit<NewDocument, 'occasion'>>): Promise<DocumentRow> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [occasion]);
      const made = await findBy(transaction, 'occasion', occasion);
      if (made) return made;
      return insertOnce(transaction, { ...(await make(await this.paperNumbers.nextFor(transaction, wanted))), occasion });
    });
  }

  /** @throws DomainError `document-unknown` */
  async get(id: string): Promise<DocumentRow> {
    const found = await findBy(this.database, 'id', id);
    if (!found) throw new DomainError('document-unknown', { id });
    return found;
  }

  byOccasion(occasion: string): Promise<DocumentRow | null> {
    return findBy(this.database, 'occasion', occasion);
  }

  /** The newest signed scan of a paper in a round; null while nobody has signed. */
  async signedScan(no: string, paper: string, round: number): Promise<DocumentRow | null> {
    const [row] = await this.database.query<DocumentRow>(
      `SELECT ${COLUMNS} FROM document WHERE id = (
         SELECT s.scan_document_id FROM signature s JOIN decision d ON d.id = s.decision_id
         WHERE s.no = $1 AND s.paper = $2 AND s.round = $3 ORDER BY s.signed_on DESC, d.recorded_at DESC LIMIT 1)`,
      [no, paper, round],
    );
    return row ?? null;
  }
}

async function insertOnce(sql: Sql, document: NewDocument): Promise<DocumentRow> {
  const [row] = await sql.query<DocumentRow>(
    `INSERT INTO document (cooperation_no, occasion, kind, title, file_name, media_type, bytes, sha256, store_key, encrypted, numbers, dated_on, uploaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     ON CONFLICT (occasion) DO NOTHING
     RETURNING ${COLUMNS}`,
    [
      document.no, document.occasion, document.kind, document.title, document.fileName, document.mediaType, document.bytes, document.sha256,
      document.storeKey, document.encrypted, JSON.stringify(document.numbers), document.datedOn, document.uploadedBy,
    ],
  );
  return row ?? ((await findBy(sql, 'occasion', document.occasion as string)) as DocumentRow);
}

async function findBy(sql: Sql, column: 'id' | 'occasion', value: string): Promise<DocumentRow | null> {
  const [row] = await sql.query<DocumentRow>(`SELECT ${COLUMNS} FROM document WHERE ${column} = $1`, [value]);
  return row ?? null;
}
