/** What left the house for a bill, told with the policy it is tried by: how often, when again, until when, and who is told then. */
import { Injectable } from '@nestjs/common';
import { exchangeProcess } from '@sinergi/contracts/ids';
import { mostTries, OUTSIDE_TRIES, pauseAfter, type OutsideWay } from '@sinergi/contracts/outside-tries';
import type { BillOutsideView, OutsideActView, OutsidePolicyView } from '@sinergi/contracts/outside.views';
import type { Titled } from '@sinergi/contracts/views';
import { BillOutsideQueries, type HandOverRow, type LettersRow, type PapersRow, type StandstillRow } from '@sinergi/persistence/money/bill-outside.queries';
import { failureTitle, stepTitle } from '../wording/step-titles';
import { NOTICE_TITLES } from '../wording/notice-titles';

const WAYS = Object.keys(OUTSIDE_TRIES) as OutsideWay[];
const PAPER_NAMES = { invoice: { id: 'Surat tagihan (berkas)', en: 'Invoice (paper)' }, receipt: { id: 'Kuitansi (berkas)', en: 'Receipt (paper)' } };
const HAND_OVER_NAMES: Record<HandOverRow['kind'], Titled> = {
  registration: { id: 'Penyerahan peserta ke BPJS', en: 'People handed over to the agency' },
  'identity-check': { id: 'Pemadanan data kependudukan', en: 'Identity check' },
  'payment-code': { id: 'Permintaan kode iuran ke BPJS', en: 'Payment codes asked of the agency' },
  'payment-receipt': { id: 'Penyerahan pembayaran ke BPJS', en: 'Payments handed on to the agency' },
};

/** Nothing tried, nothing in trouble. */
const QUIET = { to: null, leftOut: 0, tries: null, lastTryAt: null, nextTryBy: null, triedUntil: null, failure: null, stillSince: null, stoodStill: 0, unsent: [] } as const;

@Injectable()
export class BillOutsideService {
  constructor(private readonly reads: BillOutsideQueries) {}

  async of(no: string, billId: string): Promise<BillOutsideView> {
    const [papers, letters, handOvers, standstills] = await Promise.all([this.reads.papers(billId), this.reads.letters(billId), this.reads.handOvers(billId), this.reads.standstills(billId)]);
    const still = (step: string, processId?: string) => standstills.find((row) => row.step === step && (processId === undefined || row.processId === processId));
    const unwritten = standstills.filter(({ step, openSince }) => openSince !== null && step.startsWith('letter ') && !letters.some(({ notice }) => step === `letter ${notice}`));
    return {
      billId,
      policies: WAYS.map(policyOf),
      acts: [
        ...papersOf(papers, still),
        ...letters.map((row) => lettersOf(row, still(`letter ${row.notice}`))),
        ...unwritten.map((row): OutsideActView => ({ ...QUIET, way: 'letter', title: stepTitle(row.step), on: row.openSince, of: 1, done: 0, ...standingStill(row) })),
        ...handOvers.map((row) => handOverOf(row, standstills.find(({ processId }) => processId === exchangeProcess(no, row.id)))),
      ],
    };
  }
}

function policyOf(way: OutsideWay): OutsidePolicyView {
  const policy = OUTSIDE_TRIES[way];
  const [firstPause, longestPause, within] = [policy.firstPause, policy.longestPause, policy.within].map((span) => span / 1_000) as [number, number, number];
  return { way, tries: mostTries(policy), firstPause, longestPause, within, told: policy.told };
}

const standingStill = (row: StandstillRow | undefined) =>
  ({ stillSince: row?.openSince ?? null, stoodStill: row?.times ?? 0, ...(row?.openSince ? { failure: failureTitle(row.failure) } : {}) });

function papersOf(row: PapersRow, still: (step: string) => StandstillRow | undefined): OutsideActView[] {
  const paper = (name: keyof typeof PAPER_NAMES, on: string | null, of: number, done: number, at: Date | null): OutsideActView =>
    ({ ...QUIET, way: 'paper', title: PAPER_NAMES[name], on, of, done, lastTryAt: at?.toISOString() ?? null, ...(done < of ? standingStill(still(name)) : {}) });
  return [
    paper('invoice', row.issuedOn, row.invoices, row.invoicesMade, row.invoicedAt),
    ...(row.receipts > 0 ? [paper('receipt', row.settledOn, row.receipts, row.receiptsMade, row.receiptedAt)] : []),
  ];
}

function lettersOf(row: LettersRow, still: StandstillRow | undefined): OutsideActView {
  const { notice, to, on, of, sent, dropped, tries, lastTryAt, tryingSince } = row;
  const act = { ...QUIET, way: 'letter' as const, title: NOTICE_TITLES[notice], to, on, of, done: sent, leftOut: dropped, tries, lastTryAt: lastTryAt?.toISOString() ?? null };
  if (tryingSince === null) return { ...act, stoodStill: still?.times ?? 0 };
  const policy = OUTSIDE_TRIES.letter;
  const isTrying = (still?.openSince ?? null) === null;
  const after = (from: Date, span: number): string => new Date(from.getTime() + span).toISOString();
  return {
    ...act,
    nextTryBy: isTrying && lastTryAt !== null ? after(lastTryAt, pauseAfter(policy, tries)) : null,
    triedUntil: isTrying ? after(tryingSince, policy.within) : null,
    failure: row.failure === null ? null : failureTitle(typeOf(row.failure)),
    ...standingStill(still),
    unsent: row.unsent.map(({ failure, ...letter }) => ({ ...letter, failure: failure === null ? null : failureTitle(typeOf(failure)) })),
  };
}

function handOverOf({ kind, sentOn, isOut }: HandOverRow, still: StandstillRow | undefined): OutsideActView {
  return { ...QUIET, way: 'exchange', title: HAND_OVER_NAMES[kind], on: sentOn, of: 1, done: isOut ? 1 : 0, ...(isOut ? {} : standingStill(still)) };
}

/** A letter's failure is a type and what the other side answered, `MailRejected 550`. */
const typeOf = (failure: string): string => failure.split(' ')[0] ?? failure;
