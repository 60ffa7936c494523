/** Heads of neighbourhood units (RT/RW) who choose for themselves: each joins by consent or mandate and may withdraw; the contribution is cut from the honorarium. */
import { STANDARD_CALENDAR_POLICY } from '../calendar/working-days';
import { CONTINUE_ALONE } from '../terms/continuation';
import type { Programme } from '../terms/cooperation-terms';
import { STANDARD_INCOMPATIBLE_DUTIES } from '../terms/duties';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { ARREARS_LADDER, PAYMENT_LADDER } from '../terms/standard-ladders';
import { independentHeads } from './independent-heads.programme';
import { activation, agreement, drafting, legalReview, memorandum, roster, rosterApproval, rosterAttention, rosterCompletion, verbalApproval } from './standard-road';

export const voluntaryHeads: Programme = {
  code: 'voluntary-heads',
  edition: 1,
  since: '2015-07',
  title: { id: 'Ketua RT/RW, ikut serta sukarela', en: 'Heads of neighbourhood units, by their own choice' },
  summary: {
    id: 'Ketua RT dan RW yang menyatakan ikut serta didaftarkan sebagai penerima upah; iuran dipotong dari honorarium.',
    en: 'Heads of RT and RW who agree to take part join as wage earners; the contribution is cut from their honorarium.',
  },
  legalBasis: ['UU 24/2011', 'PP 44/2015'],
  procedure: [verbalApproval, drafting, legalReview, memorandum, agreement, roster, activation],
  // the declared base behind the Rp11,500 of Kota Magelang
  arrangement: {
    segment: 'wage-earner', sector: 'general', risk: 'very-low', schemes: ['work-accident', 'death'],
    mode: 'honorarium-deduction', fundingSource: 'honorarium', payerSource: 'state-budget', baseHundredths: 212_963_000,
  },
  billing: { cutOffDay: 10, cutOffMonth: 'same', issueDay: 18, payer: { side: 'city', positions: ['treasurer'] }, ladder: PAYMENT_LADDER },
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
  continuation: { ...CONTINUE_ALONE, programme: independentHeads.code },
  participation: 'voluntary',
  termMonths: 12,
};
