/** How the table of a bank is read: its own column headings, its way with figures and dates, and the currency it writes without saying so. */
import type { FigureStyle } from '../amount-text';

/** What a column may say. */
export const STATEMENT_COLUMNS = ['date', 'valueDate', 'remittance', 'reference', 'amount', 'direction', 'debit', 'credit', 'balance', 'account', 'currency'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** In which order a date tells its parts; without a year the period completes it. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface BankMapping {
  /** As `--bank` names it. */
  readonly bank: string;
  readonly name: string;
  /** Headings that only this bank uses; those that all use are known. In small letters, words apart by one blank. */
  readonly headings: Partial<Record<StatementColumn, readonly string[]>>;
  readonly figures: FigureStyle;
  readonly dates?: DateOrder;
  /** Where a person says each column stands, by its heading or its number from 1; nothing else is taken for one. */
  readonly said?: Partial<Record<StatementColumn, string | number>>;
}

/** A heading as it is compared: small letters, one blank between words. */
export const plainHeading = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
