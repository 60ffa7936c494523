/** Invented facts for looking at letters: a city, people and amounts that do not exist. */
import type { ArrangementFacts, ArrearsFacts, BillFacts, BudgetFacts, ExchangeFacts, HandInFacts, PlanFacts, RosterChangeFacts } from '@sinergi/contracts/letter-facts';
import type { NoticeCode } from '@sinergi/contracts/notices';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { NO_MONEY, rupiah } from '@sinergi/domain/money/rupiah';
import type { AskAct } from '@sinergi/domain/terms/stage-plan';
import type { LetterFacts, TaskFacts } from './letters/letter-facts';

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
  contact: 'BPJS Ketenagakerjaan Kantor Cabang Contoh, cabang@badan.example',
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
  exchange: null,
  rosterChange: null,
  arrangement: null,
  missing: null,
  arrears: null,
  plan: null,
  matter: null,
  budget: null,
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
const HAND_IN: HandInFacts = { result: 'committed', awaits: null, handedInOn: localDate('2018-05-21'), rows: 7600, accepted: 7596, warned: 12, returned: 4 };
const ARRANGEMENT: ArrangementFacts = {
  result: 'applied', fromMonth: '2019-06' as ArrangementFacts['fromMonth'], untilMonth: null, mode: 'government-paid', fundingSource: 'city-budget', payer: 'Pemerintah Kota Contoh', reason: 'Honorarium berhenti setelah Mei', reopened: 2,
};
const CHANGE: RosterChangeFacts = {
  kind: 'succession', reason: 'term-ended', result: 'applied', happenedOn: localDate('2018-08-31'), reportDueOn: localDate('2018-09-12'), late: false, leaves: 1, joins: 1, firstMonth: contributionMonth('2018-09'), offers: null,
};
const ARREARS: ArrearsFacts = {
  rung: 'warning-2', warning: 2, number: 'ST/7/052025', payers: 1, people: 36, open: rupiah(972_000), since: localDate('2025-02-14'),
  months: [{ month: contributionMonth('2024-12'), members: 36, open: rupiah(486_000) }, { month: contributionMonth('2025-01'), members: 36, open: rupiah(486_000) }],
};
const PLAN: PlanFacts = {
  result: 'running', payer: 'Pemerintah Desa Contoh', reason: 'ADD cair per triwulan', amount: rupiah(972_000),
  instalments: [{ dueOn: localDate('2025-06-16'), amount: rupiah(486_000) }, { dueOn: localDate('2025-09-15'), amount: rupiah(486_000) }],
};
const BUDGET: BudgetFacts = {
  account: '5.1.02.02.01.0054', accountName: 'Belanja Iuran Jaminan Kecelakaan Kerja bagi Non ASN', year: 2019, ceiling: rupiah(410_184_000), documentNo: 'DPA/4.01.03/2019', documentDate: localDate('2019-01-02'), untilMonth: contributionMonth('2019-05'),
  billed: rupiah(246_110_400), free: rupiah(164_073_600), expected: rupiah(738_331_200), shortfall: rupiah(574_257_600), runsOutIn: contributionMonth('2019-06'), because: 'months',
};
const MISSING = { districts: 1, villages: 9, unreachable: 2 };
const EXCHANGE: ExchangeFacts = { kind: 'registration', month: contributionMonth('2018-06'), lines: 7596, rejected: 0, differences: 0 };
const asked = (act: AskAct, stage: string, task: Partial<TaskFacts> = {}) => ({ stage, task: { ...taskOf(act, stage), ...task } });
const MOVED = { dueWas: localDate('2018-05-23') };

/** What each notice needs beyond the facts of the case. */
const MOCK: Record<NoticeCode, Partial<LetterFacts>> = {
  'written-confirmation-asked': asked('confirm', 'verbal-approval'),
  'draft-asked': asked('draft', 'drafting'),
  'review-asked': asked('review', 'legal-review'),
  'signature-asked': asked('sign', 'memorandum'),
  'roster-asked': asked('hand-in', 'roster'),
  'roster-attention-asked': { ...asked('attend-roster', 'roster'), handIn: { ...HAND_IN, awaits: 'choice' } },
  'roster-approval-asked': { ...asked('approve-roster', 'roster'), handIn: HAND_IN },
  'exchange-answer-asked': { ...asked('bring-answer', 'exchange'), exchange: EXCHANGE },
  'exchange-turned-down': { stage: 'activation', exchange: { ...EXCHANGE, rejected: 2 } },
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
  'roster-completion-asked': { ...asked('complete-roster', 'roster'), missing: MISSING },
  'roster-missing': { stage: 'roster', addressee: { title: { id: 'Lurah Contoh', en: 'Head of Kelurahan Contoh' }, name: null, officeName: 'Kelurahan Contoh', district: 'Kecamatan Contoh' } },
  'roster-left-incomplete': { stage: 'roster', missing: MISSING },
  'arrangement-asked': { ...asked('approve-arrangement', 'arrangement'), arrangement: { ...ARRANGEMENT, result: null, reopened: 0 } },
  'arrangement-result': { stage: 'arrangement', arrangement: ARRANGEMENT },
  'roster-change-asked': { ...asked('approve-change', 'roster'), rosterChange: { ...CHANGE, result: null, firstMonth: null } },
  'offers-asked': { ...asked('bring-offers', 'roster'), rosterChange: { ...CHANGE, kind: 'transfer', leaves: 214, joins: 0, offers: { made: 214, amount: rupiah(16_800), month: contributionMonth('2018-09'), dueOn: localDate('2018-09-17') } } },
  'roster-change-result': { stage: 'roster', rosterChange: CHANGE },
  'roster-result': { stage: 'roster', handIn: HAND_IN },
  'cover-begins': { stage: 'activation' },
  invoice: { bill: BILL, on: BILL.issuedOn },
  'payment-coming-due': { bill: BILL, on: localDate('2018-07-09') },
  'payment-overdue': { bill: BILL, on: localDate('2018-07-17') },
  'payment-escalation': { bill: BILL, on: localDate('2018-07-24') },
  'payment-receipt': { bill: PAID, on: localDate('2018-07-13') },
  'month-in-arrears': { bill: BILL, on: localDate('2018-08-13') },
  'budget-running-out': { stage: 'payment', budget: BUDGET, on: localDate('2019-03-18') },
  'arrears-warning': { arrears: ARREARS, on: localDate('2025-03-24') },
  'arrears-escalation': { arrears: { ...ARREARS, rung: 'mayor', warning: null, number: null, payers: 241, people: 9016, open: rupiah(852_012_000) }, on: localDate('2025-05-05') },
  'arrears-ladder-ended': { arrears: { ...ARREARS, rung: 'ladder-ended', warning: null, number: null }, on: localDate('2025-07-01') },
  'matter-overdue': { stage: 'collection', matter: { kind: 'dispute', month: contributionMonth('2018-06'), until: localDate('2018-09-28') }, on: localDate('2018-10-01') },
  'plan-asked': { ...asked('approve-plan', 'collection'), plan: { ...PLAN, result: null } },
  'plan-result': { stage: 'collection', plan: PLAN },
  'cooperation-declined': { stage: 'legal-review', verdict: VERDICT },
  'cooperation-lapsed': { on: localDate('2018-05-30') },
  'cooperation-withdrawn': { stage: 'drafting' },
  'cooperation-ended': { stage: 'activation', on: localDate('2019-05-31') },
};

export function mockFactsFor(notice: NoticeCode, overrides: Partial<LetterFacts> = {}): LetterFacts {
  return { ...BASE, ...MOCK[notice], ...overrides };
}
