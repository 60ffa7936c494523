/** Books remitted money: a payment for each payer and month of the disbursement, the oldest month first, and what is over left unapplied. */
import { randomUUID } from 'node:crypto';
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { gathered } from '@sinergi/domain/collection/deduction/gathered';
import { spread } from '@sinergi/domain/collection/deduction/spread';
import type { Transaction } from '../../database';
import { bookedOf, type BookedPayment } from '../line-booking';
import { lockLedgers, OpenLedger, writeAllocations, type PaidPart } from '../open-ledger';

export interface RemittanceRow {
  readonly id: string;
  readonly disbursementId: string;
  readonly no: string;
  readonly number: string;
  readonly receivedOn: LocalDate;
  readonly amount: number;
  readonly statementLineId: string | null;
  readonly evidenceDocumentId: string | null;
  readonly enteredBy: string;
}

/** What one payer's lines of one batch still have to bring in. */
interface Slice {
  readonly batchId: string;
  readonly month: ContributionMonth;
  readonly payerKey: string;
  readonly open: number;
  /** Of the whole batch, as far as the disbursement covers it. */
  readonly batchOpen: number;
}

/** One payment in the making: for one payer in one month, or what is over. */
interface Share {
  readonly id: string;
  readonly month: ContributionMonth | null;
  readonly payerKey: string | null;
  readonly amount: number;
  readonly paid: readonly PaidPart[];
}

export async function bookRemittance(transaction: Transaction, remittance: RemittanceRow, confirmedBy: string): Promise<BookedPayment[]> {
  const { id, no, receivedOn: on } = remittance;
  await lockLedgers(transaction, [no]);
  const slices = withinBatches(await slicesOf(transaction, remittance.disbursementId));
  const { parts, rest } = spread(remittance.amount, slices);
  const paid = slices.map((slice, at) => ({ ...slice, amount: parts[at]! })).filter(({ amount }) => amount > 0);
  await transaction.query(
    'INSERT INTO remittance_part (remittance_id, batch_id, payer_key, amount) SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::bigint[])',
    [id, paid.map(({ batchId }) => batchId), paid.map(({ payerKey }) => payerKey), paid.map(({ amount }) => amount)],
  );
  const shares = sharesOf(paid, rest, await OpenLedger.ofCase(transaction, no, null));
  await writePayments(transaction, remittance, shares, confirmedBy);
  await writeAllocations(transaction, shares.flatMap((share) => share.paid.map((each) => ({ ...each, paymentId: share.id, on }))));
  return shares.map((share) => bookedOf({ id: share.id, no, on, paid: share.paid }));
}

/** Whatever a payer does not owe for that month any more is over, and waits for a person. */
function sharesOf(paid: readonly (Slice & { readonly amount: number })[], rest: number, ledger: OpenLedger): Share[] {
  let over = rest;
  const shares = gathered(paid, ({ month, payerKey }) => `${month} ${payerKey}`).flatMap((group): Share[] => {
    const { month, payerKey } = group[0]!;
    const amount = group.reduce((sum, slice) => sum + slice.amount, 0);
    const owed = ledger.ofPayers([payerKey]).filter((part) => part.month === month);
    const { parts, rest: beyond } = spread(amount, owed);
    over += beyond;
    const taken = owed.flatMap((part, at) => (parts[at]! > 0 ? [ledger.take(part, parts[at]!)] : []));
    return taken.length === 0 ? [] : [{ id: randomUUID(), month, payerKey, amount: amount - beyond, paid: taken }];
  });
  return over === 0 ? shares : [...shares, { id: randomUUID(), month: null, payerKey: null, amount: over, paid: [] }];
}

/** The oldest month first. */
function slicesOf(transaction: Transaction, disbursementId: string): Promise<Slice[]> {
  return transaction.query<Slice>(
    `SELECT c.batch_id AS "batchId", b.month, l.payer_key AS "payerKey",
            l.deducted - coalesce((SELECT sum(p.amount) FROM remittance_part p JOIN remittance r ON r.id = p.remittance_id AND r.standing = 'booked' WHERE p.batch_id = c.batch_id AND p.payer_key = l.payer_key), 0)::bigint AS open,
            c.amount - coalesce((SELECT sum(p.amount) FROM remittance_part p JOIN remittance r ON r.id = p.remittance_id AND r.standing = 'booked' WHERE r.disbursement_id = c.disbursement_id AND p.batch_id = c.batch_id), 0)::bigint AS "batchOpen"
       FROM disbursement_batch c JOIN deduction_batch b ON b.id = c.batch_id
       JOIN LATERAL (SELECT payer_key, sum(deducted)::bigint AS deducted FROM deduction_line WHERE batch_id = c.batch_id AND deducted > 0 GROUP BY payer_key) l ON true
      WHERE c.disbursement_id = $1 ORDER BY b.month, b.unit_key, b.round, l.payer_key`,
    [disbursementId],
  );
}

/** No batch takes more than the disbursement covers of it. */
function withinBatches(slices: readonly Slice[]): Slice[] {
  return gathered(slices, ({ batchId }) => batchId).flatMap((of) => {
    const { parts } = spread(of[0]!.batchOpen, of);
    return of.map((slice, at) => ({ ...slice, open: parts[at]! }));
  });
}

async function writePayments(transaction: Transaction, { id: remittanceId, no, number, receivedOn, statementLineId, evidenceDocumentId, enteredBy }: RemittanceRow, shares: readonly Share[], confirmedBy: string): Promise<void> {
  await transaction.query(
    `INSERT INTO payment (id, for_month, payer_key, amount, cooperation_no, source, statement_line_id, evidence_document_id, disbursement_no, received_on, standing, matched_by, entered_by, confirmed_by, remittance_id, booked_at)
     SELECT u.*, $5, $6, $7, $8, $9, $10, 'booked', 'treasury', $11, $12, $13, now() FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[]) u`,
    [
      shares.map(({ id }) => id), shares.map(({ month }) => month), shares.map(({ payerKey }) => payerKey), shares.map(({ amount }) => amount),
      no, statementLineId === null ? 'by-hand' : 'statement', statementLineId, evidenceDocumentId, number, receivedOn, enteredBy, confirmedBy, remittanceId,
    ],
  );
}
