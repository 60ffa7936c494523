/** What happened on the way and is no fault by itself: steps an operator mended, acts the door refused. */
export class Tally {
  readonly mends: Record<string, number> = {};
  readonly refusals: Record<string, number> = {};
  readonly ends: Record<string, number> = {};

  mended(failure: string): void {
    this.mends[failure] = (this.mends[failure] ?? 0) + 1;
  }

  refused(code: string): void {
    this.refusals[code] = (this.refusals[code] ?? 0) + 1;
  }

  ended(plot: string): void {
    this.ends[plot] = (this.ends[plot] ?? 0) + 1;
  }
}
