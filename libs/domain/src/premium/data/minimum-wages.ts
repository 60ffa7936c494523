/** The shipped edition of minimum wages: cities of Central Java where contributions are known to follow them; others are loaded with their decree. */
import { contributionMonth } from '../../calendar/contribution-month';
import type { Certainty } from '../../calendar/law-row';
import { baseOfText } from '../../money/rate';
import type { MinimumWage } from '../minimum-wage';

/** Raised with every reviewed change. */
export const MINIMUM_WAGE_EDITION = 1;

const ofYear = (regionCode: string, year: number, amount: string, source: string, certainty: Certainty): MinimumWage => ({
  id: `umk.${regionCode}.${year}-01`, regionCode, from: contributionMonth(`${year}-01`), until: contributionMonth(`${year}-12`), amount: baseOfText(amount), source, certainty,
});

/** Kabupaten Klaten and Kota Tegal. */
export const MINIMUM_WAGES: readonly MinimumWage[] = [
  ofYear('33.10', 2022, '2015623.36', 'Kepgub Jawa Tengah 561/39 Tahun 2021', 'F'),
  ofYear('33.76', 2022, '2005930.52', 'Kepgub Jawa Tengah 561/39 Tahun 2021', 'F'),
  // the sen are told differently (,94 and ,98); both price to the same rupiah
  ofYear('33.10', 2023, '2152322.98', 'Kepgub Jawa Tengah 561/54 Tahun 2022', 'G'),
];
