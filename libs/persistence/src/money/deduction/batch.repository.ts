/** Batches of deductions, one per unit and month: drafted from the bill and the mandates, submitted to the treasury, returned and corrected. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { isCorrectable, moved, type BatchState } from '@sinergi/domain/collection/deduction/batch-state';
import type { DeductedPart } from '@sinergi/domain/collection/deduction/deducted-parts';
import type { ReturnReason, ShortReason } from '@sinergi/domain/collection/deduction/short-reason';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { recordAct, type Author } from '../../access/audit.repository';
import type { Database, Transaction } from '../../database';
import { LEFT_OUT, MANDATE_OF } from './mandate.repository';

/** The act of one person on one day. */
export interface Deed {
  readonly by: string;
  readonly on: LocalDate;
  readonly author: Author;
}

export interface BatchRow {
  readonly id: string;
  readonly no: string;
  readonly month: ContributionMonth;
  readonly state: BatchState;
}

/**
 * What the month's bills ask of each member by deduction, less what is under way or was deducted.
 * `$1` case, `$2` month, `$3`-`$5` positions, splits and payers of deducted parts, `$6` one unit or null for all.
 */
const LEFT_TO_LIST = `
  part AS (SELECT * FROM unnest($3::text[], $4::text[], $5::uuid[]) AS u (position, split, payer)),
  asked AS (
    SELECT l.membership_id, s.payer_key, b.payer_office_id, sum(l.amount)::bigint AS amount, (array_agg(l.sub_bill_id ORDER BY b.revision) FILTER (WHERE l.amount > 0))[1] AS sub_bill_id
      FROM bill b JOIN bill_line l ON l.bill_id = b.id JOIN sub_bill s ON s.id = l.sub_bill_id JOIN bill_price p ON p.bill_id = b.id AND p.price_no = l.price_no JOIN membership m ON m.id = l.membership_id
     WHERE b.cooperation_no = $1 AND b.month = $2 AND s.payer_key NOT LIKE 'person:%'
       AND (p.split = 'reversed' OR EXISTS (SELECT FROM part WHERE part.position = m.position_code AND part.split = p.split AND part.payer = p.payer_office_id))
     GROUP BY 1, 2, 3 HAVING sum(l.amount) > 0),
  listed AS (
    SELECT l.membership_id, l.payer_key, sum(CASE WHEN b.state IN ('complete', 'partial') THEN coalesce(l.deducted, 0) ELSE l.expected END)::bigint AS amount
      FROM deduction_batch b JOIN deduction_line l ON l.batch_id = b.id WHERE b.cooperation_no = $1 AND b.month = $2 GROUP BY 1, 2),
  remaining AS (
    SELECT a.membership_id, a.payer_key, a.sub_bill_id, a.amount - coalesce(l.amount, 0) AS amount, mandate.id AS mandate_id, ${LEFT_OUT} AS left_out,
           CASE WHEN a.payer_key LIKE 'office:%' AND a.payer_key = 'office:' || a.payer_office_id AND m.village_code IS NOT NULL THEN 'village:' || m.village_code ELSE a.payer_key END AS unit_key
      FROM asked a JOIN membership m ON m.id = a.membership_id LEFT JOIN listed l ON l.membership_id = a.membership_id AND l.payer_key = a.payer_key ${MANDATE_OF}
     WHERE a.amount > coalesce(l.amount, 0)),
  wanted AS (SELECT * FROM remaining WHERE $6::text IS NULL OR unit_key = $6)`;

