/** Disbursement orders (SP2D): entered by one person with the batches they cover, confirmed by another. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isProcessed, type BatchState } from '@sinergi/domain/collection/deduction/batch-state';
import { contributionsIn, coverOf, type BatchToCover, type DisbursementSums } from '@sinergi/domain/collection/deduction/disbursement';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database, Transaction } from '../../database';
import { lockDeductions } from './batch.repository';

export interface NewDisbursement extends DisbursementSums {
  readonly id: string;
  readonly no: string;
  readonly number: string;
  readonly datedOn: LocalDate;
  readonly evidenceDocumentId: string;
  /** Batches of these months alone, or just these batches; null: whatever is not covered yet. */
  readonly months: readonly ContributionMonth[] | null;
  readonly batches: readonly { readonly batchId: string; readonly amount?: number | undefined }[] | null;
  readonly enteredBy: string;
}

export class DisbursementRepository {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `disbursement-unbalanced`, `disbursement-number-taken`, `disbursement-covers-nothing`, `disbursement-exceeds-batches`, `disbursement-below-batches`, `deduction-batch-not-there-yet` */
  enter(order: NewDisbursement, author: Author): Promise<void> {
    const contributions = contributionsIn(order);
    const { id, no, number, datedOn, gross, deductions, otherDeductions, net, evidenceDocumentId, enteredBy } = order;
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, no);
      const covered = coverOf(contributions, await toCover(transaction, order));
      if (covered.batches.length === 0) throw new DomainError('disbursement-covers-nothing', { no });
      const added = await transaction.query(
        `INSERT INTO disbursement (id, cooperation_no, number, dated_on, gross, deductions, other_deductions, net, evidence_document_id, entered_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (cooperation_no, number) WHERE standing <> 'rejected' DO NOTHING RETURNING id`,
        [id, no, number, datedOn, gross, deductions, otherDeductions, net, evidenceDocumentId, enteredBy],
      );
      if (added.length === 0) throw new DomainError('disbursement-number-taken', { no, number });
      await transaction.query('INSERT INTO disbursement_batch (disbursement_id, batch_id, amount) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])', [id, covered.batches.map(({ batchId }) => batchId), covered.batches.map(({ amount }) => amount)]);
      await recordAct(transaction, author, 'disbursement.enter', no, { disbursementId: id, number, deductions, batches: covered.batches.length, rest: covered.rest });
    });
  }

  /** @throws DomainError `disbursement-decided` */
  decide(id: string, approve: boolean, by: string, reason: string, author: Author): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      const [row] = await transaction.query<{ no: string }>(
        `UPDATE disbursement SET standing = $2, confirmed_by = $3, reason = $4 WHERE id = $1 AND standing = 'entered' RETURNING cooperation_no AS no`,
        [id, approve ? 'confirmed' : 'rejected', by, reason],
      );
      if (!row) throw new DomainError('disbursement-decided', { id });
      await recordAct(transaction, author, approve ? 'disbursement.confirm' : 'disbursement.reject', row.no, { disbursementId: id });
    });
  }
}

/** The oldest month first; stated batches in the order of their months too. */
async function toCover(transaction: Transaction, { no, months, batches }: NewDisbursement): Promise<BatchToCover[]> {
  const stated = new Map(batches?.map(({ batchId, amount }) => [batchId, amount]));
  const rows = await transaction.query<{ batchId: string; state: BatchState; open: number }>(
    `SELECT b.id AS "batchId", b.state, s.deducted - s.covered AS open FROM deduction_batch b JOIN deduction_batch_sums s ON s.batch_id = b.id
      WHERE b.cooperation_no = $1 AND ($2::text[] IS NULL OR b.month = ANY ($2)) AND ($3::text[] IS NULL OR b.id::text = ANY ($3)) ORDER BY b.month, b.unit_key, b.round`,
    [no, months, batches && [...stated.keys()]],
  );
  if (batches === null) return rows.filter(({ state, open }) => isProcessed(state) && open > 0).map(({ batchId, open }) => ({ batchId, open }));
  if (rows.length < stated.size) throw new DomainError('deduction-batch-unknown', { asked: stated.size, found: rows.length });
  return rows.map(({ batchId, state, open }) => {
    if (!isProcessed(state)) throw new DomainError('deduction-batch-not-there-yet', { from: state, to: 'disbursed' });
    return { batchId, open, stated: stated.get(batchId) ?? open };
  });
}
