/** Everything that can happen is told in both languages, in titles of offices and never of persons. */
import { GUIDANCE_ACTS } from '@sinergi/contracts/guidance.contract';
import { NOTICE_CODES } from '@sinergi/contracts/notices';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { CAPACITIES } from '@sinergi/domain/parties/office';
import { STAGES, VERDICTS } from '@sinergi/domain/terms/stage-plan';
import type { TimelineFact } from '@sinergi/persistence/views/timeline.queries';
import { CORRECTABLE } from '../form/guidance.views';
import { timelineOf } from './timeline';

const at = { on: localDate('2018-05-02'), ref: null };
const office = 'Pemerintah Kota Bekasi';
const decision = { verdict: 'approve', act: 'sign', position: 'mayor', capacity: 'penjabat', office, outcome: 'accepted', reason: '', days: null, delegated: false } as const;

const FACTS: readonly TimelineFact[] = [
  ...STAGES.map((stage) => ({ ...at, what: 'stage', facts: { stage, round: 2 } }) as const),
  ...VERDICTS.map((verdict) => ({ ...at, what: 'decision', facts: { ...decision, verdict, reason: 'naskah belum lengkap', days: 5 } }) as const),
  ...CAPACITIES.map((capacity) => ({ ...at, what: 'signature', facts: { paper: 'memorandum', position: 'mayor', capacity, office, corrected: false } }) as const),
  ...NOTICE_CODES.map((notice) => ({ ...at, what: 'letter', facts: { notice, office, copies: 1, sent: true } }) as const),
  { ...at, what: 'hand-in-end', facts: { status: 'committed', rows: 10, accepted: 9, returned: 1 } },
  { ...at, what: 'bill', facts: { month: '2018-06', members: 7596, amount: 82_036_800, dueOn: localDate('2018-07-16') } },
  { ...at, what: 'settlement', facts: { month: '2018-06' } },
  { ...at, what: 'payment', facts: { amount: 82_036_800, source: 'statement' } },
  { ...at, what: 'trouble', facts: { step: 'send-letter', failure: 'RecipientUnknown' } },
  { ...at, what: 'repair', facts: { step: 'send-letter', resolution: 'retry' } },
  ...GUIDANCE_ACTS.map((act) => ({ ...at, what: 'guidance', facts: { act, position: 'branch-head', capacity: 'definitive', office, outcome: 'accepted', reason: 'pelantikan', until: null, days: null } }) as const),
  ...['decree', 'more-time', 'guidance', 'resume'].map((cause) => ({ ...at, what: 'deadline-move', facts: { act: 'sign', was: localDate('2018-05-11'), becomes: localDate('2018-05-14'), cause, edition: null } }) as const),
  ...CORRECTABLE.map((fact) => ({ ...at, what: 'correction', facts: { fact, was: '2018-04-16', becomes: '2018-04-17', reason: 'salah ketik' } }) as const),
  ...(['declined', 'lapsed', 'withdrawn', 'ended'] as const).map((kind) => ({ ...at, what: 'ending', facts: { kind } }) as const),
];

test('every entry has a title in each language, and they differ', () => {
  for (const { title } of timelineOf(FACTS)) {
    expect(title.id).not.toBe('');
    if (!title.id.startsWith('Memorandum')) expect(title.id).not.toBe(title.en);
  }
});

test('reminders and escalations stand out among letters', () => {
  const kinds = timelineOf(NOTICE_CODES.map((notice) => ({ ...at, what: 'letter', facts: { notice, office, copies: 1, sent: true } }) as const)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'reminder')).toHaveLength(3);
  expect(kinds.filter((kind) => kind === 'escalation')).toHaveLength(2);
});

test('who decided is said by office and capacity', () => {
  const [told] = timelineOf([{ ...at, what: 'decision', facts: { ...decision, verdict: 'more-time', reason: 'rapat', days: 5 } }]);
  expect(told).toMatchObject({
    title: { id: 'Tanda tangan: tambahan waktu diberikan', en: 'Signature: more time granted' },
    detail: { id: `Pj. Wali Kota, ${office}, 5 hari kerja — rapat`, en: `Mayor (acting, appointed to the vacant post), ${office}, 5 working days — rapat` },
  });
});

test('what guidance, decrees, delegates and corrections did is said in dates', () => {
  const [held, moved, lent, corrected] = timelineOf([
    { ...at, what: 'guidance', facts: { act: 'hold', position: 'branch-head', capacity: 'definitive', office: 'Kantor Cabang', outcome: 'accepted', reason: 'pelantikan wali kota', until: localDate('2018-05-31'), days: null } },
    { ...at, what: 'deadline-move', facts: { act: 'sign', was: localDate('2018-05-11'), becomes: localDate('2018-05-14'), cause: 'decree', edition: 'SKB 3/2018' } },
    { ...at, what: 'decision', facts: { ...decision, capacity: 'on-behalf', delegated: true } },
    { ...at, what: 'signature', facts: { paper: 'memorandum', position: 'mayor', capacity: 'penjabat', office, corrected: true } },
  ]);
  expect(held).toMatchObject({ kind: 'guidance', title: { id: 'Kerja sama ditangguhkan' }, detail: { id: 'Kepala Kantor Cabang, Kantor Cabang, sampai 31 Mei 2018 — pelantikan wali kota' } });
  expect(moved).toMatchObject({ kind: 'deadline', title: { en: 'Deadline of signature: 11 May 2018 becomes 14 May 2018' }, detail: { en: 'a decree on holidays (edition SKB 3/2018)' } });
  expect(lent?.detail.en).toContain('by delegation');
  expect(corrected?.detail.id).toContain('(dibetulkan)');
});

test('what is not done yet is not told as done', () => {
  const [pending, unsent] = timelineOf([
    { ...at, what: 'decision', facts: { ...decision, outcome: 'pending' } },
    { ...at, what: 'letter', facts: { notice: 'circular-distributed', office: '', copies: 68, sent: false } },
  ]);
  expect(pending?.title.id).toBe('Tanda tangan: disetujui (sedang diproses)');
  expect(unsent?.detail).toEqual({ id: '68 kantor (belum terkirim)', en: '68 offices (not sent yet)' });
});
