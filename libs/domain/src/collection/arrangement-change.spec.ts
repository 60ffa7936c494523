/** Another arrangement: only from sources law lets it be paid from, by payers whose shares make a whole, over positions nobody else names. */
import { contributionMonth } from '../calendar/contribution-month';
import { neighbourhoodHeads } from '../programmes/neighbourhood-heads.programme';
import type { Arrangement } from '../terms/arrangement';
import { fundingOf, mayArrange, type ArrangementWish } from './arrangement-change';

const born = neighbourhoodHeads.arrangement;
const wish = (arrangement: Partial<Arrangement>, more: Partial<ArrangementWish> = {}): ArrangementWish => ({
  group: 'all', positions: null, fromMonth: contributionMonth('2019-06'), untilMonth: null, arrangement: { ...born, ...arrangement }, ...more,
});
const city: Partial<Arrangement> = { mode: 'government-paid', fundingSource: 'city-budget' };
const portion = (share: number, fundingSource: Arrangement['fundingSource']) => ({ split: 'office' as const, payerOfficeId: null, share, fundingSource });

test.each([
  ['the city pays from its budget', wish(city), null],
  ['villages pay from their allocation', wish({ mode: 'government-paid', fundingSource: 'village-allocation', portions: [{ split: 'per-village', payerOfficeId: null, share: 1_000_000, fundingSource: 'village-allocation' }] }), null],
  ['village funds are not allowed', wish({ mode: 'government-paid', fundingSource: 'village-fund' }), 'funding-not-allowed'],
  ['nobody deducts from the city budget', wish({ mode: 'honorarium-deduction', fundingSource: 'city-budget' }), 'funding-not-allowed'],
  ['shared by city and member', wish({ mode: 'subsidised', fundingSource: 'city-budget', portions: [portion(500_000, 'city-budget'), portion(500_000, 'own-income')] }), null],
  ['shares that leave something out', wish({ mode: 'subsidised', fundingSource: 'city-budget', portions: [portion(500_000, 'city-budget'), portion(400_000, 'own-income')] }), 'portions-not-whole'],
  ['a period that ends before it begins', wish(city, { untilMonth: contributionMonth('2019-05') }), 'period-invalid'],
  ['a position the programme does not know', wish(city, { group: 'rw', positions: ['lurah'] }), 'position-unknown'],
  ['a group of nobody', wish(city, { group: 'rw', positions: [] }), 'position-unknown'],
  ['a position another group names', wish(city, { group: 'rt', positions: ['rt-head'] }), 'arrangement-overlaps'],
  ['a group of its own', wish(city, { group: 'rw', positions: ['rw-head'] }), null],
] as const)('%s', (_, asked, code) => {
  const call = () => mayArrange(asked, neighbourhoodHeads, ['rt-head']);
  if (code === null) expect(call).not.toThrow();
  else expect(call).toThrow(code);
});

test('what a mode may be paid from, as far as the programme allows it', () => {
  expect(fundingOf('government-paid')).toEqual(['city-budget', 'village-allocation', 'village-income']);
  expect(fundingOf('government-paid', ['village-fund', 'honorarium'])).toEqual(['village-fund']);
});
