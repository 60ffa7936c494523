/** Puts words to what happened in a cooperation: title and detail of each entry, in both languages, without personal names. */
import type { TimelineEntryView, Titled } from '@sinergi/contracts/views';
import { CAPACITY_RULES } from '@sinergi/domain/parties/capacity';
import { POSITION_RULES, type CapacityCode, type PositionCode } from '@sinergi/domain/parties/office';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { TimelineFact } from '@sinergi/persistence/views/timeline.queries';
import { ESCALATIONS, NOTICE_TITLES, REMINDERS } from '../wording/notice-titles';
import { ACT_TITLES, PAPER_TITLES, STAGE_TITLES, VERDICT_TITLES } from '../wording/titles';

type FactOf<What extends TimelineFact['what']> = Extract<TimelineFact, { what: What }>['facts'];
type Told = Omit<TimelineEntryView, 'on' | 'ref'>;

const NOTHING: Titled = { id: '', en: '' };
const said = (id: string, en: string): Titled => ({ id, en });
const same = (text: string): Titled => ({ id: text, en: text });

export function timelineOf(facts: readonly TimelineFact[]): TimelineEntryView[] {
  return facts.map((fact) => ({ ...(TELL[fact.what] as (facts: TimelineFact['facts']) => Told)(fact.facts), on: fact.on, ref: fact.ref }));
}

const TELL: { readonly [What in TimelineFact['what']]: (facts: FactOf<What>) => Told } = {
  stage: ({ stage, round }) => ({ kind: 'stage', title: STAGE_TITLES[stage], detail: round > 1 ? said(`Putaran ${round}`, `Round ${round}`) : NOTHING }),
  decision: (facts) => ({ kind: 'decision', title: decisionTitle(facts), detail: decisionDetail(facts) }),
  letter: letterTold,
  paper: ({ title, numbers }) => ({ kind: 'paper', title: same(title), detail: same(Object.values(numbers).join(' · ')) }),
  signature: ({ paper, position, capacity, office }) => ({
    kind: 'paper',
    title: said(`${PAPER_TITLES[paper].id} ditandatangani`, `${PAPER_TITLES[paper].en} signed`),
    detail: signerOf(position, capacity, office),
  }),
  'hand-in': ({ fileName }) => ({ kind: 'roster', title: said('Daftar peserta diserahkan', 'Roster handed in'), detail: same(fileName) }),
  'hand-in-end': ({ status, rows, accepted, returned }) => ({
    kind: 'roster',
    title: status === 'committed' ? said('Daftar peserta berlaku', 'Roster in effect') : said('Daftar peserta tidak dipakai', 'Roster not used'),
    detail: said(`${rows} baris, ${accepted} diterima, ${returned} dikembalikan`, `${rows} rows, ${accepted} accepted, ${returned} returned`),
  }),
  bill: ({ month, members, amount, dueOn }) => ({
    kind: 'bill',
    title: said(`Tagihan ${month}: ${formatRupiah(rupiah(amount))}`, `Bill ${month}: ${formatRupiah(rupiah(amount))}`),
    detail: said(`${members} peserta, jatuh tempo ${dueOn}`, `${members} members, due on ${dueOn}`),
  }),
  settlement: ({ month }) => ({ kind: 'bill', title: said(`Iuran ${month} lunas`, `Contribution ${month} settled`), detail: NOTHING }),
  payment: ({ amount, source }) => ({
    kind: 'payment',
    title: said(`Pembayaran ${formatRupiah(rupiah(amount))}`, `Payment ${formatRupiah(rupiah(amount))}`),
    detail: source === 'statement' ? said('Dari rekening koran', 'From a bank statement') : said('Dicatat tangan dengan bukti', 'Entered by hand with evidence'),
  }),
  trouble: ({ step, failure }) => ({ kind: 'trouble', title: said(`Langkah ${step} memerlukan operator`, `Step ${step} needs an operator`), detail: same(failure) }),
  repair: ({ step, resolution }) => ({ kind: 'trouble', title: said(`Langkah ${step} diperbaiki`, `Step ${step} mended`), detail: same(resolution) }),
  ending: ({ kind }) => ({ kind: 'ending', title: ENDING_TITLES[kind] ?? same(kind), detail: NOTHING }),
};

const ENDING_TITLES: Readonly<Record<string, Titled>> = {
  declined: said('Kerja sama ditolak', 'Cooperation declined'),
  lapsed: said('Kerja sama gugur', 'Cooperation lapsed'),
  withdrawn: said('Kerja sama ditarik', 'Cooperation withdrawn'),
  ended: said('Kerja sama berakhir', 'Cooperation ended'),
};

function decisionTitle({ act, verdict, outcome }: FactOf<'decision'>): Titled {
  const pending = outcome === 'pending' ? said(' (sedang diproses)', ' (being processed)') : NOTHING;
  const { id, en } = ACT_TITLES[act];
  return said(`${id}: ${VERDICT_TITLES[verdict].id}${pending.id}`, `${en}: ${VERDICT_TITLES[verdict].en}${pending.en}`);
}

function decisionDetail({ position, capacity, office, reason, days }: FactOf<'decision'>): Titled {
  const by = signerOf(position, capacity, office);
  const more = days === null ? NOTHING : said(`, ${days} hari kerja`, `, ${days} working days`);
  const why = reason === '' ? '' : ` — ${reason}`;
  return said(`${by.id}${more.id}${why}`, `${by.en}${more.en}${why}`);
}

function signerOf(position: PositionCode, capacity: CapacityCode, office: string): Titled {
  const { titleId, titleEn } = POSITION_RULES[position];
  const { prefix, nameEn } = CAPACITY_RULES[capacity];
  return said(`${prefix} ${titleId}, ${office}`.trim(), `${titleEn}${capacity === 'definitive' ? '' : ` (${nameEn})`}, ${office}`);
}

function letterTold({ notice, office, copies, sent }: FactOf<'letter'>): Told {
  const kind = REMINDERS.includes(notice) ? 'reminder' : ESCALATIONS.includes(notice) ? 'escalation' : 'letter';
  const to = copies > 1 ? said(`${copies} kantor`, `${copies} offices`) : same(office);
  return { kind, title: NOTICE_TITLES[notice], detail: sent ? to : said(`${to.id} (belum terkirim)`, `${to.en} (not sent yet)`) };
}
