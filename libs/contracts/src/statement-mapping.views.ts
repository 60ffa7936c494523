/** What the door shows of bank statements whose columns nobody knows yet, and of what people have said of them. */

export interface SaidMappingView {
  readonly bank: string;
  /** By what it says: the heading of a column, or its number from 1. */
  readonly columns: Readonly<Record<string, string | number>>;
  readonly figures: '1.234,56' | '1,234.56' | 'either';
  readonly dates: 'day-month-year' | 'month-day-year' | 'year-month-day';
}

export interface ExaminedTableView {
  readonly sheet: string;
  /** Of the headings, as the sender sees it. */
  readonly row: number;
  /** The first whose meaning is not known. */
  readonly column: number;
  readonly columns: readonly { readonly number: number; readonly heading: string; readonly guess: string | null }[];
  /** People and accounts are masked. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface WaitingStatementView {
  readonly id: string;
  readonly file: string;
  readonly uploadedBy: string;
  readonly receivedOn: string;
  readonly rehearsal: boolean;
  readonly examined: ExaminedTableView;
}

export interface BankMappingView extends SaidMappingView {
  readonly id: string;
  readonly fromDate: string;
  readonly saidBy: string;
  readonly saidOn: string;
  /** A later word on the same headings counts now. */
  readonly replaced: boolean;
}
