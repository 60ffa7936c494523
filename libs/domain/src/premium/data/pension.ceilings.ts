/** The highest wage that pension contributions (JP) are taken from: PP 45/2015 sets the first, the agency announces one for each year from March. */
import { contributionMonth, type ContributionMonth } from '../../calendar/contribution-month';
import type { Certainty } from '../../calendar/law-row';
import { millionths, type Millionths } from '../../money/rate';
import { rupiah, type Rupiah } from '../../money/rupiah';

export interface PensionCeiling {
  readonly from: ContributionMonth;
  readonly amount: Rupiah;
  readonly certainty: Certainty;
}

export const PENSION_RATE: Millionths = millionths(30_000);
export const PENSION_SHARES = 'pemberi kerja 2%, pekerja 1%';
export const PENSION_SOURCE = 'PP 45/2015';

/** The last ceiling holds until the next is announced; no later than this month is known. */
export const PENSION_CEILINGS_UNTIL = contributionMonth('2027-02');

/** 2016-2019 the amounts are found and March is general knowledge; 2021-2023 follow from the ceiling before and the published growth; 2026 awaits confirmation. */
export const PENSION_CEILINGS: readonly PensionCeiling[] = (
  [
    ['2015-07', 7_000_000, 'F'],
    ['2016-03', 7_335_300, 'G'],
    ['2017-03', 7_703_500, 'G'],
    ['2018-03', 8_094_000, 'G'],
    ['2019-03', 8_512_400, 'G'],
    ['2020-03', 8_939_700, 'F'],
    ['2021-03', 8_754_600, 'C'],
    ['2022-03', 9_077_600, 'C'],
    ['2023-03', 9_559_600, 'C'],
    ['2024-03', 10_042_300, 'F'],
    ['2025-03', 10_547_400, 'F'],
    ['2026-03', 11_086_300, 'G'],
  ] as const
).map(([from, amount, certainty]) => ({ from: contributionMonth(from), amount: rupiah(amount), certainty }));
