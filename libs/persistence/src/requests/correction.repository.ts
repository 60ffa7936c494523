/** Corrections of recorded facts: proposed by one person, accepted or rejected by another, the wrong value kept beside the right one. */
import type { CorrectionView } from '@sinergi/contracts/views';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../access/audit.repository';
import type { Database, Sql } from '../database';

export type CorrectableFact = CorrectionView['fact'];

export interface ProposedCorrection {
  readonly id: string;
  readonly no: string;
  readonly fact: CorrectableFact;
  readonly subject: string;
  readonly becomes: string;
  readonly reason: string;
  readonly evidenceDocumentId: string | null;
  readonly proposedBy: string;
  readonly on: LocalDate;
}

export interface CorrectionVerdict {
  readonly id: string;
  readonly approve: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly on: LocalDate;
}

/** What the record says before any correction. */
const ORIGINAL: Record<CorrectableFact, string> = {
  'verbal-approval.given-on': `SELECT v.given_on::text AS value FROM verbal_approval v JOIN launch_request l ON l.id = v.launch_id WHERE l.cooperation_no = $1 AND $2 = $1`,
  'verbal-approval.place': `SELECT v.place AS value FROM verbal_approval v JOIN launch_request l ON l.id = v.launch_id WHERE l.cooperation_no = $1 AND $2 = $1`,
  'signature.signed-on': `SELECT s.signed_on::text AS value FROM signature s WHERE s.no = $1 AND s.decision_id::text = $2`,
};

export class CorrectionRepository {
  constructor(private readonly database: Database) {}

  /**
   * Proposed again under its id it stays as it was first proposed.
   * @throws DomainError `correction-unknown` for a fact that is not on record, `correction-already-decided` while another waits, `request-malformed` when nothing changes
   */
  propose(correction: ProposedCorrection, author: Author): Promise<void> {
    const { id, no, fact, subject, becomes, reason, evidenceDocumentId, proposedBy, on } = correction;
    return this.database.inTransaction(async (transaction) => {
      if ((await transaction.query('SELECT FROM correction WHERE id = $1', [id])).length > 0) return;
      const was = await standingValue(transaction, no, fact, subject);
      if (was === becomes) throw new DomainError('request-malformed', { field: 'becomes' });
      const added = await transaction.query(
        `INSERT INTO correction (id, no, fact, subject, was, becomes, reason, evidence_document_id, proposed_by, proposed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
        [id, no, fact, subject, was, becomes, reason, evidenceDocumentId, proposedBy, on],
      );
      if (added.length === 0) throw new DomainError('correction-already-decided', { fact });
      await recordAct(transaction, author, 'correction.propose', no, { correctionId: id, fact });
    });
  }

  /** @throws DomainError `correction-already-decided` */
  decide({ id, approve, reason, decidedBy, on }: CorrectionVerdict, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<{ no: string; fact: string }>(
        `UPDATE correction SET standing = $2, decided_by = $3, decided_at = now(), decided_on = $4 WHERE id = $1 AND standing = 'proposed' RETURNING no, fact`,
        [id, approve ? 'accepted' : 'rejected', decidedBy, on],
      );
      if (!row) throw new DomainError('correction-already-decided', { id });
      await recordAct(transaction, author, approve ? 'correction.accept' : 'correction.reject', row.no, { correctionId: id, fact: row.fact, reason });
    });
  }
}

/** The value as corrected so far, else as first recorded. */
async function standingValue(sql: Sql, no: string, fact: CorrectableFact, subject: string): Promise<string> {
  const [original] = await sql.query<{ value: string }>(ORIGINAL[fact], [no, subject]);
  if (!original) throw new DomainError('correction-unknown', { fact });
  const [corrected] = await sql.query<{ becomes: string }>(
    `SELECT becomes FROM correction WHERE no = $1 AND fact = $2 AND subject = $3 AND standing = 'accepted' ORDER BY decided_at DESC LIMIT 1`,
    [no, fact, subject],
  );
  return corrected?.becomes ?? original.value;
}
