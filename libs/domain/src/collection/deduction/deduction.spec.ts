/** The law of deductions: states, closed lists, spans of pay-outs, sums that balance to the rupiah, and rows of a result. */
import { contributionMonth } from '../../calendar/contribution-month';
import { rupiahWritten } from '../../money/rupiah-written';
import { BATCH_STATES, mayMove, moved, stateAfter } from './batch-state';
import { deductedParts } from './deducted-parts';
import { contributionsIn, coverOf } from './disbursement';
import { judgeResult } from './result-row';
import { monthsOf, spanOf } from './schedule';
import { LEFT_OUT_WORDS, shortReasonOf, SHORT_REASONS } from './short-reason';
import { spread } from './spread';

test('a batch moves forward, back for correction, and never out of processed', () => {
  const moves = BATCH_STATES.flatMap((from) => BATCH_STATES.filter((to) => mayMove(from, to)).map((to) => `${from}>${to}`));
  expect(moves).toEqual(['draft>submitted', 'submitted>returned', 'submitted>complete', 'submitted>partial', 'returned>submitted']);
  expect(() => moved('complete', 'returned')).toThrow(expect.objectContaining({ code: 'deduction-batch-not-there-yet' }));
  expect([stateAfter([]), stateAfter([{ expected: 1, deducted: null }]), stateAfter([{ expected: 1, deducted: 1 }]), stateAfter([{ expected: 2, deducted: 0 }])]).toEqual([null, null, 'complete', 'partial']);
});

test.each([
  ['2022-02', { period: 'quarterly', lateMonths: 0, payDay: 25 }, '2022-01', '2022-03', '2022-03-25'],
  ['2022-12', { period: 'quarterly', lateMonths: 1, payDay: 31 }, '2022-10', '2022-12', '2023-01-31'],
  ['2025-08', { period: 'monthly', lateMonths: 3, payDay: 10 }, '2025-08', '2025-08', '2025-11-10'],
  ['2025-08', { period: 'half-yearly', lateMonths: 0, payDay: 31 }, '2025-07', '2025-12', '2025-12-31'],
  ['2025-08', { period: 'yearly', lateMonths: 2, payDay: 30 }, '2025-01', '2025-12', '2026-02-28'],
] as const)('the honorarium of %s comes %o', (month, schedule, from, until, on) => {
  expect(spanOf(contributionMonth(month), schedule)).toEqual({ from, until, expectedOn: on });
});

test('the months of a span', () => {
  expect(monthsOf(spanOf(contributionMonth('2022-02'), { period: 'quarterly', lateMonths: 0, payDay: 1 }))).toEqual(['2022-01', '2022-02', '2022-03']);
});

test('gross less deductions is net, to the rupiah', () => {
  expect(contributionsIn({ gross: 1_000_000, deductions: 82_400, otherDeductions: 50_000, net: 917_600 })).toBe(32_400);
  expect(() => contributionsIn({ gross: 1_000_000, deductions: 82_400, otherDeductions: 0, net: 917_601 })).toThrow(expect.objectContaining({ code: 'disbursement-unbalanced', facts: expect.objectContaining({ difference: -1 }) }));
  expect(() => contributionsIn({ gross: 10, deductions: 5, otherDeductions: 6, net: 5 })).toThrow(expect.objectContaining({ code: 'disbursement-unbalanced' }));
});

test('the oldest first, or as stated; nothing is lost and nothing invented', () => {
  const batches = [{ batchId: 'a', open: 10 }, { batchId: 'b', open: 10 }];
  expect(coverOf(13, batches)).toEqual({ batches: [{ batchId: 'a', amount: 10 }, { batchId: 'b', amount: 3 }], rest: 0 });
  expect(coverOf(25, batches)).toMatchObject({ rest: 5 });
  expect(() => coverOf(13, batches.map((batch) => ({ ...batch, stated: 10 })))).toThrow(expect.objectContaining({ code: 'disbursement-below-batches' }));
  expect(() => coverOf(13, [{ batchId: 'a', open: 10, stated: 11 }])).toThrow(expect.objectContaining({ code: 'disbursement-exceeds-batches' }));
  for (const amount of [0, 1, 9, 10, 11, 20, 21]) {
    const { parts, rest } = spread(amount, batches);
    expect(parts.reduce((sum, part) => sum + part, 0) + rest).toBe(amount);
  }
});

