/** Heads of neighbourhood units (RT/RW) who take part by their own choice and pay for themselves (BPU), also those who go on alone after office; their village office tells them. */
import { STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import type { Programme } from '../terms/cooperation-terms';
import { STANDARD_INCOMPATIBLE_DUTIES } from '../terms/duties';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { ARREARS_LADDER, PAYMENT_LADDER } from '../terms/standard-ladders';
import { activation, agreement, drafting, legalReview, roster, rosterApproval, rosterAttention, rosterCompletion, verbalApproval } from './standard-road';

export const independentHeads: Programme = {
  code: 'independent-heads',
  edition: 1,
  since: '2015-07',
  title: { id: 'Ketua RT/RW, peserta mandiri', en: 'Heads of neighbourhood units who pay for themselves' },
  summary: {
    id: 'Ketua RT dan RW, juga yang telah selesai masa baktinya, terdaftar sebagai bukan penerima upah dan membayar sendiri; kantor desa atau kelurahan menyampaikan tagihannya.',
    en: 'Heads of RT and RW, and those whose term is over, join without wages and pay for themselves; the village office tells them what is due.',
  },
  legalBasis: ['UU 24/2011', 'PP 44/2015', 'PP 50/2025'],
  procedure: [verbalApproval, drafting, legalReview, agreement, roster, activation],
  // the lowest income of law's table: Rp16,800 a month by the tariff of 2015
  arrangement: {
    segment: 'non-wage-earner', sector: 'general', risk: 'very-low', schemes: ['work-accident', 'death'],
    mode: 'self-paid', fundingSource: 'own-income', payerSource: 'other', baseHundredths: 100_000_000,
    portions: [{ split: 'each-person', payerOfficeId: null, share: 1_000_000, fundingSource: 'own-income' }],
  },
  billing: { cutOffDay: 20, cutOffMonth: 'previous', issueDay: 1, payer: { side: 'city', positions: ['agency-head', 'city-secretary'] }, ladder: PAYMENT_LADDER },
  arrearsLadder: ARREARS_LADDER,
  incompatibleDuties: STANDARD_INCOMPATIBLE_DUTIES,
  calendar: STANDARD_CALENDAR_POLICY,
  positions: [
    { code: 'rt-head', titles: ['ketua rt', 'rt', 'kepala rt'] },
    { code: 'rw-head', titles: ['ketua rw', 'rw', 'kepala rw'] },
  ],
  rosterApproval,
  rosterAttention,
  rosterCompletion,
  rosterRules: STANDARD_ROSTER_RULES,
  participation: 'voluntary',
  termMonths: 12,
};
