/** What the door shows of the months of a cooperation at a glance: billed, paid, open, when it is due and why then. */

/** A due day and the closed days that moved it from the one law names. */
export interface DueDayView {
  readonly on: string;
  readonly nominal: string;
  /** The law that names the day. */
  readonly source: string;
  readonly moved: readonly { readonly date: string; readonly why: string }[];
}

/** All bills of a month together. */
export interface CollectionMonthView {
  readonly month: string;
  readonly members: number;
  readonly payers: number;
  readonly billed: number;
  /** Money that came in; what another bill gave back is not among it. */
  readonly paid: number;
  readonly open: number;
  /** What later bills of the month gave back. */
  readonly credited: number;
  readonly standing: 'issued' | 'in-arrears' | 'settled';
  readonly due: DueDayView;
  /** The open wait for its money. */
  readonly taskId: string | null;
  /** The latest first. */
  readonly billIds: readonly string[];
}

export interface CollectionMonthsView {
  readonly no: string;
  /** The latest first. */
  readonly months: readonly CollectionMonthView[];
  /** The next month to be billed; null once the cooperation is closed. */
  readonly next: { readonly month: string; readonly issuedOn: string; readonly due: DueDayView } | null;
}
