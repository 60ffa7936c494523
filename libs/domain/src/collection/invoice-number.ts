/** How papers are numbered: invoices and letters of the branch, letters of the government. */
import type { LocalDate } from '../calendar/local-date';
import { DomainError } from '../errors/domain-error';

/** `INV/36/072018`: the sequence of its year, then month and year of issue. @throws DomainError `request-malformed` for a sequence below 1 */
export function invoiceNumber(sequence: number, issuedOn: LocalDate): string {
  return branchNumber('INV', sequence, issuedOn);
}

/** `PER/278/122015`, as the branch numbers its letters and agreements. @throws DomainError `request-malformed` for a sequence below 1 */
export function branchNumber(prefix: string, sequence: number, on: LocalDate): string {
  return `${prefix}/${counted(sequence)}/${on.slice(5, 7)}${on.slice(0, 4)}`;
}

export interface GovernmentNumber {
  /** Archive classification, `842.2`. */
  readonly classification: string;
  readonly sequence: number;
  /** Short name of the issuing unit, `SJ`. */
  readonly unit: string;
  readonly year: number;
}

/** `463/5193/SETDA/2018`, as governments number theirs. @throws DomainError `request-malformed` for a sequence below 1 */
export function governmentNumber({ classification, sequence, unit, year }: GovernmentNumber): string {
  return `${classification}/${counted(sequence)}/${unit}/${year}`;
}

function counted(sequence: number): number {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new DomainError('request-malformed', { sequence: String(sequence) });
  return sequence;
}
