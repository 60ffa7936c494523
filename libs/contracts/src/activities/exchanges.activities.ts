/** Work on hand-overs: people out of the record into a file, answers back into the record; only counts and ids come back. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { ExchangeCounts, ExchangeOutcome } from '../exchange.contract';

export interface ExchangesActivities {
  /** Mended details are taken over, and the file that goes out is written, once. @returns how many people it holds */
  write(exchangeId: string, on: LocalDate): Promise<{ readonly documentId: string; readonly lines: number }>;
  /** Puts the question to whoever answers identity checks; a repetition is the same question. */
  submit(exchangeId: string, on: LocalDate): Promise<{ readonly reference: string }>;
  /** An answer in one transaction; a second call answers what the first did. */
  takeAnswer(exchangeId: string, answerId: string, on: LocalDate): Promise<ExchangeCounts>;
  /** The file of rows to mend after that answer; null when nobody is turned down. */
  rowsToMend(exchangeId: string, answerId: string, on: LocalDate): Promise<{ readonly documentId: string } | null>;
  /** What is still without an answer stays so. */
  finish(exchangeId: string, result: ExchangeOutcome['result'], on: LocalDate): Promise<void>;
}
