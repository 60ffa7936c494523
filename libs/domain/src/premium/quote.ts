/** The price of one member's month as the terminal quotes it: priced by the rules that bills are priced by, and refused where law leaves it open. */
import { Refusal } from '../calendar/refusal';
import type { Certainty } from '../calendar/law-row';
import { DomainError } from '../errors/domain-error';
import { sumOf, type Rupiah } from '../money/rupiah';
import type { PayerSource, SchemeCode } from '../terms/arrangement';
import { priceFor, type PricedLine } from './contribution';
import { TARIFF_EDITION, TARIFFS } from './data/tariffs';
import { pensionLineFor, type PensionLine } from './pension';
import { quoteQuestionOf, type Payer, type QuotedScheme, type QuoteQuestion, type QuoteWords } from './quote-question';

export interface QuotedLine {
  readonly scheme: QuotedScheme;
  readonly amount: Rupiah;
  /** Id of the row that priced it, and the calculation in Indonesian. */
  readonly rule: string;
  readonly source: string;
  readonly certainty: Certainty;
}

export interface Quote {
  readonly lines: readonly QuotedLine[];
  readonly total: Rupiah;
  readonly edition: string;
}

const CODES: Record<Exclude<QuotedScheme, 'JP'>, SchemeCode> = { JKK: 'work-accident', JKM: 'death', JHT: 'old-age' };

/** Whose money it is in the eyes of the law of reliefs: PP 50/2025 names APBN and APBD as out, and people and companies as in; of other purses it says nothing. */
const PURSES: Record<Payer, PayerSource | 'unsettled'> = {
  self: 'other', private: 'other', APBD: 'state-budget', APBN: 'state-budget', employer: 'unsettled', honorarium: 'unsettled', village: 'unsettled',
};

/** @throws Refusal; DomainError `month-malformed` */
export function quoteFor(words: QuoteWords): Quote {
  const question = quoteQuestionOf(words);
  const lines = question.schemes.map((scheme) => quotedLine(scheme, scheme === 'JP' ? pensionLineFor(question.base, question.month) : lineFor(scheme, question)));
  return { lines, total: sumOf(lines.map(({ amount }) => amount)), edition: `tariffs-${TARIFF_EDITION}` };
}

const quotedLine = (scheme: QuotedScheme, { amount, ruleId, ruleText, source, certainty }: PensionLine): QuotedLine => ({ scheme, amount, rule: `${ruleId}: ${ruleText}`, source, certainty });

function lineFor(scheme: Exclude<QuotedScheme, 'JP'>, question: QuoteQuestion): PricedLine {
  const purse = PURSES[question.payer];
  if (purse !== 'unsettled') return priced(scheme, question, purse);
  const [relieved, full] = [priced(scheme, question, 'other'), priced(scheme, question, 'state-budget')];
  if (relieved.ruleId !== full.ruleId) {
    throw new Refusal('relief-uncertain', {
      id: `Peraturan tidak menyebut apakah keringanan ${scheme} berlaku bila ${question.payer} yang membayar`,
      en: `Law does not say whether the relief of ${scheme} holds where ${question.payer} pays`,
    });
  }
  return full;
}

function priced(scheme: Exclude<QuotedScheme, 'JP'>, { segment, sector, risk, month, base }: QuoteQuestion, payerSource: PayerSource): PricedLine {
  try {
    return priceFor({ segment, sector, risk, month, base, payerSource, schemes: [CODES[scheme]] }, TARIFFS).lines[0]!;
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'tariff-missing') throw error;
    throw new Refusal('tariff-missing', { id: `Tidak ada tarif ${scheme} untuk ${month}`, en: `There is no tariff of ${scheme} for ${month}` });
  }
}
