/** What a programme asks of its monthly rosters: by when changes are reported, how many may leave unremarked, who may hold a second post. */

/** `return`: the row goes back to its sender. */
export type SecondPost = 'allowed' | 'warn' | 'return';

export interface RosterRules {
  /** A change of the roster is reported within so many working days of its event. */
  readonly reportWithin: { readonly workingDays: number; readonly basis: string };
  /** A delivery that makes a greater share of the members leave is pointed out to its approver. */
  readonly massExitPercent: number;
  readonly secondPosts: {
    /** Members of another programme of the same city. */
    readonly sameCity: SecondPost;
    /** Members of any other agreement. */
    readonly elsewhere: SecondPost;
  };
}

/** Second posts are looked at by a person; no source forbids them. */
export const STANDARD_ROSTER_RULES: RosterRules = {
  reportWithin: { workingDays: 7, basis: 'PP 44/2015 ps. 9' },
  massExitPercent: 20,
  secondPosts: { sameCity: 'warn', elsewhere: 'warn' },
};
