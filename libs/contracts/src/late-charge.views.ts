/** What the door shows of the charge law has for a bill paid late. */
import type { Titled } from './views';

export interface LateChargeView {
  readonly billId: string;
  /** The business day it is worked out for. */
  readonly on: string;
  readonly amount: number;
  /** Months of delay begun; 0 before the due day has passed. */
  readonly monthsLate: number;
  /** The rule of law; null where nothing is charged. */
  readonly rule: { readonly sentence: Titled; readonly source: string; readonly certainty: string } | null;
  readonly parts: readonly { readonly subBillId: string; readonly amount: number }[];
}
