/** Papers: memorandum, agreement, circular, invoice, receipt; drafted as PDF with a number per party. */
import type { ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { PaperCode } from '@sinergi/domain/terms/stage-plan';

export interface Drafted {
  readonly documentId: string;
}

export interface PapersActivities {
  draft(no: string, paper: PaperCode, round: number, on: LocalDate): Promise<Drafted>;
  /** The signed copy of a paper, to be attached to letters; null while nobody has signed. */
  signedCopy(no: string, paper: PaperCode, round: number): Promise<Drafted | null>;
  invoice(no: string, month: ContributionMonth, revision: number, on: LocalDate): Promise<Drafted>;
  /** @param again of a bill opened again, which gets a receipt of its own */
  /** A formal warning to each payer in arrears who stands on that rung and whose letter has not left; the same again for a second call. @returns how many */
  warnings(no: string, rung: string, on: LocalDate): Promise<number>;
  receipt(no: string, month: ContributionMonth, revision: number, on: LocalDate, again?: number): Promise<Drafted>;
}
