/** The order of rules by which money from a bank finds what it pays; what none of them settles is for a person. */
import { addDays, type LocalDate } from '../../calendar/local-date';
import type { ContributionMonth } from '../../calendar/contribution-month';
import type { Rupiah } from '../../money/rupiah';
import { partsThatSum } from './parts-that-sum';

/** The first that finds something decides; before them all stands money that was entered by hand already (`entered-money.ts`). */
export const MATCH_RULES = ['payment-code', 'amount-and-payer', 'parts-of-payer', 'amount-and-invoice'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** Why a rule holds; told beside its name. */
export const MATCH_REASONS = ['code-in-text', 'account-known', 'name-in-text', 'oldest-first', 'only-combination', 'invoice-in-text'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A payer's part of a bill with something open, or named by its code. */
export interface OpenPart {
  readonly subBillId: string;
  readonly billId: string;
  readonly no: string;
  readonly payerKey: string;
  readonly month: ContributionMonth;
  readonly revision: number;
  readonly open: Rupiah;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
}

export interface NamedBill {
  readonly billId: string;
  /** null: the bill as a whole. */
  readonly subBillId: string | null;
  readonly no: string;
  readonly month: ContributionMonth;
  /** Whose part it is; null for a bill of several payers as a whole. */
  readonly payerKey: string | null;
}

/** What the line itself points at. */
export interface Clues {
  readonly amount: Rupiah;
  readonly bookedOn: LocalDate;
  readonly codes: readonly NamedBill[];
  /** Bills whose invoice number stands in the text, with what is open of them. */
  readonly invoices: readonly (NamedBill & { readonly open: Rupiah })[];
  readonly payers: readonly { readonly payerKey: string; readonly by: 'account-known' | 'name-in-text' }[];
  /** Of these payers, the oldest first. */
  readonly parts: readonly OpenPart[];
}

export interface Match {
  readonly rule: MatchRule;
  readonly reasons: readonly MatchReason[];
  /** Paid first, then what else its payer owes, the oldest first; null: just the parts below. */
  readonly bill: NamedBill | null;
  readonly parts: readonly { readonly part: OpenPart; readonly amount: Rupiah }[];
}

/** Days after the due day within which one amount of one payer speaks for its month. */
export const WINDOW_DAYS = 31;

const FINDERS: Readonly<Record<MatchRule, (clues: Clues) => Match | null>> = {
  'payment-code': ({ codes }) => whole('payment-code', 'code-in-text', codes),
  'amount-and-payer': onePart,
  'parts-of-payer': severalParts,
  'amount-and-invoice': ({ amount, invoices }) => {
    const equal = invoices.filter(({ open }) => open === amount);
    return equal.length === 1 ? whole('amount-and-invoice', 'invoice-in-text', equal) : null;
  },
};

/** null: a person decides. Codes that name bills of two cooperations leave nothing to the other rules. */
export function matchOf(clues: Clues): Match | null {
  if (clues.codes.length > 0) return FINDERS['payment-code'](clues);
  for (const rule of MATCH_RULES) {
    const match = FINDERS[rule](clues);
    if (match) return match;
  }
  return null;
}

function whole(rule: MatchRule, reason: MatchReason, bills: readonly NamedBill[]): Match | null {
  const [oldest] = [...bills].sort((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0));
  if (!oldest || bills.some(({ no }) => no !== oldest.no)) return null;
  return { rule, reasons: [reason], bill: oldest, parts: [] };
}

/** One payer, one part of just this amount, paid between its issue and its window's end; of several alike the oldest is for the next rule. */
function onePart(clues: Clues): Match | null {
  const payer = onlyPayer(clues);
  if (!payer) return null;
  const alike = clues.parts.filter(({ payerKey, open, issuedOn }) => payerKey === payer.payerKey && open === clues.amount && issuedOn <= clues.bookedOn);
  const [part] = alike;
  if (!part || alike.length > 1 || clues.bookedOn > addDays(part.dueOn, WINDOW_DAYS)) return null;
  return { rule: 'amount-and-payer', reasons: [payer.by], bill: null, parts: [{ part, amount: part.open }] };
}

function severalParts(clues: Clues): Match | null {
  const payer = onlyPayer(clues);
  if (!payer) return null;
  const owed = clues.parts.filter(({ payerKey, open, issuedOn }) => payerKey === payer.payerKey && open > 0 && issuedOn <= clues.bookedOn);
  const fit = partsThatSum(owed.map(({ open }) => open), clues.amount);
  if (fit.kind !== 'oldest-first' && fit.kind !== 'only-combination') return null;
  return { rule: 'parts-of-payer', reasons: [payer.by, fit.kind], bill: null, parts: fit.places.map((place) => ({ part: owed[place]!, amount: owed[place]!.open })) };
}

/** An account that is known outweighs a name; two payers are none. */
function onlyPayer({ payers }: Clues): Clues['payers'][number] | null {
  const known = payers.filter(({ by }) => by === 'account-known');
  const those = known.length > 0 ? known : payers;
  return those.length === 1 ? those[0]! : null;
}
