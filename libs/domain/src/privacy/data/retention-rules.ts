/** The shipped table of how long what is held about people stays; later rules are rows added with their own source. */
import type { RetentionRule } from '../data-sets';

const DESTROY = 'UU 27/2022 Pasal 16 ayat (2) huruf g dan Pasal 44: dimusnahkan setelah masa retensi berakhir';
const CHOSEN = 'period chosen by the program; the controller confirms it in its retention schedule';

export const RETENTION_RULES: readonly RetentionRule[] = [
  { dataSet: 'returned-rows', validFrom: '2022-10-17', days: 90, countsFrom: 'delivery-ended', legalBasis: DESTROY, source: CHOSEN, certainty: 'G' },
  { dataSet: 'roster-original', validFrom: '2022-10-17', days: 30, countsFrom: 'delivery-ended', legalBasis: DESTROY, source: CHOSEN, certainty: 'G' },
  { dataSet: 'returned-workbook', validFrom: '2022-10-17', days: 90, countsFrom: 'delivery-ended', legalBasis: DESTROY, source: CHOSEN, certainty: 'G' },
  { dataSet: 'exchange-file', validFrom: '2022-10-17', days: 90, countsFrom: 'exchange-ended', legalBasis: DESTROY, source: CHOSEN, certainty: 'G' },
  { dataSet: 'access-log', validFrom: '2022-10-17', days: 1_825, countsFrom: 'recorded', legalBasis: 'UU 27/2022 Pasal 31 dan Pasal 35', source: CHOSEN, certainty: 'G' },
  {
    dataSet: 'membership', validFrom: '1997-03-24', days: 3_650, countsFrom: 'membership-ended',
    legalBasis: 'UU 8/1997 Pasal 11: dokumen keuangan disimpan 10 tahun; UU 27/2022 Pasal 15 ayat (1) huruf c', source: 'UU 8/1997', certainty: 'G',
  },
];
