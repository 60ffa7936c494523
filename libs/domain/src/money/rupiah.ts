/** Whole rupiah: the only form in which money is held, added or compared. */
import { DomainError } from '../errors/domain-error';

declare const brand: unique symbol;
/** Whole rupiah, a safe integer; negative only in corrections. */
export type Rupiah = number & { readonly [brand]: 'Rupiah' };

/** @throws DomainError `amount-not-whole-rupiah` unless `value` is a safe integer. */
export function rupiah(value: number): Rupiah {
  if (!Number.isSafeInteger(value)) throw new DomainError('amount-not-whole-rupiah', { value: String(value) });
  return (value === 0 ? 0 : value) as Rupiah;
}

export const NO_MONEY = rupiah(0);

export function sumOf(amounts: readonly Rupiah[]): Rupiah {
  return rupiah(amounts.reduce((total, amount) => total + amount, 0));
}
