/** Deductions as people see them: batches with who is waited for, their lines, and what each came to. */
import type { DeductionBatchView, DeductionLineView, DeductionStepView } from '@sinergi/contracts/deduction.views';
import { WAITS_FOR } from '@sinergi/domain/collection/deduction/batch-state';
import type { FieldCipher } from '@sinergi/platform/crypto/field-cipher';
import type { Database } from '../../database';
import { LOCKED_PERSON, maskedNikOf, type LockedNumber } from '../../privacy/masked-person';

type BatchRow = Omit<DeductionBatchView, 'waits' | 'outstanding'> & { readonly treasurer: string; readonly next: { readonly what: string; readonly on: string } | null };

const BATCH = `
  SELECT b.id, b.month, b.round, b.unit_key AS "unitKey", coalesce(o.name, g.name, b.unit_key) AS unit, b.state, b.state_on AS "stateOn", b.reason,
         (SELECT count(*) FROM deduction_batch_step WHERE batch_id = b.id AND state = 'submitted') AS submissions,
         s.listed_lines AS "listedLines", s.listed, s.left_lines AS "leftLines", s.left_amount AS "leftAmount", s.deducted, s.covered, s.remitted, why.short, why.left AS "leftOut",
         coalesce((SELECT payer.name FROM bill JOIN office payer ON payer.id = bill.payer_office_id WHERE bill.cooperation_no = b.cooperation_no AND bill.month = b.month ORDER BY bill.revision DESC LIMIT 1), '') AS treasurer,
         (SELECT json_build_object('what', r.act, 'on', r.on_date) FROM task t JOIN task_rung r ON r.task_id = t.id
           WHERE t.process_id LIKE 'billing-month.' || b.cooperation_no || '.' || b.month || '%' AND t.closed_on IS NULL AND r.climbed_on IS NULL ORDER BY r.on_date, r.position LIMIT 1) AS next
    FROM deduction_batch b JOIN deduction_batch_sums s ON s.batch_id = b.id
    LEFT JOIN office o ON b.unit_key = 'office:' || o.id
    LEFT JOIN region g ON b.unit_key NOT LIKE 'office:%' AND g.code = split_part(b.unit_key, ':', 2)
    JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('reason', code, 'lines', lines, 'amount', amount) ORDER BY code) FILTER (WHERE NOT is_left), '[]') AS short,
             coalesce(json_agg(json_build_object('reason', code, 'lines', lines, 'amount', amount) ORDER BY code) FILTER (WHERE is_left), '[]') AS left
        FROM (SELECT coalesce(left_out, short_reason) AS code, left_out IS NOT NULL AS is_left, count(*) AS lines, sum(expected - coalesce(deducted, 0))::bigint AS amount
                FROM deduction_line WHERE batch_id = b.id AND (left_out IS NOT NULL OR short_reason IS NOT NULL) GROUP BY 1, 2) each) why ON true`;

export class DeductionsQueries {
  constructor(
    private readonly database: Database,
    private readonly cipher: FieldCipher,
  ) {}

  /** The latest month first. */
  async batches(no: string): Promise<DeductionBatchView[]> {
    return (await this.database.query<BatchRow>(`${BATCH} WHERE b.cooperation_no = $1 ORDER BY b.month DESC, unit, b.round`, [no])).map(viewOf);
  }

  async batch(no: string, id: string): Promise<DeductionBatchView | null> {
    const [row] = await this.database.query<BatchRow>(`${BATCH} WHERE b.cooperation_no = $1 AND b.id::text = $2`, [no, id]);
    return row ? viewOf(row) : null;
  }

  steps(batchId: string): Promise<DeductionStepView[]> {
    return this.database.query<DeductionStepView>(
      `SELECT s.state, s.on_date AS on, concat_ws(' ', nullif(p.titles_before, ''), p.full_name, nullif(p.titles_after, '')) AS by, s.reason FROM deduction_batch_step s JOIN person p ON p.id = s.by_person WHERE s.batch_id = $1 ORDER BY s.seq`,
      [batchId],
    );
  }

  /** Masked; whoever is left out comes last. */
  async lines(batchId: string): Promise<(DeductionLineView & { readonly participantId: string })[]> {
    const rows = await this.database.query<Omit<DeductionLineView, 'nikMasked'> & LockedNumber & { participantId: string }>(
      `SELECT l.membership_id AS "membershipId", m.participant_id AS "participantId", ${LOCKED_PERSON('p')}, m.position_code AS "positionCode", m.rt, m.rw, l.expected, l.mandate_id IS NOT NULL AS mandated,
              l.left_out AS "leftOut", l.returned_because AS "returnedBecause", l.deducted, l.short_reason AS "shortReason"
         FROM deduction_line l JOIN membership m ON m.id = l.membership_id JOIN participant p ON p.id = m.participant_id WHERE l.batch_id = $1
        ORDER BY l.left_out IS NOT NULL, l.returned_because IS NULL, l.short_reason IS NULL, m.rw, m.rt, p.full_name, l.payer_key`,
      [batchId],
    );
    return rows.map(({ nikCipher, keySealed, ...row }) => ({ ...row, nikMasked: maskedNikOf(this.cipher, { nikCipher, keySealed }) }));
  }

  /** Months with a bill. */
  async billedMonths(no: string): Promise<string[]> {
    return (await this.database.query<{ month: string }>('SELECT DISTINCT month FROM bill WHERE cooperation_no = $1 AND members > 0 ORDER BY 1 DESC', [no])).map(({ month }) => month);
  }
}

function viewOf({ treasurer, next, ...row }: BatchRow): DeductionBatchView {
  const waitsFor = WAITS_FOR[row.state];
  return { ...row, outstanding: row.deducted - row.remitted, waits: waitsFor && { for: waitsFor, office: waitsFor === 'unit' ? row.unit : treasurer, since: row.stateOn, next } };
}
