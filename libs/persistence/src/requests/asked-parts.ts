/** The parts a person wants money put on: each open, of the same kind of case as the money, and together no more than it. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import type { OpenPart } from '@sinergi/domain/collection/matching/match-rules';
import type { Rupiah } from '@sinergi/domain/money/rupiah';
import type { Transaction } from '../database';
import type { PaidPart } from '../money/open-ledger';

export interface AskedPart {
  readonly subBillId: string;
  readonly amount: number;
}

/** @throws DomainError `bill-unknown`, `rehearsal-not-real`, `part-not-open`, `parts-beyond-money` */
export async function openPartsAsked(transaction: Transaction, asked: readonly AskedPart[], money: { readonly rehearsal: boolean; readonly most: number }): Promise<PaidPart[]> {
  const found = await transaction.query<OpenPart & { rehearsal: boolean }>(
    `SELECT s.id AS "subBillId", s.bill_id AS "billId", b.cooperation_no AS no, s.payer_key AS "payerKey", b.month, b.revision, k.open, b.issued_on AS "issuedOn", b.due_on AS "dueOn", b.rehearsal
       FROM sub_bill s JOIN bill b ON b.id = s.bill_id JOIN LATERAL (SELECT open FROM sub_bill_balance WHERE sub_bill_id = s.id) k ON true WHERE s.id = ANY ($1)`,
    [asked.map(({ subBillId }) => subBillId)],
  );
  const parts = asked.map(({ subBillId, amount }) => {
    const part = found.find((each) => each.subBillId === subBillId);
    if (!part) throw new DomainError('bill-unknown', { subBillId });
    if (part.rehearsal !== money.rehearsal) throw new DomainError('rehearsal-not-real', { no: part.no });
    const together = asked.reduce((sum, each) => sum + (each.subBillId === subBillId ? each.amount : 0), 0);
    if (together > part.open) throw new DomainError('part-not-open', { no: part.no, month: part.month, open: part.open, asked: together });
    return { part, amount: amount as Rupiah };
  });
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  if (sum > money.most) throw new DomainError('parts-beyond-money', { asked: sum, money: money.most });
  return parts;
}
