/** One sum over several claims in their order, exact to the rupiah: what is over stays visible. */

export interface Claim {
  readonly open: number;
}

export interface Spread {
  /** A part for each claim, in the order given; nothing where the sum did not reach. */
  readonly parts: readonly number[];
  readonly rest: number;
}

export function spread(amount: number, claims: readonly Claim[]): Spread {
  let rest = amount;
  const parts = claims.map(({ open }) => {
    const part = Math.max(0, Math.min(open, rest));
    rest -= part;
    return part;
  });
  return { parts, rest };
}
