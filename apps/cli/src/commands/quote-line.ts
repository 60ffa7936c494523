/** One line of a batch of questions for the tariff: JSON with the names of the options, the schemes as a list. */
import { Refusal } from '@sinergi/domain/calendar/refusal';
import type { QuoteWords } from '@sinergi/domain/premium/quote-question';

const NAMES = ['segment', 'month', 'schemes', 'payer', 'base', 'income', 'sector', 'risk'];

/** More digits than a number of JSON can hold exactly. */
const INEXACT = /"(?:base|income)"\s*:\s*-?[\d.]{16,}/;

/** null stands for what is not said. @throws Refusal */
export function questionOf(line: string): QuoteWords {
  const given = objectOf(line);
  const unknown = Object.keys(given).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new Refusal('option-unknown', { id: `Nama ${unknown.slice(0, 30)} tidak dikenal`, en: `There is no ${unknown.slice(0, 30)}` });
  if (INEXACT.test(line)) throw new Refusal('amount-inexact', { id: 'Angka terlalu panjang untuk dibaca tepat', en: 'A number is too long to be read exactly' });
  const text = (name: string): string | undefined => textOf(given[name], name);
  const need = (name: string): string => text(name) ?? missing(name);
  const { schemes = null } = given;
  if (schemes === null) missing('schemes');
  if (!Array.isArray(schemes)) throw malformed('schemes');
  return {
    segment: need('segment'),
    month: need('month'),
    schemes: schemes.map((scheme) => textOf(scheme, 'schemes') ?? missing('schemes')),
    payer: need('payer'),
    base: amountOf(given['base'], 'base'),
    income: amountOf(given['income'], 'income'),
    sector: text('sector'),
    risk: text('risk'),
  };
}

function objectOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // told below, as any other line that is no question
  }
  throw new Refusal('line-malformed', { id: 'Baris bukan objek JSON', en: 'The line is not a JSON object' });
}

function textOf(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw malformed(name);
  return value;
}

const amountOf = (value: unknown, name: string): string | undefined => (typeof value === 'number' ? String(value) : textOf(value, name));

const malformed = (name: string): Refusal => new Refusal('option-malformed', { id: `Nilai ${name} tidak semestinya`, en: `${name} has a value it does not take` });

function missing(name: string): never {
  throw new Refusal('option-missing', { id: `${name} wajib diisi`, en: `${name} must be given` });
}
