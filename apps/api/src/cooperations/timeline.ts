/** Puts words to what happened in a cooperation: title and detail of each entry, in both languages, without personal names. */
import type { TimelineEntryView, Titled } from '@sinergi/contracts/views';
import { CAPACITY_RULES } from '@sinergi/domain/parties/capacity';
import { POSITION_RULES, type CapacityCode, type PositionCode } from '@sinergi/domain/parties/office';
import { isLocalDate } from '@sinergi/domain/calendar/local-date';
import { formatDate, formatMonth } from '@sinergi/domain/calendar/format-date';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { formatCount, formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import type { TimelineFact } from '@sinergi/persistence/views/timeline.queries';
import { failureTitle, RESOLUTION_TITLES, stepTitle } from '../wording/step-titles';
import { ESCALATIONS, NOTICE_TITLES, REMINDERS } from '../wording/notice-titles';
import { ACT_TITLES, FACT_TITLES, GUIDANCE_TITLES, MOVE_CAUSES, PAPER_TITLES, STAGE_TITLES, VERDICT_TITLES } from '../wording/titles';

type FactOf<What extends TimelineFact['what']> = Extract<TimelineFact, { what: What }>['facts'];
type Told = Omit<TimelineEntryView, 'on' | 'ref'>;

const NOTHING: Titled = { id: '', en: '' };
const said = (id: string, en: string): Titled => ({ id, en });
const same = (text: string): Titled => ({ id: text, en: text });
const monthOf = (month: string): Titled => said(formatMonth(contributionMonth(month)), formatMonth(contributionMonth(month), 'en'));

export function timelineOf(facts: readonly TimelineFact[]): TimelineEntryView[] {
  return facts.map((fact) => ({ ...(TELL[fact.what] as (facts: TimelineFact['facts']) => Told)(fact.facts), on: fact.on, ref: fact.ref }));
}

const TELL: { readonly [What in TimelineFact['what']]: (facts: FactOf<What>) => Told } = {
  stage: ({ stage, round }) => ({ kind: 'stage', title: STAGE_TITLES[stage], detail: round > 1 ? said(`Putaran ${round}`, `Round ${round}`) : NOTHING }),
  decision: (facts) => ({ kind: 'decision', title: decisionTitle(facts), detail: decisionDetail(facts) }),
  letter: letterTold,
  paper: ({ title, numbers }) => ({ kind: 'paper', title: same(title), detail: same(Object.values(numbers).join(' · ')) }),
  signature: ({ paper, position, capacity, office, corrected }) => ({
    kind: 'paper',
    title: said(`${PAPER_TITLES[paper].id} ditandatangani`, `${PAPER_TITLES[paper].en} signed`),
    detail: corrected ? marked(signerOf(position, capacity, office)) : signerOf(position, capacity, office),
  }),
  'hand-in': ({ fileName }) => ({ kind: 'roster', title: said('Daftar peserta diserahkan', 'Roster handed in'), detail: same(fileName) }),
  'hand-in-end': ({ status, rows, accepted, returned }) => ({
    kind: 'roster',
    title: status === 'committed' ? said('Daftar peserta berlaku', 'Roster in effect') : said('Daftar peserta tidak dipakai', 'Roster not used'),
    detail: said(`${formatCount(rows)} baris, ${formatCount(accepted)} diterima, ${formatCount(returned)} dikembalikan`, `${formatCount(rows, 'en')} rows, ${formatCount(accepted, 'en')} accepted, ${formatCount(returned, 'en')} returned`),
  }),
  bill: ({ month, members, amount, dueOn }) => ({
    kind: 'bill',
    title: said(`Tagihan ${monthOf(month).id}: ${formatRupiah(rupiah(amount))}`, `Bill of ${monthOf(month).en}: ${formatRupiah(rupiah(amount))}`),
    detail: said(`${formatCount(members)} peserta, jatuh tempo ${formatDate(dueOn)}`, `${formatCount(members, 'en')} members, due on ${formatDate(dueOn, 'en')}`),
  }),
  settlement: ({ month }) => ({ kind: 'bill', title: said(`Iuran ${monthOf(month).id} lunas`, `Contribution of ${monthOf(month).en} settled`), detail: NOTHING }),
  payment: ({ amount, source }) => ({
    kind: 'payment',
    title: said(`Pembayaran ${formatRupiah(rupiah(amount))}`, `Payment ${formatRupiah(rupiah(amount))}`),
    detail: source === 'statement' ? said('Dari rekening koran', 'From a bank statement') : said('Dicatat tangan dengan bukti', 'Entered by hand with evidence'),
  }),
  trouble: ({ step, failure }) => ({ kind: 'trouble', title: said(`Memerlukan operator: ${stepTitle(step).id}`, `Needs an operator: ${stepTitle(step).en}`), detail: failureTitle(failure) }),
  repair: ({ step, resolution }) => ({ kind: 'trouble', title: said(`Diperbaiki: ${stepTitle(step).id}`, `Mended: ${stepTitle(step).en}`), detail: RESOLUTION_TITLES[resolution] ?? same(resolution) }),
  guidance: (facts) => ({ kind: 'guidance', title: pendingUnless(GUIDANCE_TITLES[facts.act], facts.outcome), detail: guidanceDetail(facts) }),
  'deadline-move': ({ act, was, becomes, cause, edition }) => ({
    kind: 'deadline',
    title: said(`Tenggat ${ACT_TITLES[act].id.toLowerCase()}: ${formatDate(was)} menjadi ${formatDate(becomes)}`, `Deadline of ${ACT_TITLES[act].en.toLowerCase()}: ${formatDate(was, 'en')} becomes ${formatDate(becomes, 'en')}`),
    detail: causeOf(cause, edition),
  }),
  correction: ({ fact, was, becomes, reason }) => ({
    kind: 'correction',
    title: said(`${FACT_TITLES[fact].id} dibetulkan`, `${FACT_TITLES[fact].en} corrected`),
    detail: said(`${legible(was, 'id')} menjadi ${legible(becomes, 'id')} — ${reason}`, `${legible(was, 'en')} becomes ${legible(becomes, 'en')} — ${reason}`),
  }),
  ending: ({ kind }) => ({ kind: 'ending', title: ENDING_TITLES[kind] ?? same(kind), detail: NOTHING }),
};

const ENDING_TITLES: Readonly<Record<string, Titled>> = {
  declined: said('Kerja sama ditolak', 'Cooperation declined'),
  lapsed: said('Kerja sama gugur', 'Cooperation lapsed'),
  withdrawn: said('Kerja sama ditarik', 'Cooperation withdrawn'),
  ended: said('Kerja sama berakhir', 'Cooperation ended'),
};

function causeOf(cause: string, edition: string | null): Titled {
  const told = MOVE_CAUSES[cause] ?? same(cause);
  return edition === null ? told : said(`${told.id} (edisi ${edition})`, `${told.en} (edition ${edition})`);
}

/** A fact that is a day reads as one; any other stays as it was written. */
const legible = (value: string, language: 'id' | 'en'): string => (isLocalDate(value) ? formatDate(value, language) : value);

function decisionTitle({ act, verdict, outcome }: FactOf<'decision'>): Titled {
  return pendingUnless(said(`${ACT_TITLES[act].id}: ${VERDICT_TITLES[verdict].id}`, `${ACT_TITLES[act].en}: ${VERDICT_TITLES[verdict].en}`), outcome);
}

const pendingUnless = ({ id, en }: Titled, outcome: string): Titled => (outcome === 'pending' ? said(`${id} (sedang diproses)`, `${en} (being processed)`) : { id, en });
const marked = ({ id, en }: Titled): Titled => said(`${id} (dibetulkan)`, `${en} (corrected)`);

function guidanceDetail({ position, capacity, office, reason, until, days }: FactOf<'guidance'>): Titled {
  const by = signerOf(position, capacity, office);
  const end = until === null ? NOTHING : said(`, sampai ${formatDate(until)}`, `, until ${formatDate(until, 'en')}`);
  const moved = days === null ? NOTHING : said(`, ${days} hari kerja`, `, ${days} working days`);
  return said(`${by.id}${end.id}${moved.id} — ${reason}`, `${by.en}${end.en}${moved.en} — ${reason}`);
}

function decisionDetail({ position, capacity, office, reason, days, delegated }: FactOf<'decision'>): Titled {
  const by = signerOf(position, capacity, office);
  const more = days === null ? NOTHING : said(`, ${days} hari kerja`, `, ${days} working days`);
  const why = reason === '' ? '' : ` — ${reason}`;
  const lent = delegated ? said(', dengan pelimpahan wewenang', ', by delegation') : NOTHING;
  return said(`${by.id}${lent.id}${more.id}${why}`, `${by.en}${lent.en}${more.en}${why}`);
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
