/** The eleven digits a payer writes on a transfer (kode iuran): the same for the same bill, each bill its own. */
import { createHash } from 'node:crypto';
import type { MonthKey } from '@sinergi/contracts/activities/ledger.activities';

const PREFIX = { real: '10', rehearsal: '99' } as const;
/** A payer's part of a bill has a code counted apart from those of whole bills. */
const PART_PREFIX = { real: '11', rehearsal: '98' } as const;
const PREFIXES = [...Object.values(PREFIX), ...Object.values(PART_PREFIX)];
const SPACE = 1_000_000_000;
const TRIES = 8;

/** In order of choice: the next is taken where another bill already bears the one before. */
export function paymentCodesFor({ no, month, revision }: MonthKey, rehearsal: boolean): string[] {
  const prefix = rehearsal ? PREFIX.rehearsal : PREFIX.real;
  return Array.from({ length: TRIES }, (_, turn) => {
    const digest = createHash('sha256').update([no, month, revision, turn].join('|')).digest();
    return prefix + String(digest.readUIntBE(0, 6) % SPACE).padStart(9, '0');
  });
}

/** Every code of ours a remittance text names, written together or in groups: `10 123 456 789`. */
export function paymentCodesIn(text: string): string[] {
  return elevenDigitsIn(text).filter((code) => PREFIXES.some((prefix) => code.startsWith(prefix)));
}

/** What may be a code of ours or of the agency's; which of them is one only the record knows. */
export function elevenDigitsIn(text: string): string[] {
  const found = [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){10}(?!\d)/g), ...text.matchAll(/(?<!\d)\d{11}(?!\d)/g)];
  return [...new Set(found.map(([code]) => code.replace(/\D/g, '')))];
}

/** What a payer is told to pay by: the agency's code once there is one. `part` a part of a bill, `bill` a bill, whose only payer bears its code. */
export const codeOfPart = (part: string): string => `coalesce((SELECT g.code FROM agency_code g WHERE g.sub_bill_id = ${part}.id), ${part}.payment_code)`;
export const codeOfBill = (bill: string): string =>
  `coalesce((SELECT g.code FROM sub_bill own JOIN agency_code g ON g.sub_bill_id = own.id WHERE own.bill_id = ${bill}.id AND own.payment_code = ${bill}.payment_code), ${bill}.payment_code)`;
