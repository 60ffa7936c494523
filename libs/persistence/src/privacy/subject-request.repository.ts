/** What people ask about themselves: received, decided by a second person where something is destroyed, answered within 3 x 24 hours. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';
import { groundAgainstErasing, type LegalGround } from './legal-ground';

export interface SubjectRequestRow {
  readonly id: string;
  readonly kind: 'access' | 'erasure';
  readonly reason: string;
  readonly receivedBy: string;
  readonly receivedById: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly standing: 'answered' | 'proposed' | 'confirmed' | 'rejected' | 'refused' | 'erased';
  readonly refusal: LegalGround | null;
  readonly decidedAt: Date | null;
  readonly closedAt: Date | null;
}

export interface SubjectRequest {
  readonly nikHash: Buffer;
  readonly reason: string;
  readonly receivedBy: string;
}

const ROW = `SELECT r.id, r.kind, r.reason, p.full_name AS "receivedBy", r.received_by AS "receivedById", r.received_at AS "receivedAt", r.due_at AS "dueAt", r.standing, r.refusal,
    r.decided_at AS "decidedAt", r.closed_at AS "closedAt" FROM subject_request r JOIN person p ON p.id = r.received_by`;

export class SubjectRequestRepository {
  constructor(private readonly database: Database) {}

  latest(): Promise<SubjectRequestRow[]> {
    return this.database.query(`${ROW} ORDER BY (r.closed_at IS NULL) DESC, r.received_at DESC LIMIT 100`);
  }

  /** @throws DomainError `subject-request-unknown` */
  async find(id: string): Promise<SubjectRequestRow> {
    return found(this.database, id);
  }

  /** A question about what is held is answered in the act. */
  answer({ nikHash, reason, receivedBy }: SubjectRequest, author: Author): Promise<SubjectRequestRow> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<{ id: string }>(
        `INSERT INTO subject_request (kind, nik_hash, reason, received_by, standing, closed_at) VALUES ('access', $1, $2, $3, 'answered', now()) RETURNING id`,
        [nikHash, reason, receivedBy],
      );
      await recordAct(transaction, author, 'person.report', `subject-request:${row!.id}`);
      return found(transaction, row!.id);
    });
  }

  /**
   * On record whatever the answer: refused at once where the law keeps the data, else waiting for a second person. The same one asked again is the one that waits.
   * @throws DomainError `subject-unknown` when nothing is held under the number
   */
  askErasure({ nikHash, reason, receivedBy }: SubjectRequest, today: string, author: Author): Promise<SubjectRequestRow> {
    return this.database.inTransaction(async (transaction) => {
      await transaction.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`erasure:${nikHash.toString('hex')}`]);
      const [open] = await transaction.query<{ id: string }>(`SELECT id FROM subject_request WHERE nik_hash = $1 AND standing IN ('proposed', 'confirmed')`, [nikHash]);
      if (open) return found(transaction, open.id);
      const [held] = await transaction.query('SELECT 1 FROM participant WHERE nik_hash = $1 UNION ALL SELECT 1 FROM staged_row WHERE nik_hash = $1 UNION ALL SELECT 1 FROM roster_change_person WHERE nik_hash = $1 LIMIT 1', [nikHash]);
      if (!held) throw new DomainError('subject-unknown');
      const ground = await groundAgainstErasing(transaction, nikHash, today);
      const [row] = await transaction.query<{ id: string }>(
        `INSERT INTO subject_request (kind, nik_hash, reason, received_by, standing, refusal, closed_at)
         VALUES ('erasure', $1, $2, $3, $4, $5::jsonb, CASE WHEN $4 = 'refused' THEN now() END) RETURNING id`,
        [nikHash, reason, receivedBy, ground ? 'refused' : 'proposed', ground && JSON.stringify(ground)],
      );
      await recordAct(transaction, author, ground ? 'person.refuse-erasure' : 'person.propose-erasure', `subject-request:${row!.id}`, ground ? { ground: ground.ground } : {});
      return found(transaction, row!.id);
    });
  }

  /** @throws DomainError `subject-request-decided` */
  decide(id: string, { approve, reason, decidedBy }: { readonly approve: boolean; readonly reason: string; readonly decidedBy: string }, author: Author): Promise<SubjectRequestRow> {
    return this.database.inTransaction(async (transaction) => {
      const changed = await transaction.query(
        `UPDATE subject_request SET standing = $2, decided_by = $3, decided_at = now(), closed_at = CASE WHEN $2 = 'rejected' THEN now() END WHERE id = $1 AND standing = 'proposed' RETURNING id`,
        [id, approve ? 'confirmed' : 'rejected', decidedBy],
      );
      if (changed.length === 0) throw new DomainError('subject-request-decided', { id });
      await recordAct(transaction, author, approve ? 'person.confirm-erasure' : 'person.reject-erasure', `subject-request:${id}`, { reason });
      return found(transaction, id);
    });
  }
}

async function found(sql: Sql, id: string): Promise<SubjectRequestRow> {
  const [row] = await sql.query<SubjectRequestRow>(`${ROW} WHERE r.id = $1`, [id]);
  if (!row) throw new DomainError('subject-request-unknown', { id: id.slice(0, 60) });
  return row;
}
