/** What every letter about a month's bill has in common: its figures and, while it is open, what happens next. */
import type { BillFacts } from '@sinergi/contracts/letter-facts';
import type { Language } from '@sinergi/domain/money/language';
import type { Passage } from '../laid-out';
import type { LetterFacts } from '../letter-facts';
import { billRows } from './bill-rows';
import { stepsAhead } from './steps-ahead';

const CALL: Record<Language, string> = { id: 'Buka tagihan ini', en: 'Open this bill' };

export function billPassage(facts: LetterFacts, bill: BillFacts, language: Language, paragraphs: readonly string[]): Passage {
  const dated = (facts.task?.ahead ?? []).filter((step) => step.on !== null);
  return {
    paragraphs,
    rows: billRows(bill, language),
    steps: bill.open > 0 ? stepsAhead({ ahead: dated, act: 'pay' }, language) : [],
    call: CALL[language],
  };
}
