/** What each payer bears of one member's contribution, exact to the rupiah. */
import { DomainError } from '../errors/domain-error';
import { baseOfRupiah, millionths, shareOf } from '../money/rate';
import { rupiah, type Rupiah } from '../money/rupiah';
import type { Arrangement, Portion } from '../terms/arrangement';

const WHOLE = 1_000_000;

/** The portions of an arrangement; one that names none is paid whole by the payer of the case. */
export function portionsOf({ portions, fundingSource }: Arrangement): readonly Portion[] {
  return portions ?? [{ split: 'office', payerOfficeId: null, share: WHOLE, fundingSource }];
}

/**
 * Parts of `amount`, in the order of the portions; each rounded half-up, the last takes what is left, so that the parts are the whole.
 * @throws DomainError `portions-not-whole` unless the shares are positive and make a whole
 */
export function partsOf(amount: Rupiah, portions: readonly Portion[]): Rupiah[] {
  const shares = portions.map(({ share }) => share);
  if (shares.length === 0 || shares.some((share) => !(share > 0)) || shares.reduce((sum, share) => sum + share, 0) !== WHOLE) throw new DomainError('portions-not-whole', { shares: shares.join('+') });
  let left: number = amount;
  return shares.map((share, at) => {
    const part = at === shares.length - 1 ? left : Math.min(left, shareOf(baseOfRupiah(amount), millionths(share)));
    left -= part;
    return rupiah(part);
  });
}
