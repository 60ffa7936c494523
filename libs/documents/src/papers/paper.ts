/** A paper before it is set: its template, what goes into it, and under which name it is kept. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Signer } from '@sinergi/domain/parties/capacity';
import type { CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';

export type PaperKind = 'memorandum' | 'agreement' | 'circular' | 'invoice' | 'receipt' | 'warning';

/** What every page carries; the rest is the template's own. */
export interface Page {
  readonly title: string;
  readonly dated: LocalDate;
  readonly rehearsal: boolean;
  readonly footer: string;
  readonly [part: string]: unknown;
}

/** A numbered part; with a lead its clauses are items of one sentence. */
export interface Article {
  readonly title: string;
  readonly lead?: string;
  readonly clauses: readonly string[];
}

export interface PaperContent {
  readonly kind: PaperKind;
  readonly template: string;
  readonly page: Page;
  readonly title: string;
  readonly fileName: string;
}

export interface PartyFacts {
  /** `Pemerintah Kota Bekasi`, `BPJS Ketenagakerjaan Kantor Cabang Bekasi`. */
  readonly name: string;
  readonly signer: Signer;
  /** The paper's number as this party writes it. */
  readonly number: string;
}

export interface CaseFacts {
  readonly no: string;
  readonly on: LocalDate;
  readonly rehearsal: boolean;
  readonly terms: CooperationTerms;
  readonly coverFrom: LocalDate;
  /** `Kota Bekasi` */
  readonly cityName: string;
  readonly agencyName: string;
  readonly branchName: string;
  readonly branchAddress: string | null;
  readonly city: PartyFacts;
  readonly branch: PartyFacts;
}

/** A file name anybody can keep: letters, digits and hyphens. */
export function fileNameOf(...parts: readonly string[]): string {
  const name = parts.join(' ').normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `${name.toLowerCase()}.pdf`;
}
