/** What the door shows of what does not move by itself. */

/** A line of the stuck view, in business words. */
export interface StuckView {
  readonly no: string;
  readonly cityName: string;
  readonly processId: string;
  readonly what: string;
  readonly office: string;
  readonly why: string;
  readonly since: string;
  readonly workingDays: number;
  readonly next: string | null;
  readonly nextOn: string | null;
  readonly lastFailure: string | null;
  /** Attempts of a step or letter; letters of the ladder that have left, for a wait. */
  readonly tries: number;
  readonly opsState: string;
  readonly rehearsal: boolean;
  /** What the asking person may do from the list: mend a step, or begin a lost process again. */
  readonly mayMend: readonly ('retry' | 'skip' | 'abort' | 'restart')[];
  readonly url: string;
}
