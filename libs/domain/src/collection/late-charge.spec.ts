/** Two per cent a month for private employers, nothing for state bodies and for those without wages. */
import { contributionMonth } from '../calendar/contribution-month';
import { localDate } from '../calendar/local-date';
import { rupiah } from '../money/rupiah';
import type { Segment } from '../terms/arrangement';
import type { PayerKind } from '../terms/payer-kind';
import { LATE_CHARGE_RULES } from './data/late-charge.rules';
import { lateChargeOf } from './late-charge';

const debt = (segment: Segment, payer: PayerKind, open = 1_504_915) => ({ segment, payer, month: contributionMonth('2024-01'), dueOn: localDate('2024-02-15'), open: rupiah(open) });
const charged = (segment: Segment, payer: PayerKind, on: string, open?: number) => lateChargeOf(LATE_CHARGE_RULES, debt(segment, payer, open), localDate(on)).amount;

test.each([
  ['2024-02-15', 0],
  ['2024-02-16', 30_098],
  ['2024-03-15', 30_098],
  ['2024-03-16', 60_196],
  ['2025-02-16', 391_274],
])('a private employer on %s is charged %d', (on, amount) => {
  expect(charged('wage-earner', 'private', on)).toBe(amount);
});

test.each([
  ['wage-earner', 'state'],
  ['non-wage-earner', 'private'],
  ['non-wage-earner', 'state'],
] as const)('%s paid by %s: never, however late', (segment, payer) => {
  expect(charged(segment, payer, '2030-12-31')).toBe(0);
});

test('a row that names a state body charges nothing all the same', () => {
  const wrong = LATE_CHARGE_RULES.map((rule) => ({ ...rule, payer: 'state' as const }));
  expect(lateChargeOf(wrong, debt('wage-earner', 'state'), localDate('2025-01-01')).amount).toBe(0);
});

test('months before the row holds are not charged', () => {
  expect(lateChargeOf(LATE_CHARGE_RULES, { ...debt('wage-earner', 'private'), month: contributionMonth('2015-06') }, localDate('2024-12-01')).rule).toBeNull();
});
