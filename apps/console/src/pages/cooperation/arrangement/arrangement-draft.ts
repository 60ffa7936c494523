/** Another arrangement while it is being written: what is missing from it, and the order it makes. */
import type { ArrangementsView, ArrangementView, PortionView } from '@sinergi/contracts/arrangement.views';
import type { DocumentView } from '@sinergi/contracts/views';
import type { ArrangementBody } from '../../../api/collection.reads';

export type Mode = ArrangementView['mode'];
export type Split = PortionView['split'];
export type Scheme = ArrangementView['schemes'][number];
export type BaseFrom = ArrangementView['baseFrom'];
export type Source = PortionView['fundingSource'];
/** As the door tells it. */
export type Funding = ArrangementsView['funding'];

export interface PortionDraft {
  readonly split: Split;
  /** As typed, in percent. */
  readonly percent: string;
  readonly source: Source;
  /** null: the payer as it is. */
  readonly office: { readonly id: string; readonly name: string } | null;
}

export interface ArrangementDraft {
  /** Empty: a new one. */
  readonly group: string;
  readonly newGroup: string;
  readonly positions: readonly string[];
  readonly mode: Mode;
  readonly fromMonth: string;
  readonly untilMonth: string;
  readonly portions: readonly PortionDraft[];
  /** Empty: as it is. */
  readonly baseFrom: BaseFrom | '';
  /** Whole rupiah as typed; empty: as it is. */
  readonly base: string;
  /** Empty: as they are. */
  readonly schemes: readonly Scheme[];
  readonly account: string;
  readonly reason: string;
  readonly document: DocumentView | null;
}

export const EMPTY_PORTION: PortionDraft = { split: 'office', percent: '100', source: 'city-budget', office: null };
export const EMPTY_ARRANGEMENT: ArrangementDraft = {
  group: 'all', newGroup: '', positions: [], mode: 'government-paid', fromMonth: '', untilMonth: '', portions: [EMPTY_PORTION], baseFrom: '', base: '', schemes: [], account: '', reason: '', document: null,
};

const PART = 10_000;
export const WHOLE = 100 * PART;

/** Percent as typed in millionths of a whole; null where it is no share. Four decimals at most are exact. */
export function shareOf(percent: string): number | null {
  const text = percent.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  const share = Math.round(Number(text) * PART);
  return share > 0 && share <= WHOLE ? share : null;
}

export const sumOfShares = (portions: readonly PortionDraft[]): number => portions.reduce((sum, { percent }) => sum + (shareOf(percent) ?? 0), 0);

export const sourcesOf = (mode: Mode, funding: Funding): readonly Source[] => funding.find((row) => row.mode === mode)?.sources ?? [];

/** Another mode is paid from other sources. */
export function inMode(draft: ArrangementDraft, mode: Mode, funding: Funding): Partial<ArrangementDraft> {
  const sources = sourcesOf(mode, funding);
  return { mode, portions: draft.portions.map((portion) => (sources.includes(portion.source) ? portion : { ...portion, source: sources[0] ?? portion.source })) };
}

const BASE = /^[1-9]\d{0,8}$/;

/** The city's minimum wage is law and not typed. */
export const isBase = ({ base, baseFrom }: Pick<ArrangementDraft, 'base' | 'baseFrom'>): boolean => baseFrom === 'minimum-wage' || base === '' || BASE.test(base);

/** null while something is missing; the reason is needed to propose, not to preview. */
export function orderOf(draft: ArrangementDraft): ArrangementBody | null {
  const { group, newGroup, positions, mode, fromMonth, untilMonth, baseFrom, base, schemes, account, reason, document } = draft;
  const name = group === '' ? newGroup.trim() : group;
  const [first] = draft.portions;
  const portions = draft.portions.flatMap(({ split, percent, source, office }) => {
    const share = shareOf(percent);
    return share === null ? [] : [{ split, share, fundingSource: source, payerOfficeId: office?.id ?? null }];
  });
  if (!first || name === '' || fromMonth === '' || (group === '' && positions.length === 0)) return null;
  if (!isBase(draft)) return null;
  if (portions.length !== draft.portions.length || sumOfShares(draft.portions) !== WHOLE) return null;
  return {
    group: name, positions: positions.length === 0 ? null : [...positions], fromMonth, untilMonth: untilMonth === '' ? null : untilMonth, mode, fundingSource: first.source, portions,
    ...(baseFrom === '' ? {} : { baseFrom }), ...(base === '' || baseFrom === 'minimum-wage' ? {} : { base: Number(base) }), ...(schemes.length === 0 ? {} : { schemes: [...schemes] }),
    budgetAccount: account.trim(), reason: reason.trim(), ...(document ? { documentId: document.id } : {}),
  };
}