export class BatchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Repeated, it drafts nothing twice. @param leftovers lists again what processed batches left over
   * @returns batches drafted
   */
  draft({ no, month, unit, leftovers }: { readonly no: string; readonly month: ContributionMonth; readonly unit: string | null; readonly leftovers: boolean }, parts: readonly DeductedPart[], { by, on, author }: Deed): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, no);
      const rows = await transaction.query<{ id: string }>(
        `WITH ${LEFT_TO_LIST},
         unit AS (
           SELECT unit_key, 1 + (SELECT count(*) FROM deduction_batch b WHERE b.cooperation_no = $1 AND b.month = $2 AND b.unit_key = w.unit_key) AS round FROM wanted w
            WHERE NOT EXISTS (SELECT FROM deduction_batch b WHERE b.cooperation_no = $1 AND b.month = $2 AND b.unit_key = w.unit_key AND (NOT $7::boolean OR b.state IN ('draft', 'submitted', 'returned')))
            GROUP BY unit_key HAVING NOT $7::boolean OR bool_or(w.left_out IS NULL)),
         batch AS (INSERT INTO deduction_batch (cooperation_no, month, unit_key, round, state_on) SELECT $1, $2, unit_key, round, $8 FROM unit RETURNING id, unit_key),
         step AS (INSERT INTO deduction_batch_step (batch_id, state, on_date, by_person) SELECT id, 'draft', $8, $9 FROM batch),
         line AS (
           INSERT INTO deduction_line (batch_id, membership_id, payer_key, sub_bill_id, expected, mandate_id, left_out)
           SELECT b.id, w.membership_id, w.payer_key, w.sub_bill_id, w.amount, w.mandate_id, w.left_out FROM wanted w JOIN batch b ON b.unit_key = w.unit_key)
         SELECT id FROM batch`,
        [no, month, parts.map(({ position }) => position), parts.map(({ split }) => split), parts.map(({ payerOfficeId }) => payerOfficeId), unit, leftovers, on, by],
      );
      if (rows.length > 0) await recordAct(transaction, author, 'deduction.draft', no, { month, batches: rows.length, leftovers });
      return rows.length;
    });
  }

  /** Those named, or all of a month that wait to be submitted and list somebody. @returns batches submitted. @throws DomainError `deduction-batch-not-there-yet`, `deduction-nobody-listed` */
  submit(no: string, batches: { readonly month: ContributionMonth } | { readonly id: string }, deed: Deed): Promise<number> {
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, no);
      const chosen = 'id' in batches ? [await batchIn(transaction, no, batches.id)] : await transaction.query<BatchRow>(
        `SELECT b.id, cooperation_no AS no, month, state FROM deduction_batch b JOIN deduction_batch_sums s ON s.batch_id = b.id WHERE cooperation_no = $1 AND month = $2 AND state = 'draft' AND s.listed_lines > 0`, [no, batches.month],
      );
      for (const batch of chosen) moved(batch.state, 'submitted');
      const ids = chosen.map(({ id }) => id);
      const [empty] = await transaction.query('SELECT FROM deduction_batch_sums WHERE batch_id = ANY ($1::uuid[]) AND listed_lines = 0', [ids]);
      if (empty) throw new DomainError('deduction-nobody-listed', { no });
      await transaction.query('UPDATE deduction_line SET returned_because = NULL WHERE batch_id = ANY ($1::uuid[]) AND returned_because IS NOT NULL', [ids]);
      await enter(transaction, ids, 'submitted', '', deed);
      await recordAct(transaction, deed.author, 'deduction.submit', no, { batches: ids.length });
      return ids.length;
    });
  }

  /** @throws DomainError `deduction-batch-not-there-yet`, `member-unknown` for somebody the batch does not list */
  giveBack(no: string, id: string, reason: string, lines: readonly { readonly membershipId: string; readonly because: ReturnReason }[], deed: Deed): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, no);
      moved((await batchIn(transaction, no, id)).state, 'returned');
      const marked = await transaction.query(
        `UPDATE deduction_line l SET returned_because = u.because FROM unnest($2::uuid[], $3::text[]) AS u (membership, because)
          WHERE l.batch_id = $1 AND l.membership_id = u.membership AND l.left_out IS NULL RETURNING l.membership_id`,
        [id, lines.map(({ membershipId }) => membershipId), lines.map(({ because }) => because)],
      );
      if (new Set(marked.map((row) => (row as { membership_id: string }).membership_id)).size !== lines.length) throw new DomainError('member-unknown', { asked: lines.length, found: marked.length });
      await transaction.query('UPDATE deduction_line SET deducted = NULL, short_reason = NULL WHERE batch_id = $1', [id]);
      await enter(transaction, [id], 'returned', reason, deed);
      await recordAct(transaction, deed.author, 'deduction.return', no, { batchId: id, lines: lines.length });
    });
  }

  /** Mandates that came meanwhile are taken up, and lines are left out for the reasons given. @throws DomainError `deduction-batch-not-there-yet`, `member-unknown` */
  correct(no: string, id: string, leaveOut: readonly { readonly membershipId: string; readonly because: ShortReason }[], { author }: Deed): Promise<void> {
    return this.database.inTransaction(async (transaction) => {
      await lockDeductions(transaction, no);
      const batch = await batchIn(transaction, no, id);
      if (!isCorrectable(batch.state)) throw new DomainError('deduction-batch-not-there-yet', { from: batch.state, to: 'corrected' });
      await transaction.query(
        `UPDATE deduction_line l SET mandate_id = now.mandate_id, left_out = now.left_out
           FROM (SELECT l.membership_id, mandate.id AS mandate_id, ${LEFT_OUT} AS left_out FROM deduction_line l JOIN membership m ON m.id = l.membership_id ${MANDATE_OF} WHERE l.batch_id = $3) now
          WHERE l.batch_id = $3 AND now.membership_id = l.membership_id AND (l.left_out IS NULL OR l.left_out IN ('mandate-missing', 'mandate-refused'))`,
        [no, batch.month, id],
      );
      const left = await transaction.query(
        `UPDATE deduction_line l SET left_out = u.because, returned_because = NULL FROM unnest($2::uuid[], $3::text[]) AS u (membership, because) WHERE l.batch_id = $1 AND l.membership_id = u.membership RETURNING l.membership_id`,
        [id, leaveOut.map(({ membershipId }) => membershipId), leaveOut.map(({ because }) => because)],
      );
      if (left.length < leaveOut.length) throw new DomainError('member-unknown', { asked: leaveOut.length, found: left.length });
      await recordAct(transaction, author, 'deduction.correct', no, { batchId: id, leftOut: leaveOut.length });
    });
  }
}

/** All that is deducted in one case is written one after the other. */
export async function lockDeductions(transaction: Transaction, no: string): Promise<void> {
  await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('deduction:' || $1, 0))`, [no]);
}

/** @throws DomainError `deduction-batch-unknown` */
export async function batchIn(transaction: Transaction, no: string, id: string): Promise<BatchRow> {
  const [batch] = await transaction.query<BatchRow>('SELECT id, cooperation_no AS no, month, state FROM deduction_batch WHERE cooperation_no = $1 AND id::text = $2', [no, id]);
  if (!batch) throw new DomainError('deduction-batch-unknown', { id: id.slice(0, 60) });
  return batch;
}

export async function enter(transaction: Transaction, ids: readonly string[], state: BatchState, reason: string, { by, on }: Deed): Promise<void> {
  await transaction.query('UPDATE deduction_batch SET state = $2, state_on = $3, reason = $4 WHERE id = ANY ($1::uuid[])', [ids, state, on, reason]);
  await transaction.query('INSERT INTO deduction_batch_step (batch_id, state, on_date, by_person, reason) SELECT id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS u (id)', [ids, state, on, by, reason]);
}
