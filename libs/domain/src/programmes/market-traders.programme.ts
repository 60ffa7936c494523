/** Self-employed market traders: without wages (BPU), each pays the own contribution through the market's container body (wadah). */
import { STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import type { Programme } from '../terms/cooperation-terms';
import { STANDARD_INCOMPATIBLE_DUTIES } from '../terms/duties';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { ARREARS_LADDER, PAYMENT_LADDER } from '../terms/standard-ladders';
import { activation, agreement, drafting, legalReview, roster, rosterApproval, rosterAttention, verbalApproval } from './standard-road';

export const marketTraders: Programme = {
  code: 'market-traders',
  edition: 1,
  since: '2015-07',
  title: { id: 'Pedagang Pasar Mandiri', en: 'Self-employed market traders' },
  summary: {
    id: 'Pedagang pasar didaftarkan sebagai bukan penerima upah; iuran dibayar sendiri melalui wadah.',
    en: 'Market traders join without wages; each pays the own contribution through a container body.',
  },
  legalBasis: ['UU 24/2011', 'PP 44/2015', 'PP 50/2025'],
  procedure: [verbalApproval, drafting, legalReview, agreement, roster, activation],
  arrangement: {
    segment: 'non-wage-earner', sector: 'general', risk: 'very-low', schemes: ['work-accident', 'death'],
    mode: 'self-paid', fundingSource: 'own-income', payerSource: 'other', baseHundredths: 100_000_000,
  },
  billing: { cutOffDay: 20, cutOffMonth: 'previous', issueDay: 1, payer: { side: 'city', positions: ['agency-head'] }, ladder: PAYMENT_LADDER },
  arrearsLadder: ARREARS_LADDER,
  incompatibleDuties: STANDARD_INCOMPATIBLE_DUTIES,
  calendar: STANDARD_CALENDAR_POLICY,
  positions: [{ code: 'market-trader', titles: ['pedagang', 'pedagang pasar', 'mandiri'] }],
  rosterApproval,
  rosterAttention,
  rosterRules: STANDARD_ROSTER_RULES,
  termMonths: 12,
};
