/** The law of cover as it comes with the program: arrears by segment and payer, and the grounds of every other answer. */
import { contributionMonth } from '../../calendar/contribution-month';
import type { ArrearsRule, CoverGround } from '../cover-rule';

const SINCE_2015 = { from: contributionMonth('2015-07'), until: null } as const;

export const ARREARS_RULES: readonly ArrearsRule[] = [
  {
    ...SINCE_2015, id: 'bpu.unpaid.1.2015-07', segment: 'non-wage-earner', payer: null, fromUnpaidMonth: 1, status: 'in-arrears', consequence: 'claims-wait',
    sentence: { id: 'Iuran lewat jatuh tempo; manfaat bulan ini menunggu pembayaran', en: 'The contribution is overdue; benefits of this month wait for payment' },
    source: 'PP 44/2015', certainty: 'G',
  },
  {
    ...SINCE_2015, id: 'bpu.unpaid.3.2015-07', segment: 'non-wage-earner', payer: null, fromUnpaidMonth: 3, status: 'inactive', consequence: 'cover-stops',
    sentence: { id: 'Tiga bulan berturut-turut tidak dibayar: kepesertaan tidak aktif sampai iuran dibayar', en: 'Three months in a row unpaid: membership is inactive until it is paid' },
    source: 'PP 44/2015; BPJS Ketenagakerjaan', certainty: 'F',
  },
  {
    ...SINCE_2015, id: 'pu.state.unpaid.1.2015-07', segment: 'wage-earner', payer: 'state', fromUnpaidMonth: 1, status: 'in-arrears', consequence: 'escalation-only',
    sentence: { id: 'Penyelenggara negara menunggak: tanpa denda dan tanpa batas bulan, hanya eskalasi', en: 'A state body in arrears: no penalty and no limit of months, escalation only' },
    source: 'PP 44/2015 (denda hanya bagi pemberi kerja selain penyelenggara negara)', certainty: 'G',
  },
  {
    ...SINCE_2015, id: 'pu.private.unpaid.1.2015-07', segment: 'wage-earner', payer: 'private', fromUnpaidMonth: 1, status: 'in-arrears', consequence: 'agency-pays',
    sentence: { id: 'Pemberi kerja menunggak sampai tiga bulan: manfaat tetap dibayar BPJS Ketenagakerjaan', en: 'An employer up to three months in arrears: the agency still pays benefits' },
    source: 'PP 44/2015; PP 6/2025 Pasal 39', certainty: 'G',
  },
  {
    ...SINCE_2015, id: 'pu.private.unpaid.4.2015-07', segment: 'wage-earner', payer: 'private', fromUnpaidMonth: 4, status: 'in-arrears', consequence: 'employer-pays-first',
    sentence: { id: 'Menunggak lebih dari tiga bulan: manfaat dibayar lebih dahulu oleh pemberi kerja', en: 'More than three months in arrears: the employer pays benefits first' },
    source: 'PP 44/2015; PP 6/2025 Pasal 39', certainty: 'G',
  },
];

export const MONTH_PAID: CoverGround = {
  id: 'cover.month-paid', source: 'PP 44/2015', certainty: 'C',
  sentence: { id: 'Iuran bulan ini teralokasi penuh', en: 'The contribution of this month is allocated in full' },
};
export const NOT_DUE_YET: CoverGround = {
  id: 'cover.not-due-yet', source: 'PP 44/2015', certainty: 'F',
  sentence: { id: 'Terdaftar; jatuh tempo iuran bulan ini belum lewat', en: 'Registered; the due date of this month has not passed' },
};
export const NOT_REGISTERED: CoverGround = {
  id: 'cover.not-registered', source: 'UU 24/2011', certainty: 'F',
  sentence: { id: 'Tidak terdaftar pada bulan ini', en: 'Not registered in this month' },
};
