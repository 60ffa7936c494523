/** A question for the price of one member's month, read from the words people and programs use: PU, JKK, APBD. */
import { contributionMonth, type ContributionMonth } from '../calendar/contribution-month';
import { chosen, Refusal } from '../calendar/refusal';
import { baseOfRupiah, baseOfText, type BaseHundredths } from '../money/rate';
import { rupiah } from '../money/rupiah';
import type { Sector, Segment, WorkAccidentRisk } from '../terms/arrangement';
import { declaredIncomeOf, INCOME_SCHEMES } from './declared-income';
import { RISKS } from './tariff';

export const SEGMENT_WORDS = { PU: 'wage-earner', BPU: 'non-wage-earner' } as const satisfies Record<string, Segment>;
export const PAYERS = ['self', 'private', 'employer', 'honorarium', 'APBD', 'APBN', 'village'] as const;
export const SECTOR_WORDS = { transport: 'transport', other: 'general' } as const satisfies Record<string, Sector>;
export const QUOTED_SCHEMES = ['JKK', 'JKM', 'JHT', 'JP'] as const;

export type SegmentWord = keyof typeof SEGMENT_WORDS;
export type Payer = (typeof PAYERS)[number];
export type QuotedScheme = (typeof QUOTED_SCHEMES)[number];

/** As given; what is undefined was not said. */
export interface QuoteWords {
  readonly segment: string;
  readonly month: string;
  readonly schemes: readonly string[];
  readonly payer: string;
  readonly base?: string | undefined;
  readonly income?: string | undefined;
  readonly sector?: string | undefined;
  readonly risk?: string | undefined;
}

export interface QuoteQuestion {
  readonly segment: Segment;
  readonly month: ContributionMonth;
  readonly schemes: readonly QuotedScheme[];
  readonly payer: Payer;
  readonly sector: Sector;
  readonly risk: WorkAccidentRisk;
  readonly base: BaseHundredths;
}

/** Unless said otherwise the sector is `other` and the risk `very-low`, that of office work. @throws Refusal, DomainError `month-malformed` */
export function quoteQuestionOf(words: QuoteWords): QuoteQuestion {
  const segment = chosen(Object.keys(SEGMENT_WORDS) as SegmentWord[], words.segment, 'segment');
  const month = contributionMonth(words.month);
  const schemes = schemesOf(words.schemes, segment);
  const payer = chosen(PAYERS, words.payer, 'payer');
  const sector = SECTOR_WORDS[chosen(Object.keys(SECTOR_WORDS) as (keyof typeof SECTOR_WORDS)[], words.sector ?? 'other', 'sector')];
  const risk = chosen(RISKS, words.risk ?? 'very-low', 'risk');
  if (words.base !== undefined && words.income !== undefined) {
    throw new Refusal('base-and-income', { id: 'Isi dasar upah atau penghasilan, jangan keduanya', en: 'Give a wage base or an income, not both' });
  }
  const base = segment === 'PU' ? wageOf(words) : incomeOf(words, schemes);
  return { segment: SEGMENT_WORDS[segment], month, schemes, payer, sector, risk, base };
}

function schemesOf(given: readonly string[], segment: SegmentWord): QuotedScheme[] {
  if (given.length === 0) throw new Refusal('schemes-missing', { id: 'Sebutkan sekurangnya satu program', en: 'Name at least one scheme' });
  if (new Set(given).size < given.length) throw new Refusal('scheme-repeated', { id: 'Satu program disebut lebih dari sekali', en: 'A scheme is named more than once' });
  return given.map((name) => {
    if (segment === 'BPU' && (name === 'JP' || name === 'JKP')) {
      throw new Refusal('scheme-not-in-segment', { id: `Peserta BPU tidak mempunyai program ${name}`, en: `${name} is not open to people without an employer (BPU)` });
    }
    if (name === 'JKP') throw new Refusal('scheme-without-contribution', { id: 'JKP tidak ditagih: dibayar pemerintah dan dari JKK', en: 'JKP is not billed: the government and JKK pay for it' });
    return chosen(QUOTED_SCHEMES, name, 'schemes');
  });
}

/** An honorarium is an income, and no wage base. */
function wageOf({ base, income }: QuoteWords): BaseHundredths {
  if (income !== undefined) throw new Refusal('income-not-in-segment', { id: 'Iuran PU dihitung dari dasar upah, bukan penghasilan', en: 'A wage earner (PU) is priced by a wage base, not by an income' });
  if (base === undefined) throw new Refusal('base-missing', { id: 'Dasar upah wajib diisi untuk PU', en: 'A wage earner (PU) needs a wage base' });
  const wage = amountOf(base, 'base');
  if (wage === 0) throw new Refusal('base-not-positive', { id: 'Dasar upah harus lebih dari nol', en: 'A wage base is more than zero' });
  return wage;
}

function incomeOf({ base, income }: QuoteWords, schemes: readonly QuotedScheme[]): BaseHundredths {
  const given = base === undefined ? income : base;
  if (given !== undefined) return declaredIncomeOf(amountOf(given, base === undefined ? 'income' : 'base'), base === undefined ? 'income' : 'base');
  const needing = schemes.find((scheme) => INCOME_SCHEMES.includes(scheme));
  if (needing) throw new Refusal('income-missing', { id: `Penghasilan wajib diisi: ${needing} BPU menurut golongan penghasilan`, en: `An income is needed: ${needing} of people without an employer (BPU) goes by income bracket` });
  return baseOfRupiah(rupiah(0));
}

/** Digits, and for a wage base at most two decimals after a point. */
function amountOf(given: string, name: 'base' | 'income'): BaseHundredths {
  if (given.startsWith('-')) throw new Refusal(`${name}-negative`, { id: `${name} tidak boleh kurang dari nol`, en: `${name} cannot be less than zero` });
  if (!(name === 'base' ? /^\d{1,13}(\.\d{1,2})?$/ : /^\d{1,13}$/).test(given)) {
    throw new Refusal(`${name}-malformed`, { id: `${name} ditulis dengan angka saja, tanpa pemisah ribuan`, en: `${name} is written in digits alone, without thousands separators` });
  }
  return baseOfText(given);
}
