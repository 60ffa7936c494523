/** The law of charges for late contributions as it comes with the program; where there is no row there is no charge. */
import { contributionMonth } from '../../calendar/contribution-month';
import type { LateChargeRule } from '../late-charge';

export const LATE_CHARGE_RULES: readonly LateChargeRule[] = [
  {
    id: 'pu.private.late.2015-07', segment: 'wage-earner', payer: 'private', from: contributionMonth('2015-07'), until: null, rateMillionths: 20_000,
    sentence: { id: 'Pemberi kerja selain penyelenggara negara: denda 2% untuk setiap bulan keterlambatan', en: 'An employer that is not a state body: 2% for each month of delay' },
    source: 'PP 44/2015', certainty: 'F',
  },
];
