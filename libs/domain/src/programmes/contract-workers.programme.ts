/** Contract workers of the city (TKK, non-ASN): covered as wage earners, the city pays on top of their wage. */
import { STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import type { Programme } from '../terms/cooperation-terms';
import { STANDARD_INCOMPATIBLE_DUTIES } from '../terms/duties';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { ARREARS_LADDER, PAYMENT_LADDER } from '../terms/standard-ladders';
import { activation, agreement, drafting, legalReview, memorandum, roster, rosterApproval, rosterAttention, verbalApproval } from './standard-road';

export const contractWorkers: Programme = {
  code: 'contract-workers',
  edition: 1,
  since: '2015-07',
  title: { id: 'Tenaga Kerja Kontrak (TKK)', en: 'Contract workers' },
  summary: {
    id: 'Pegawai non-ASN didaftarkan dalam JKK dan JKM; iuran dibayar pemerintah kota dari APBD.',
    en: 'Non-ASN workers join work-accident and death cover; the city pays from its budget.',
  },
  legalBasis: ['UU 24/2011', 'PP 44/2015', 'Inpres 2/2021'],
  procedure: [verbalApproval, drafting, legalReview, memorandum, agreement, roster, activation],
  arrangement: {
    segment: 'wage-earner', sector: 'general', risk: 'very-low', schemes: ['work-accident', 'death'],
    mode: 'government-paid', fundingSource: 'city-budget', payerSource: 'state-budget', baseHundredths: 200_000_000,
  },
  billing: { cutOffDay: 20, cutOffMonth: 'previous', issueDay: 3, payer: { side: 'city', positions: ['treasurer'] }, ladder: PAYMENT_LADDER },
  arrearsLadder: ARREARS_LADDER,
  incompatibleDuties: STANDARD_INCOMPATIBLE_DUTIES,
  calendar: STANDARD_CALENDAR_POLICY,
  positions: [{ code: 'contract-worker', titles: ['tkk', 'tenaga kerja kontrak', 'non asn', 'honorer'] }],
  rosterApproval,
  rosterAttention,
  rosterRules: STANDARD_ROSTER_RULES,
  termMonths: 12,
};
