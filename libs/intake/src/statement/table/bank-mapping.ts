/** How the table of a bank is read: its own column headings, its way with figures, and the currency it writes without saying so. */
import type { FigureStyle } from '../amount-text';

/** What a column may say. */
export const STATEMENT_COLUMNS = ['date', 'valueDate', 'remittance', 'reference', 'amount', 'direction', 'debit', 'credit', 'balance', 'account', 'currency'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

export interface BankMapping {
  /** As `--bank` names it. */
  readonly bank: string;
  readonly name: string;
  /** Headings that only this bank uses; those that all use are known. In small letters, words apart by one blank. */
  readonly headings: Partial<Record<StatementColumn, readonly string[]>>;
  readonly figures: FigureStyle;
}
