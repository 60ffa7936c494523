/** Wages as lists state them: `Rp1.200.000`, `1,200,000.00`, `1200000,-`, or a number of a spreadsheet; whole rupiah of one month. */
import type { ReadCell } from './cell-rules';
import { finding } from './findings';

/** Below it a sum was probably written in thousands; above it, with digits too many. */
const LEAST = 50_000;
const MOST = 100_000_000;

/** Groups of three digits by points, commas or blanks; a part of a rupiah only as nothing. */
const GROUPED = /^(\d{1,3}(?:([.,\s])\d{3})(?:\2\d{3})*)(?:[.,](?:0+|-+|=))?$/;
const PLAIN = /^(\d+)(?:[.,](?:0+|-+|=))?$/;

export function readWage(text: string): ReadCell<number> {
  const written = text.replace(/^\s*(?:rp|idr)\s*[.:]?\s*/i, '').replace(/(?:\s*\/\s*|\s+per\s+)(?:bulan|bln)\.?$/i, '').trim();
  const digits = (GROUPED.exec(written) ?? PLAIN.exec(written))?.[1]?.replace(/\D/g, '') ?? '';
  const wage = Number(digits);
  if (wage === 0 && digits !== '') return { value: null, findings: [] };
  if (digits === '' || wage < LEAST || wage > MOST) return { value: null, findings: [finding('wage-implausible', 'wage', text)] };
  return { value: wage, findings: [] };
}
