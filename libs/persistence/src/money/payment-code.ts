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

/** Every code a remittance text names, written together or in groups: `10 123 456 789`. */
export function paymentCodesIn(text: string): string[] {
  const found = [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){10}(?!\d)/g), ...text.matchAll(/(?<!\d)\d{11}(?!\d)/g)];
  const codes = found.map(([code]) => code.replace(/\D/g, ''));
  return [...new Set(codes)].filter((code) => PREFIXES.some((prefix) => code.startsWith(prefix)));
}