test.each([
  ['10.800', 10_800], ['Rp 10.800,00', 10_800], ['10,800.00', 10_800], ['32400', 32_400], ['0', 0], ['Rp10.800,-', 10_800], ['10.80', null], ['-5', null], ['10,5', null], ['sepuluh', null],
])('the amount %s is %s', (written, amount) => {
  expect(rupiahWritten(written)).toBe(amount);
});

const quarter = ['jan', 'feb', 'mar'].map(() => ({ expected: 10_800, deducted: null, shortReason: null }));
test.each([
  ['all of it', { amount: '32.400', reason: '' }, [[10_800, null], [10_800, null], [10_800, null]]],
  ['two months and a bit', { amount: '25.000', reason: 'Honor tidak cukup / kurang' }, [[10_800, null], [10_800, null], [3_400, 'honorarium-too-low']]],
  ['nothing', { amount: '0', reason: 'Meninggal' }, [[0, 'died'], [0, 'died'], [0, 'died']]],
] as const)('a result of %s fills the oldest month first', (_, cells, expected) => {
  const answers = judgeResult(cells, quarter);
  expect(typeof answers === 'string' ? answers : answers.map(({ deducted, shortReason }) => [deducted, shortReason])).toEqual(expected);
});

test.each([
  [{ amount: '', reason: '' }, 'amount-missing'], [{ amount: 'x', reason: '' }, 'amount-malformed'], [{ amount: '32.401', reason: '' }, 'more-than-listed'], [{ amount: '1', reason: '' }, 'short-without-reason'], [{ amount: '1', reason: 'entah' }, 'reason-unknown'],
] as const)('%o is refused: %s', (cells, finding) => {
  expect(judgeResult(cells, quarter)).toBe(finding);
});

test('the same words again change nothing; other words do not pass in silence', () => {
  const answered = [{ expected: 10_800, deducted: 4_000, shortReason: 'died' as const }];
  expect(judgeResult({ amount: '4000', reason: 'died' }, answered)).toEqual([{ deducted: 4_000, shortReason: 'died' }]);
  expect(judgeResult({ amount: '10800', reason: '' }, answered)).toBe('answered-otherwise');
});

test('every reason has its words, and its code and Indonesian words are understood', () => {
  for (const reason of SHORT_REASONS) expect([shortReasonOf(reason), shortReasonOf(LEFT_OUT_WORDS[reason].id)]).toEqual([reason, reason]);
  expect(shortReasonOf('')).toBeNull();
});

test('only what an honorarium pays is deducted', () => {
  const terms = { segment: 'wage-earner', sector: 'general', risk: 'very-low', schemes: ['death'], mode: 'honorarium-deduction', fundingSource: 'honorarium', payerSource: 'state-budget', baseHundredths: 1 } as const;
  const city = { positions: ['rw'], payerOfficeId: 'city', terms: { ...terms, mode: 'government-paid', fundingSource: 'city-budget' } as const };
  const topped = { ...terms, portions: [{ split: 'per-village', payerOfficeId: null, share: 600_000, fundingSource: 'honorarium' }, { split: 'office', payerOfficeId: 'city', share: 400_000, fundingSource: 'city-budget' }] } as const;
  expect(deductedParts([city, { positions: null, payerOfficeId: 'treasury', terms: topped }], ['rt', 'rw'])).toEqual([{ position: 'rt', split: 'per-village', payerOfficeId: 'treasury' }]);
});
