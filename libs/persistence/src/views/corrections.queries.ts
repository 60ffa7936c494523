/** Corrections of a case as people see them: what was wrong, what is right, and whether the onlooker may be the second person. */
import type { CorrectionView } from '@sinergi/contracts/views';
import type { Sql } from '../database';
import { visibleTo, type CaseSight } from './case-sight';
import { DOCUMENT_JSON } from './document-json';

export interface CorrectionRow extends Omit<CorrectionView, 'mayConfirm'> {
  readonly proposedById: string;
}

const ROW = `SELECT k.id, k.no, k.fact, k.subject, k.was, k.becomes, k.reason, k.proposed_by AS "proposedById",
    concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')) AS "proposedBy", k.proposed_on AS "proposedOn", k.decided_on AS "decidedOn", k.standing,
    CASE WHEN d.id IS NULL THEN NULL ELSE ${DOCUMENT_JSON('d')} END AS evidence
  FROM correction k JOIN cooperation c ON c.no = k.no JOIN person p ON p.id = k.proposed_by LEFT JOIN document d ON d.id = k.evidence_document_id`;

/** SQL: the right value of a fact where an accepted correction says so, else null. */
export const CORRECTED = (no: string, fact: CorrectionView['fact'], subject: string): string =>
  `(SELECT k.becomes FROM correction k WHERE k.no = ${no} AND k.fact = '${fact}' AND k.subject = ${subject} AND k.standing = 'accepted' ORDER BY k.decided_at DESC LIMIT 1)`;

export class CorrectionQueries {
  constructor(private readonly sql: Sql) {}

  /** The latest first. */
  of(no: string): Promise<CorrectionRow[]> {
    return this.sql.query<CorrectionRow>(`${ROW} WHERE k.no = $1 ORDER BY k.proposed_at DESC`, [no]);
  }

  async find(id: string, sight: CaseSight): Promise<CorrectionRow | null> {
    const visible = visibleTo(sight, 'c', 2);
    const [row] = await this.sql.query<CorrectionRow>(`${ROW} WHERE k.id = $1 AND ${visible.sql}`, [id, ...visible.parameters]);
    return row ?? null;
  }
}

/** @param person who looks; null when they may not confirm any correction */
export function correctionView({ proposedById, ...row }: CorrectionRow, person: string | null): CorrectionView {
  return { ...row, mayConfirm: row.standing === 'proposed' && person !== null && person !== proposedById };
}
