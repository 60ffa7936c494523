/** Lines of a statement booked in one go: what was entered by hand already is only tied to its line, the rest booked by the first rule that holds, allocated in the order they came, what is only inferred above the limit left to a second person. */
import { randomUUID } from 'node:crypto';
import { onlyEntered, type EnteredMoney } from '@sinergi/domain/collection/matching/entered-money';
import { matchOf, type Match } from '@sinergi/domain/collection/matching/match-rules';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PaymentBooked } from '@sinergi/contracts/collection.contract';
import type { Transaction } from '../database';
import { enteredLike, enteredNear, tieEntered, type EnteredLink } from './entered-money';
import { lockLedgers, OpenLedger, writeAllocations, type PaidPart } from './open-ledger';
import { StatementMatchingQueries, type CreditLine, type LineClues } from './statement-matching.queries';

export interface BookedPayment {
  readonly no: string;
  readonly paymentId: string;
  /** One for each month it was allocated to; empty when every bill was paid already. */
  readonly booked: readonly PaymentBooked[];
}

export interface KeptLine extends CreditLine {
  readonly id: string;
}

interface NewPayment {
  readonly id: string;
  readonly lineId: string;
  readonly no: string;
  readonly payerKey: string | null;
  readonly forMonth: string;
  readonly on: LocalDate;
  readonly amount: number;
  readonly rule: string;
  readonly reason: string;
  readonly paid: readonly PaidPart[];
}

/** What the rules read out of an amount; a code or invoice number is the payer's own word. */
const INFERRED = ['amount-and-payer', 'parts-of-payer'];

export async function bookLines(transaction: Transaction, lines: readonly KeptLine[], rehearsal: boolean, by: string, limit: number): Promise<BookedPayment[]> {
  const clues = await new StatementMatchingQueries(transaction).cluesOf(lines, rehearsal);
  const bills = clues.flatMap(({ codes, invoices }) => [...codes, ...invoices]);
  const payerKeys = [...new Set([...bills.flatMap(({ payerKey }) => payerKey ?? []), ...clues.flatMap(({ payers }) => payers.map(({ payerKey }) => payerKey))])];
  const wholes = [...new Set(bills.filter(({ payerKey }) => payerKey === null).map(({ no }) => no))];
  const touched = await OpenLedger.of(transaction, rehearsal, payerKeys, wholes);
  const near = await enteredNear(transaction, lines, rehearsal);
  await lockLedgers(transaction, [...bills.map(({ no }) => no), ...touched.ofPayers(payerKeys).map(({ no }) => no), ...near.map(({ no }) => no)]);
  const ledger = await OpenLedger.of(transaction, rehearsal, payerKeys, wholes);
  let entered: readonly EnteredMoney[] = near.length === 0 ? near : await enteredNear(transaction, lines, rehearsal);
  const payments: NewPayment[] = [];
  const ties: EnteredLink[] = [];
  for (const [at, line] of lines.entries()) {
    const { codes, invoices, payers } = clues[at] as LineClues;
    const alike = entered.length === 0 ? [] : enteredLike(line, clues[at] as LineClues, entered);
    const same = onlyEntered(alike);
    if (same) {
      ties.push({ lineId: line.id, enteredId: same.entered.id, reason: same.reason });
      entered = entered.filter(({ id }) => id !== same.entered.id);
    }
    // one that may be in already waits for a person, who sees both
    if (alike.length > 0) continue;
    const match = matchOf({
      ...line, codes, payers,
      invoices: invoices.map((bill) => ({ ...bill, open: ledger.ofBill(bill.no, bill.billId) })),
      parts: ledger.ofPayers(payers.map(({ payerKey }) => payerKey)).sort((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : one.revision - other.revision)),
    });
    if (!match) continue;
    if (INFERRED.includes(match.rule) && line.amount > limit) await propose(transaction, line, match, ledger, by);
    else payments.push(...paymentsOf(line, match, ledger));
  }
  await tieEntered(transaction, ties, by);
  await writePayments(transaction, payments, by);
  return payments.map(bookedOf);
}

