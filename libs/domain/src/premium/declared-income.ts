/** Incomes of people without an employer (BPU): only one that the brackets of law place is priced. */
import { Refusal } from '../calendar/refusal';
import { formatBase } from '../money/format';
import type { BaseHundredths } from '../money/rate';
import { INCOME_BRACKETS } from './data/income.brackets';

/** Schemes that go by bracket; JKM is one amount for everybody. */
export const INCOME_SCHEMES: readonly string[] = ['JKK', 'JHT'];

/** Law writes brackets in whole thousands, `1.100.000 - 1.299.000`, and says nothing of what lies between two of them. */
const STEP = 100_000;

/** @param named `base`: one of the bases that law sets, which each lie in their own bracket. @throws Refusal `income-between-brackets`, `base-not-of-a-bracket` */
export function declaredIncomeOf(amount: BaseHundredths, named: 'base' | 'income'): BaseHundredths {
  if (named === 'base' && !INCOME_BRACKETS.some(([, base]) => base * 100 === amount)) {
    throw new Refusal('base-not-of-a-bracket', { id: `${formatBase(amount)} bukan dasar golongan penghasilan BPU`, en: `${formatBase(amount, 'en')} is no base of an income bracket (BPU)` });
  }
  const above = INCOME_BRACKETS.find(([from]) => from * 100 > amount);
  if (above && above[0] * 100 - amount < STEP) {
    throw new Refusal('income-between-brackets', { id: `${formatBase(amount)} berada di antara dua golongan penghasilan`, en: `${formatBase(amount, 'en')} lies between two income brackets` });
  }
  return amount;
}
