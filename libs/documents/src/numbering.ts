/** Numbers of papers: each party counts in its own series; a rehearsal counts apart and shows it. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { branchNumber, governmentNumber, invoiceNumber } from '@sinergi/domain/collection/invoice-number';
import type { PaperKind } from './papers/paper';

export type NumberedParty = 'city' | 'branch';

export interface SeriesWanted {
  readonly party: NumberedParty;
  readonly series: string;
  readonly year: number;
}

export interface NumberingFacts {
  readonly on: LocalDate;
  readonly rehearsal: boolean;
  readonly branchCode: string;
  readonly cityCode: string;
}

const REHEARSAL_PREFIX = 'GLADI/';
/** Archive classification of social insurance, and the unit that keeps the city's register. */
const CITY_REGISTER = { classification: '463', unit: 'SETDA' } as const;

const PARTIES: Record<PaperKind, readonly NumberedParty[]> = {
  memorandum: ['city', 'branch'],
  agreement: ['city', 'branch'],
  circular: ['city'],
  invoice: ['branch'],
  receipt: ['branch'],
  warning: ['branch'],
};

type BranchNumbering = (sequence: number, on: LocalDate) => string;
const prefixed = (prefix: string): BranchNumbering => (sequence, on) => branchNumber(prefix, sequence, on);

const BRANCH_NUMBERS: Record<PaperKind, BranchNumbering> = {
  memorandum: prefixed('MoU'),
  agreement: prefixed('PER'),
  circular: prefixed('SE'),
  invoice: invoiceNumber,
  receipt: prefixed('KW'),
  warning: prefixed('ST'),
};

/** The city keeps one register for all its letters, the branch one for each kind of paper. */
export function seriesFor(paper: PaperKind, { on, rehearsal, branchCode, cityCode }: NumberingFacts): SeriesWanted[] {
  const scope = rehearsal ? 'rehearsal:' : '';
  const series: Record<NumberedParty, string> = { city: `${scope}city:${cityCode}`, branch: `${scope}branch:${branchCode}:${paper}` };
  return PARTIES[paper].map((party) => ({ party, series: series[party], year: Number(on.slice(0, 4)) }));
}

/** @param sequences the next number of each party, as drawn from its series */
export function numbersFor(paper: PaperKind, sequences: Readonly<Record<string, number>>, { on, rehearsal }: NumberingFacts): Partial<Record<NumberedParty, string>> {
  const written: Record<NumberedParty, (sequence: number) => string> = {
    city: (sequence) => governmentNumber({ ...CITY_REGISTER, sequence, year: Number(on.slice(0, 4)) }),
    branch: (sequence) => BRANCH_NUMBERS[paper](sequence, on),
  };
  return Object.fromEntries(PARTIES[paper].map((party) => [party, `${rehearsal ? REHEARSAL_PREFIX : ''}${written[party](sequences[party] as number)}`]));
}
