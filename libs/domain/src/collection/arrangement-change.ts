/** What another arrangement of a group must satisfy before anybody is asked to approve it. */
import type { ContributionMonth } from '../calendar/contribution-month';
import { DomainError } from '../errors/domain-error';
import type { Arrangement, FundingSource, PayerSource, PaymentMode } from '../terms/arrangement';
import type { CooperationTerms } from '../terms/cooperation-terms';
import { partsOf, portionsOf } from './portions';
import { rupiah } from '../money/rupiah';

export interface ArrangementWish {
  readonly group: string;
  /** null: every position no other group names. */
  readonly positions: readonly string[] | null;
  readonly fromMonth: ContributionMonth;
  /** null: until another word. */
  readonly untilMonth: ContributionMonth | null;
  readonly arrangement: Arrangement;
}

/** Where nothing is said: what law and practice let a contribution be paid from. Village funds (Dana Desa) are not among them. */
export const STANDARD_FUNDING: readonly FundingSource[] = ['honorarium', 'city-budget', 'village-allocation', 'village-income', 'own-income'];

/** Who can bear what: nobody deducts from a village budget, nobody pays oneself from the city's. */
const FUNDING_OF_MODE: Readonly<Record<PaymentMode, readonly FundingSource[]>> = {
  'honorarium-deduction': ['honorarium'],
  'government-paid': ['city-budget', 'village-allocation', 'village-income', 'village-fund'],
  'self-paid': ['own-income', 'honorarium'],
  subsidised: ['city-budget', 'village-allocation', 'village-income', 'village-fund', 'own-income', 'honorarium'],
};

/** What a mode may be paid from, as far as the programme allows it. */
export const fundingOf = (mode: PaymentMode, allowed: readonly FundingSource[] = STANDARD_FUNDING): readonly FundingSource[] => FUNDING_OF_MODE[mode].filter((source) => allowed.includes(source));

/** Every purse an arrangement draws on. */
export const sourcesOf = (arrangement: Pick<Arrangement, 'fundingSource' | 'portions'>): readonly FundingSource[] => [...new Set([arrangement.fundingSource, ...(arrangement.portions ?? []).map((portion) => portion.fundingSource)])];

/** Whose money it is in the eyes of the law of reliefs: a relief is given only where people pay from their own (PP 50/2025), and not where anything is from APBN or APBD, or from a purse law does not name. */
export const payerSourceOf = (sources: readonly FundingSource[]): PayerSource => (sources.every((source) => source === 'own-income') ? 'other' : 'state-budget');

/**
 * @param others positions other groups of the case name in those months
 * @throws DomainError `period-invalid`, `position-unknown`, `arrangement-overlaps`, `funding-not-allowed`, `portions-not-whole`
 */
export function mayArrange({ group, positions, fromMonth, untilMonth, arrangement }: ArrangementWish, terms: Pick<CooperationTerms, 'positions' | 'fundingSources'>, others: readonly string[]): void {
  if (untilMonth !== null && untilMonth < fromMonth) throw new DomainError('period-invalid', { from: fromMonth, until: untilMonth });
  if (positions !== null) {
    const known = terms.positions.map(({ code }) => code);
    const strange = positions.find((position) => !known.includes(position));
    if (strange !== undefined || positions.length === 0) throw new DomainError('position-unknown', { position: strange ?? '', group });
    const shared = positions.find((position) => others.includes(position));
    if (shared !== undefined) throw new DomainError('arrangement-overlaps', { position: shared, group });
  }
  const allowed = fundingOf(arrangement.mode, terms.fundingSources);
  for (const source of sourcesOf(arrangement)) {
    if (!allowed.includes(source) || (source === 'city-budget' && arrangement.payerSource === 'other')) throw new DomainError('funding-not-allowed', { source, mode: arrangement.mode, payerSource: arrangement.payerSource });
  }
  partsOf(rupiah(1_000_000), portionsOf(arrangement));
}
