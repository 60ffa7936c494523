/** Money nobody has matched, from the terminal: the queue with its suggestions, a match by hand, the second person, returns and reversals. */
import type { MatchResultView, Suggestion, UnappliedView, UnmatchedPage } from '@sinergi/contracts/unmatched.views';
import { formatRupiah } from '@sinergi/domain/money/format';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { flag, text, texts, UsageProblem, type Call, type Command } from '../command';
import { table } from '../layout';

const money = (amount: number): string => formatRupiah(rupiah(amount));
const about = (suggestion: Suggestion): string => `${suggestion.reasons.join('+')}: ${suggestion.parts.map(({ subBillId, amount }) => `${subBillId}=${amount}`).join(' ')}`;
const answer = (result: MatchResultView) => ({ value: result, text: result.standing });

const unmatched: Command = {
  name: 'statement unmatched',
  words: [],
  options: { cursor: text },
  about: { id: 'uang di rekening koran yang belum cocok, dengan saran dan alasannya', en: 'money on statements that nobody has matched, with suggestions and their reasons' },
  async run(call) {
    const cursor = call.option('cursor');
    const page = await call.door.get<UnmatchedPage>(`/v1/statements/unmatched${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    const rows = page.items.map(({ lineId, bookedOn, amount, kind, remittance, suggestions, proposal, credits, entered }) => [
      lineId, bookedOn, money(amount), kind, remittance,
      proposal ? `? ${proposal.matchId}` : entered[0] ? `= ${entered.map(({ enteredId }) => enteredId).join(' ')}` : suggestions[0] ? about(suggestions[0]) : credits.map((credit) => credit.lineId).join(' '),
    ]);
    return { value: page, text: table(['', '', '', '', '', ''], rows, String(rows.length)).trimStart() };
  },
};

const match: Command = {
  name: 'statement match',
  words: ['LINE'],
  options: { part: texts, reason: text, suggested: flag },
  about: {
    id: 'mencocokkan mutasi: --part SUBBILL=JUMLAH (boleh beberapa), atau --suggested untuk saran pertama; di atas batas orang kedua mengesahkan',
    en: 'matches a movement: --part SUBBILL=AMOUNT (several allowed), or --suggested for the first suggestion; above the limit a second person confirms',
  },
  async run(call) {
    const lineId = call.words[0]!;
    const parts = call.flag('suggested') ? await suggestedFor(call, lineId) : partsIn(call);
    return answer(await call.door.post<MatchResultView>(`/v1/statement-lines/${encodeURIComponent(lineId)}/match`, { parts, reason: call.need('reason') }));
  },
};

const confirm: Command = {
  name: 'statement confirm',
  words: ['MATCH'],
  options: { reject: flag, reason: text },
  about: { id: 'mengesahkan pencocokan sebagai orang kedua', en: 'confirms a match as the second person' },
  run: async (call) => answer(await call.door.post<MatchResultView>(`/v1/statement-matches/${encodeURIComponent(call.words[0]!)}/confirmation`, { approve: !call.flag('reject'), reason: call.option('reason') })),
};

const reverse: Command = {
  name: 'statement reverse',
  words: ['LINE'],
  options: { 'takes-back': text, reason: text },
  about: { id: 'menyatakan uang masuk mana yang ditarik kembali bank', en: 'says which credit the bank took back' },
  run: async (call) => answer(await call.door.post<MatchResultView>(`/v1/statement-lines/${encodeURIComponent(call.words[0]!)}/reversal`, { takesBack: call.need('takes-back'), reason: call.need('reason') })),
};

const same: Command = {
  name: 'statement same',
  words: ['LINE'],
  options: { entered: text, reason: text },
  about: { id: 'menyatakan mutasi menunjukkan uang yang sudah dicatat manual: --entered ID', en: 'says that a movement shows money entered by hand: --entered ID' },
  run: async (call) => answer(await call.door.post<MatchResultView>(`/v1/statement-lines/${encodeURIComponent(call.words[0]!)}/entered`, { enteredId: call.need('entered'), reason: call.need('reason') })),
};

const unapplied: Command = {
  name: 'money unapplied',
  words: [],
  options: {},
  about: { id: 'uang yang tersisa per pembayar', en: 'money left over, per payer' },
  async run(call) {
    const page = await call.door.get<{ items: readonly UnappliedView[]; next: string | null }>('/v1/payments/unapplied');
    const rows = page.items.map(({ paymentId, no, payer, receivedOn, unapplied: left }) => [paymentId, no, payer, receivedOn, money(left)]);
    return { value: page, text: table(['', '', '', '', ''], rows, String(rows.length)).trimStart() };
  },
};

const apply: Command = {
  name: 'money apply',
  words: ['PAYMENT'],
  options: { part: texts, reason: text },
  about: { id: 'memakai uang tersisa untuk tagihan: --part SUBBILL=JUMLAH', en: 'puts money left over on bills: --part SUBBILL=AMOUNT' },
  run: async (call) => answer(await call.door.post<MatchResultView>(`/v1/payments/${encodeURIComponent(call.words[0]!)}/application`, { parts: partsIn(call), reason: call.need('reason') })),
};

const giveBack: Command = {
  name: 'money return',
  words: ['PAYMENT'],
  options: { line: text, reason: text },
  about: { id: 'menyatakan mutasi keluar sebagai pengembalian uang tersisa', en: 'says which movement out returned money left over' },
  run: async (call) => answer(await call.door.post<MatchResultView>(`/v1/payments/${encodeURIComponent(call.words[0]!)}/return`, { lineId: call.need('line'), reason: call.need('reason') })),
};

function partsIn(call: Call): { subBillId: string; amount: number }[] {
  const parts = call.options('part').map((part) => part.split('='));
  if (parts.length === 0 || parts.some(([id, amount]) => !id || !/^\d+$/.test(amount ?? ''))) throw new UsageProblem('--part SUBBILL=AMOUNT');
  return parts.map(([subBillId, amount]) => ({ subBillId: subBillId as string, amount: Number(amount) }));
}

/** @throws UsageProblem when the line has none */
async function suggestedFor(call: Call, lineId: string): Promise<{ subBillId: string; amount: number }[]> {
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: UnmatchedPage = await call.door.get<UnmatchedPage>(`/v1/statements/unmatched${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    const parts = page.items.find((line) => line.lineId === lineId)?.suggestions[0]?.parts;
    if (parts) return parts.map(({ subBillId, amount }) => ({ subBillId, amount }));
    cursor = page.next;
  }
  throw new UsageProblem('--suggested');
}

export const MATCHING_COMMANDS: readonly Command[] = [unmatched, match, confirm, reverse, same, unapplied, apply, giveBack];
