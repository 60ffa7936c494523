/** Bank statements nobody could read yet: each file kept once until a person says what its columns mean, or withdraws it. */
import type { ExaminedTableView, WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database } from '../database';
import type { StatementSight } from '../views/unmatched.queries';

export interface NewWaiting {
  readonly id: string;
  readonly sha256: Buffer;
  readonly documentId: string;
  readonly uploadedBy: string;
  readonly rehearsal: boolean;
  readonly examined: ExaminedTableView;
}

export interface WaitingFile {
  readonly id: string;
  readonly sha256: Buffer;
  readonly documentId: string;
  readonly uploadedBy: string;
  readonly rehearsal: boolean;
  readonly standing: 'waiting' | 'taken' | 'withdrawn';
}

const SEEN = `($1::boolean OR EXISTS (SELECT FROM holder h WHERE h.person_id = w.uploaded_by AND h.office_id = $2))`;

export class WaitingStatementRepository {
  constructor(private readonly database: Database) {}

  /** The same file again waits as it did; one that was withdrawn waits anew. @returns its id */
  keep({ id, sha256, documentId, uploadedBy, rehearsal, examined }: NewWaiting, author: Author): Promise<string> {
    return this.database.inTransaction(async (transaction) => {
      const [kept] = await transaction.query<{ id: string; fresh: boolean }>(
        `INSERT INTO waiting_statement (id, sha256, document_id, uploaded_by, rehearsal, examined) VALUES ($1, $2, $3, $4, $5, $6::jsonb)
         ON CONFLICT (sha256) DO UPDATE SET standing = 'waiting', decided_by = NULL, decided_at = NULL, reason = '', statement_id = NULL RETURNING id, id = $1 AS fresh`,
        [id, sha256, documentId, uploadedBy, rehearsal, JSON.stringify(examined)],
      );
      if (kept!.fresh) await recordAct(transaction, author, 'statement.wait', `waiting-statement:${id}`, { row: examined.row });
      return kept!.id;
    });
  }

  list({ all, officeId }: StatementSight): Promise<WaitingStatementView[]> {
    return this.database.query<WaitingStatementView>(
      `SELECT w.id, d.file_name AS file, p.full_name AS "uploadedBy", w.recorded_at::date AS "receivedOn", w.rehearsal, w.examined
         FROM waiting_statement w JOIN document d ON d.id = w.document_id JOIN person p ON p.id = w.uploaded_by WHERE w.standing = 'waiting' AND ${SEEN} ORDER BY w.recorded_at LIMIT 100`,
      [all, officeId],
    );
  }

  /** @throws DomainError `waiting-statement-unknown`, `waiting-statement-decided` */
  async waiting(id: string, { all, officeId }: StatementSight): Promise<WaitingFile> {
    const [file] = await this.database.query<WaitingFile>(
      `SELECT w.id, w.sha256, w.document_id AS "documentId", w.uploaded_by AS "uploadedBy", w.rehearsal, w.standing FROM waiting_statement w WHERE w.id::text = $3 AND ${SEEN}`, [all, officeId, id],
    );
    if (!file) throw new DomainError('waiting-statement-unknown', { id: id.slice(0, 60) });
    if (file.standing !== 'waiting') throw new DomainError('waiting-statement-decided', { id });
    return file;
  }

  /** Whoever sent it again or said what its columns mean: it waits no longer. */
  async taken(sha256: Buffer, statementId: string, mappingId: string | null, by: string): Promise<void> {
    await this.database.query(
      `UPDATE waiting_statement SET standing = 'taken', statement_id = $2, mapping_id = $3, decided_by = $4, decided_at = now() WHERE sha256 = $1 AND standing = 'waiting'`, [sha256, statementId, mappingId, by],
    );
  }

  /** @throws DomainError `waiting-statement-decided` */
  withdraw(id: string, by: string, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [gone] = await transaction.query(`UPDATE waiting_statement SET standing = 'withdrawn', decided_by = $2, decided_at = now(), reason = $3 WHERE id = $1 AND standing = 'waiting' RETURNING id`, [id, by, reason]);
      if (!gone) throw new DomainError('waiting-statement-decided', { id });
      await recordAct(transaction, author, 'statement.withdraw', `waiting-statement:${id}`, {});
    });
  }
}
