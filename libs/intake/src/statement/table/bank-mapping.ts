/** How the table of a bank is read: its own column headings, its way with figures, and the currency it writes without saying so. */
import type { FigureStyle } from '../amount-text';
import type { StatementColumn } from './statement-columns';

export interface BankMapping {
  /** As `--bank` names it. */
  readonly bank: string;
  readonly name: string;
  /** Headings that only this bank uses; those that all use are known. In small letters, words apart by one blank. */
  readonly headings: Partial<Record<StatementColumn, readonly string[]>>;
  readonly figures: FigureStyle;
}
