/** Drivers and couriers (ojek, angkot, online): without wages (BPU) in the transport sector, each pays through the container body (wadah) until a government does. */
import { STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import type { Programme } from '../terms/cooperation-terms';
import { STANDARD_INCOMPATIBLE_DUTIES } from '../terms/duties';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { ARREARS_LADDER, PAYMENT_LADDER } from '../terms/standard-ladders';
import { activation, agreement, drafting, legalReview, roster, rosterApproval, rosterAttention, verbalApproval } from './standard-road';

export const drivers: Programme = {
  code: 'drivers',
  edition: 1,
  since: '2015-07',
  title: { id: 'Pengemudi dan Kurir', en: 'Drivers and couriers' },
  summary: {
    id: 'Pengemudi ojek, angkutan kota, dan kurir didaftarkan sebagai bukan penerima upah; iuran dibayar sendiri melalui wadah atau ditanggung pemerintah.',
    en: 'Drivers and couriers join without wages; each pays through a container body, or a government pays for them.',
  },
  legalBasis: ['UU 24/2011', 'PP 44/2015', 'PP 50/2025'],
  procedure: [verbalApproval, drafting, legalReview, agreement, roster, activation],
  arrangement: {
    segment: 'non-wage-earner', sector: 'transport', risk: 'very-low', schemes: ['work-accident', 'death'],
    mode: 'self-paid', fundingSource: 'own-income', payerSource: 'other', baseHundredths: 100_000_000,
  },
  billing: { cutOffDay: 20, cutOffMonth: 'previous', issueDay: 1, payer: { side: 'city', positions: ['agency-head', 'treasurer'] }, ladder: PAYMENT_LADDER },
  arrearsLadder: ARREARS_LADDER,
  incompatibleDuties: STANDARD_INCOMPATIBLE_DUTIES,
  calendar: STANDARD_CALENDAR_POLICY,
  positions: [{ code: 'driver', titles: ['pengemudi', 'sopir', 'ojek', 'pengemudi ojek', 'sopir angkot', 'kurir', 'driver'] }],
  rosterApproval,
  rosterAttention,
  rosterRules: STANDARD_ROSTER_RULES,
  termMonths: 12,
};
