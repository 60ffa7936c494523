/** Wage bases and rates as exact integers, and the one place where they are multiplied into rupiah. */
import { DomainError } from '../errors/domain-error';
import { rupiah, type Rupiah } from './rupiah';

declare const baseBrand: unique symbol;
declare const rateBrand: unique symbol;

/** A monthly wage or income in hundredths of a rupiah: a safe integer, zero or more. */
export type BaseHundredths = number & { readonly [baseBrand]: 'BaseHundredths' };
/** A share of one in millionths, 0..1,000,000: `2_400` is 0.24%. */
export type Millionths = number & { readonly [rateBrand]: 'Millionths' };

const WHOLE = 1_000_000;

/** @throws DomainError `base-not-exact` unless `value` is a safe integer of zero or more. */
export function baseHundredths(value: number): BaseHundredths {
  if (!Number.isSafeInteger(value) || value < 0) throw new DomainError('base-not-exact', { value: String(value) });
  return value as BaseHundredths;
}

/** @throws DomainError `base-not-exact` for a negative amount or one above a hundredth of the safe integers. */
export function baseOfRupiah(amount: Rupiah): BaseHundredths {
  return baseHundredths(amount * 100);
}

/** Reads `2152322.98`, the form of files and forms: digits, then at most two decimals after a point. @throws DomainError `base-not-exact` */
export function baseOfText(text: string): BaseHundredths {
  const match = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) throw new DomainError('base-not-exact', { value: text.slice(0, 20) });
  return baseHundredths(Number(`${match[1]}${(match[2] ?? '').padEnd(2, '0')}`));
}

/** As `baseOfText` reads it: `2152322.98`, `2000000`. */
export function textOfBase(base: BaseHundredths): string {
  const sen = base % 100;
  const whole = String((base - sen) / 100);
  return sen === 0 ? whole : `${whole}.${String(sen).padStart(2, '0')}`;
}

/** @throws DomainError `law-row-invalid` unless `value` is an integer of 0..1,000,000. */
export function millionths(value: number): Millionths {
  if (!Number.isInteger(value) || value < 0 || value > WHOLE) throw new DomainError('law-row-invalid', { rate: String(value) });
  return value as Millionths;
}

/** What is left of a whole after `share` is taken off. */
export function remainderOf(share: Millionths): Millionths {
  return millionths(WHOLE - share);
}

/** `base` times every rate, multiplied as integers and rounded half-up to whole rupiah once, at the end. */
export function shareOf(base: BaseHundredths, ...rates: readonly Millionths[]): Rupiah {
  let product = BigInt(base);
  let unit = 100n;
  for (const rate of rates) {
    product *= BigInt(rate);
    unit *= BigInt(WHOLE);
  }
  return rupiah(Number((product * 2n + unit) / (unit * 2n)));
}
