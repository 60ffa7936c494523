/** What one member owes for one contribution month, scheme by scheme, each with the rule that priced it. */
import { CERTAINTIES, type Certainty } from '../calendar/law-row';
import { DomainError } from '../errors/domain-error';
import { formatBase, formatRate, formatRupiah } from '../money/format';
import { baseOfRupiah, remainderOf, shareOf, type BaseHundredths, type Millionths } from '../money/rate';
import { sumOf, type Rupiah } from '../money/rupiah';
import type { SchemeCode, Segment } from '../terms/arrangement';
import { OLD_AGE_SHARES } from './data/wage-earner.tariffs';
import { holdsFor, isPrice, isRelief, prevailing, type Circumstances, type PriceRule, type TariffRow } from './tariff';

/** One distinct combination: members who share it pay the same. */
export interface PriceQuestion extends Circumstances {
  /** Monthly wage or income. */
  readonly base: BaseHundredths;
  /** Where law sets the base and nobody declared it. */
  readonly baseRule?: BaseRule;
  readonly schemes: readonly SchemeCode[];
}

/** The row of law behind a base. */
export interface BaseRule {
  readonly id: string;
  /** As a bill prints it behind the base: `UMK 33.10`. */
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface PricedLine {
  readonly scheme: SchemeCode;
  readonly amount: Rupiah;
  /** Id of the tariff row, and behind plus signs of the relief and of the row that sets the base. */
  readonly ruleId: string;
  /** The calculation in Indonesian, as a bill prints it. */
  readonly ruleText: string;
  readonly source: string;
  /** The weakest of the rows used. */
  readonly certainty: Certainty;
}

export interface Priced {
  readonly lines: readonly PricedLine[];
  readonly total: Rupiah;
}

export const SCHEME_SHORT_NAMES: Record<SchemeCode, string> = { 'work-accident': 'JKK', death: 'JKM', 'old-age': 'JHT' };

/**
 * Each scheme is rounded half-up to whole rupiah, then the schemes are summed. Reliefs do not add up: one prevails.
 * @throws DomainError `tariff-missing` when no row holds for a scheme
 */
export function priceFor(question: PriceQuestion, rows: readonly TariffRow[]): Priced {
  const lines = question.schemes.map((scheme) => lineFor(scheme, question, rows));
  return { lines, total: sumOf(lines.map((line) => line.amount)) };
}

function lineFor(scheme: SchemeCode, question: PriceQuestion, rows: readonly TariffRow[]): PricedLine {
  const holding = rows.filter((row) => holdsFor(row, scheme, question) && reaches(row, question.base)).sort(prevailing);
  const price = holding.find(isPrice);
  if (!price) throw missing(scheme, question);
  const relief = holding.find(isRelief);
  const full = calculationOf(price.rule, question);
  const amount = shareOf(full.base, ...full.rates, ...(relief ? [remainderOf(relief.rule.relief)] : []));
  const texts = relief ? [full.text, `keringanan ${formatRate(relief.rule.relief)} (${relief.source})`] : [full.text];
  const used: readonly Pick<TariffRow, 'id' | 'source' | 'certainty'>[] = [price, ...(relief ? [relief] : []), ...(full.baseRule ? [full.baseRule] : [])];
  return {
    scheme,
    amount,
    ruleId: used.map((row) => row.id).join('+'),
    ruleText: `${SCHEME_SHORT_NAMES[scheme]} ${texts.join(', ')} = ${formatRupiah(amount)}${sharedOut(scheme, question.segment)}`,
    source: used.map((row) => row.source).join('; '),
    certainty: weakestOf(used.map((row) => row.certainty)),
  };
}

/** A bracket starts at its lower bound; every other row is open to all incomes. */
function reaches({ rule }: TariffRow, base: BaseHundredths): boolean {
  return rule.kind !== 'bracket' || baseOfRupiah(rule.incomeFrom) <= base;
}

interface Calculation {
  readonly base: BaseHundredths;
  readonly rates: readonly Millionths[];
  readonly text: string;
  readonly baseRule?: BaseRule | undefined;
}

function calculationOf(rule: PriceRule, { base: asked, baseRule }: PriceQuestion): Calculation {
  if (rule.kind === 'flat') return { base: baseOfRupiah(rule.amount), rates: [], text: formatRupiah(rule.amount) };
  const of = baseRule ? `${baseRule.text} ` : '';
  if (rule.kind === 'rate') return { base: asked, rates: [rule.rate], text: `${formatRate(rule.rate)} x ${of}${formatBase(asked)}`, baseRule };
  const base = baseOfRupiah(rule.bracketBase);
  return { base, rates: [rule.rate], text: `${formatRate(rule.rate)} x ${formatBase(base)} (golongan penghasilan${baseRule ? ` ${baseRule.text}` : ''})`, baseRule };
}

/** Who bears what of one rate; nobody shares a contribution that is not from a wage. */
function sharedOut(scheme: SchemeCode, segment: Segment): string {
  return segment === 'wage-earner' && scheme === 'old-age' ? ` (${OLD_AGE_SHARES})` : '';
}

function weakestOf(marks: readonly Certainty[]): Certainty {
  return marks.reduce((weakest, mark) => (CERTAINTIES.indexOf(mark) > CERTAINTIES.indexOf(weakest) ? mark : weakest));
}

function missing(scheme: SchemeCode, { segment, sector, risk, payerSource, month }: PriceQuestion): DomainError {
  return new DomainError('tariff-missing', { scheme, segment, sector, risk, payerSource, month });
}
