/** Disbursement orders as people see them: what they cover month by month, what of it was remitted, and what no batch lists. */
import type { DisbursementView, RemittanceView } from '@sinergi/contracts/deduction.views';
import type { Database } from '../../database';

type Remitted = Omit<RemittanceView, 'mayConfirm'> & { readonly enteredById: string };
export type DisbursementRow = Omit<DisbursementView, 'mayConfirm' | 'remittances' | 'rest' | 'outstanding' | 'contributions' | 'remitted'> & { readonly enteredById: string; readonly remittances: readonly Remitted[] };

const NAME = (alias: string): string => `concat_ws(' ', nullif(${alias}.titles_before, ''), ${alias}.full_name, nullif(${alias}.titles_after, ''))`;

const DISBURSEMENT = `
  SELECT d.id, d.cooperation_no AS no, d.number, d.dated_on AS "datedOn", d.gross, d.deductions, d.other_deductions AS "otherDeductions", d.net, d.evidence_document_id AS "evidenceDocumentId", d.standing,
         d.entered_by AS "enteredById", ${NAME('p')} AS "enteredBy",
         (SELECT coalesce(json_agg(c ORDER BY c.month), '[]') FROM (
            SELECT b.month, count(*) AS batches, sum(c.amount)::bigint AS amount,
                   coalesce(sum((SELECT sum(a.amount) FROM remittance_part a JOIN remittance r ON r.id = a.remittance_id AND r.standing = 'booked' WHERE r.disbursement_id = d.id AND a.batch_id = c.batch_id)), 0)::bigint AS remitted
              FROM disbursement_batch c JOIN deduction_batch b ON b.id = c.batch_id WHERE c.disbursement_id = d.id GROUP BY b.month) c) AS covers,
         (SELECT coalesce(json_agg(json_build_object('id', r.id, 'receivedOn', r.received_on, 'amount', r.amount, 'source', CASE WHEN r.statement_line_id IS NULL THEN 'by-hand' ELSE 'statement' END, 'standing', r.standing,
                    'enteredById', r.entered_by, 'enteredBy', ${NAME('e')},
                    'rest', CASE WHEN r.standing = 'booked' THEN r.amount - coalesce((SELECT sum(a.amount) FROM remittance_part a WHERE a.remittance_id = r.id), 0) END) ORDER BY r.received_on, r.recorded_at), '[]')
            FROM remittance r JOIN person e ON e.id = r.entered_by WHERE r.disbursement_id = d.id) AS remittances
    FROM disbursement d JOIN person p ON p.id = d.entered_by`;

export class DisbursementsQueries {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  of(no: string): Promise<DisbursementRow[]> {
    return this.database.query<DisbursementRow>(`${DISBURSEMENT} WHERE d.cooperation_no = $1 ORDER BY d.dated_on DESC, d.recorded_at DESC`, [no]);
  }

  async find(id: string): Promise<DisbursementRow | null> {
    const [row] = await this.database.query<DisbursementRow>(`${DISBURSEMENT} WHERE d.id::text = $1`, [id]);
    return row ?? null;
  }

  /** The disbursement a remittance is of. */
  async ofRemittance(id: string): Promise<DisbursementRow | null> {
    const [row] = await this.database.query<DisbursementRow>(`${DISBURSEMENT} WHERE d.id = (SELECT disbursement_id FROM remittance WHERE id::text = $1)`, [id]);
    return row ?? null;
  }
}

/** @param person who looks; null when they may not confirm money */
export function disbursementView({ enteredById, remittances, ...row }: DisbursementRow, person: string | null): DisbursementView {
  const contributions = row.deductions - row.otherDeductions;
  const covered = row.covers.reduce((sum, { amount }) => sum + amount, 0);
  const remitted = row.covers.reduce((sum, each) => sum + each.remitted, 0);
  const may = (by: string): boolean => person !== null && person !== by;
  return {
    ...row, contributions, remitted, rest: contributions - covered, outstanding: covered - remitted, mayConfirm: row.standing === 'entered' && may(enteredById),
    remittances: remittances.map(({ enteredById: by, ...each }) => ({ ...each, mayConfirm: each.standing === 'proposed' && may(by) })),
  };
}
