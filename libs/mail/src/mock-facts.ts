/** Invented facts for looking at letters: a city, people and amounts that do not exist. */
import type { NoticeCode } from '@sinergi/contracts/notices';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { NO_MONEY, rupiah } from '@sinergi/domain/money/rupiah';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { BillFacts, HandInFacts, LetterFacts, TaskFacts } from './letters/letter-facts';

const AMOUNT = rupiah(82_036_800);

const BILL: BillFacts = {
  month: contributionMonth('2018-06'),
  members: 7596,
  amount: AMOUNT,
  paid: NO_MONEY,
  open: AMOUNT,
  issuedOn: localDate('2018-06-18'),
  dueOn: localDate('2018-07-16'),
  paymentCode: '10327506180',
  lastPaidOn: null,
};
const PAID: BillFacts = { ...BILL, paid: AMOUNT, open: NO_MONEY, lastPaidOn: localDate('2018-07-13') };

const taskOf = (act: AskAct, stage: string): TaskFacts => ({
  act,
  stage,
  round: 1,
  openedOn: localDate('2018-04-16'),
  dueOn: localDate('2018-05-30'),
  dueWas: null,
  grantedDays: 0,
  asked: { id: 'Sekretaris Daerah, Pemerintah Kota Contoh', en: 'the city secretary of Pemerintah Kota Contoh' },
  escalated: null,
  ahead: [
    { act: 'remind', to: 'assignee', after: 5, on: localDate('2018-04-23') },
    { act: 'escalate', to: 'superior', after: 12, on: localDate('2018-05-03') },
    { act: 'escalate', to: 'head-of-office', after: 20, on: localDate('2018-05-16') },
    { act: 'lapse', to: 'launcher', after: 30, on: localDate('2018-05-30') },
  ],
});

const BASE: LetterFacts = {
  no: 'KS-2018-0001',
  on: localDate('2018-04-16'),
  cityName: 'Kota Contoh',
  programmeTitle: { id: 'Ketua RT/RW', en: 'Heads of neighbourhood units' },
  addressee: {
    title: { id: 'Sekretaris Daerah', en: 'City secretary' },
    name: 'Rahayu Contohwati, S.H.',
    officeName: 'Pemerintah Kota Contoh',
  },
  senderName: 'BPJS Ketenagakerjaan Kantor Cabang Contoh',
  coverFrom: localDate('2018-06-01'),
  stage: 'verbal-approval',
  rehearsal: false,
  link: 'http://127.0.0.1:3000/d/contoh',
  consoleUrl: 'http://127.0.0.1:3000/cooperations/KS-2018-0001',
  task: null,
  verdict: null,
  guidance: null,
  succession: null,
  circular: null,
  handIn: null,
  bill: null,
};

const VERDICT = {
  reason: 'Lampiran rencana kerja belum disertakan.',
  by: { id: 'Kepala Bagian Hukum, Pemerintah Kota Contoh', en: 'the Head of the legal section, Pemerintah Kota Contoh' },
  on: localDate('2018-04-25'),
  days: null,
};
const GUIDANCE = {
  reason: 'Pembahasan anggaran perubahan belum selesai.',
  by: { id: 'Kepala Kantor Cabang Contoh', en: 'the Branch head, Kantor Cabang Contoh' },
  on: localDate('2018-04-20'),
  until: null,
};
const HAND_IN: HandInFacts = { result: 'committed', handedInOn: localDate('2018-05-21'), rows: 7600, accepted: 7596, warned: 12, returned: 4 };
const asked = (act: AskAct, stage: string, task: Partial<TaskFacts> = {}) => ({ stage, task: { ...taskOf(act, stage), ...task } });
const MOVED = { dueWas: localDate('2018-05-23') };

/** What each notice needs beyond the facts of the case. */
const MOCK: Record<NoticeCode, Partial<LetterFacts>> = {
  'written-confirmation-asked': asked('confirm', 'verbal-approval'),
  'draft-asked': asked('draft', 'drafting'),
  'review-asked': asked('review', 'legal-review'),
  'signature-asked': asked('sign', 'memorandum'),
  'roster-asked': asked('hand-in', 'roster'),
  'roster-approval-asked': { ...asked('approve-roster', 'roster'), handIn: HAND_IN },
  reminder: asked('confirm', 'verbal-approval'),
  escalation: {
    ...asked('sign', 'agreement', {
      escalated: { on: localDate('2018-05-03'), to: { id: 'Wali Kota Contoh', en: 'the mayor of Pemerintah Kota Contoh' } },
      ahead: [{ act: 'lapse', to: 'launcher', after: 30, on: localDate('2018-05-30') }],
    }),
    on: localDate('2018-05-16'),
  },
  'returned-for-drafting': { ...asked('draft', 'drafting'), verdict: VERDICT },
  'more-time-granted': { ...asked('review', 'legal-review', MOVED), verdict: { ...VERDICT, days: 5 } },
  'stage-on-hold': asked('hand-in', 'roster'),
  'case-held': { ...asked('review', 'legal-review'), guidance: { ...GUIDANCE, until: localDate('2018-05-21') }, on: GUIDANCE.on },
  'case-resumed': { ...asked('review', 'legal-review', MOVED), guidance: GUIDANCE, on: GUIDANCE.on },
  'deadline-moved': { ...asked('draft', 'drafting', MOVED), guidance: GUIDANCE, on: GUIDANCE.on },
  'confirmation-asked-again': {
    ...asked('confirm', 'verbal-approval', { round: 2 }),
    on: localDate('2018-04-20'),
    succession: { givenBy: { id: 'Pj. Wali Kota Contoh', en: 'the Mayor (acting), Pemerintah Kota Contoh' }, givenOn: localDate('2018-04-09'), successorSince: localDate('2018-04-20') },
  },
  'circular-distributed': { stage: 'circular', circular: { number: '463/17/SETDA/2018', datedOn: localDate('2018-05-14'), issuedBy: 'Sekretaris Daerah Kota Contoh' } },
  'roster-result': { stage: 'roster', handIn: HAND_IN },
  'cover-begins': { stage: 'activation' },
  invoice: { bill: BILL, on: BILL.issuedOn },
  'payment-coming-due': { bill: BILL, on: localDate('2018-07-09') },
  'payment-overdue': { bill: BILL, on: localDate('2018-07-17') },
  'payment-escalation': { bill: BILL, on: localDate('2018-07-24') },
  'payment-receipt': { bill: PAID, on: localDate('2018-07-13') },
  'month-in-arrears': { bill: BILL, on: localDate('2018-08-13') },
  'cooperation-declined': { stage: 'legal-review', verdict: VERDICT },
  'cooperation-lapsed': { on: localDate('2018-05-30') },
  'cooperation-withdrawn': { stage: 'drafting' },
  'cooperation-ended': { stage: 'activation', on: localDate('2019-05-31') },
};

export function mockFactsFor(notice: NoticeCode, overrides: Partial<LetterFacts> = {}): LetterFacts {
  return { ...BASE, ...MOCK[notice], ...overrides };
}