function paymentsOf(line: KeptLine, match: Match, ledger: OpenLedger): NewPayment[] {
  const told = { lineId: line.id, on: line.bookedOn, rule: match.rule, reason: match.reasons.join(' ') };
  if (match.bill) {
    const { no, month, payerKey } = match.bill;
    return [{ ...told, id: randomUUID(), no, payerKey, forMonth: month, amount: line.amount, paid: ledger.spread(no, match.bill, payerKey, line.amount) }];
  }
  return splitByPayer(match.parts.map(({ part, amount }) => ledger.take(part, amount)), line.amount).map((payment) => ({ ...told, ...payment }));
}

/** A payment for each payer in each case; what the parts leave over stays with the first, unapplied. */
export function splitByPayer(parts: readonly PaidPart[], whole: number): (Pick<NewPayment, 'id' | 'no' | 'payerKey' | 'forMonth' | 'amount' | 'paid'>)[] {
  const groups = new Map<string, PaidPart[]>();
  for (const paid of parts) groups.set(`${paid.part.no} ${paid.part.payerKey}`, [...(groups.get(`${paid.part.no} ${paid.part.payerKey}`) ?? []), paid]);
  const left = whole - parts.reduce((sum, { amount }) => sum + amount, 0);
  return [...groups.values()].map((paid, at) => {
    const { no, payerKey, month } = (paid[0] as PaidPart).part;
    return { id: randomUUID(), no, payerKey, forMonth: month, amount: paid.reduce((sum, { amount }) => sum + amount, 0) + (at === 0 ? left : 0), paid };
  });
}

/** The parts are kept for it until a person decides. */
async function propose(transaction: Transaction, line: KeptLine, match: Match, ledger: OpenLedger, by: string): Promise<void> {
  const id = randomUUID();
  for (const { part, amount } of match.parts) ledger.take(part, amount);
  await transaction.query(
    `INSERT INTO statement_match (id, line_id, rule, reason, proposed_by, needs_second, standing) VALUES ($1, $2, $3, $4, $5, true, 'proposed')`,
    [id, line.id, match.rule, match.reasons.join(' '), by],
  );
  await transaction.query('INSERT INTO statement_match_part (match_id, sub_bill_id, amount) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[])', [
    id, match.parts.map(({ part }) => part.subBillId), match.parts.map(({ amount }) => amount),
  ]);
}

export async function writePayments(transaction: Transaction, payments: readonly NewPayment[], by: string, confirmedBy: string | null = null): Promise<void> {
  const column = <Value>(of: (payment: NewPayment) => Value): Value[] => payments.map(of);
  await transaction.query(
    `INSERT INTO payment (id, statement_line_id, cooperation_no, payer_key, for_month, received_on, amount, matched_by, reason, source, standing, entered_by, confirmed_by, booked_at)
     SELECT u.*, 'statement', 'booked', $10, $11, now() FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::bigint[], $8::text[], $9::text[]) u`,
    [
      column(({ id }) => id), column(({ lineId }) => lineId), column(({ no }) => no), column(({ payerKey }) => payerKey), column(({ forMonth }) => forMonth),
      column(({ on }) => on), column(({ amount }) => amount), column(({ rule }) => rule), column(({ reason }) => reason), by, confirmedBy,
    ],
  );
  await writeAllocations(transaction, payments.flatMap(({ id, on, paid }) => paid.map((each) => ({ ...each, paymentId: id, on }))));
}

export function bookedOf({ id, no, on, paid }: Pick<NewPayment, 'id' | 'no' | 'on' | 'paid'>): BookedPayment {
  const months = new Map(paid.map(({ part }) => [part.billId, part]));
  return { no, paymentId: id, booked: [...months.values()].map(({ month, revision }) => ({ paymentId: id, month, ...(revision > 1 ? { revision } : {}), on })) };
}
