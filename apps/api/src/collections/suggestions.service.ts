/** What a line that nobody has matched may pay, each suggestion with its reasons; a person decides. */
import { Injectable } from '@nestjs/common';
import type { EnteredAlikeView, OpenPartView, Suggestion, SuggestionReason } from '@sinergi/contracts/unmatched.views';
import { partsThatSum } from '@sinergi/domain/collection/matching/parts-that-sum';
import { Database } from '@sinergi/persistence/database';
import { enteredLike, enteredNear } from '@sinergi/persistence/money/entered-money';
import { StatementMatchingQueries, type LineClues } from '@sinergi/persistence/money/statement-matching.queries';
import type { CaseSight } from '@sinergi/persistence/views/case-sight';
import { UnmatchedQueries, type UnmatchedRow } from '@sinergi/persistence/views/unmatched.queries';

const MOST = 5;
const MOST_PARTS = 60;

export interface Suggested {
  readonly suggestions: readonly (readonly Suggestion[])[];
  /** Money entered by hand that the movement may show. */
  readonly entered: readonly (readonly EnteredAlikeView[])[];
}

@Injectable()
export class SuggestionsService {
  constructor(
    private readonly database: Database,
    private readonly unmatched: UnmatchedQueries,
  ) {}

  /** In the order of the lines; of parts the asker may see. */
  async of(lines: readonly UnmatchedRow[], sight: CaseSight): Promise<Suggested> {
    const suggestions: Suggestion[][] = lines.map(() => []);
    const entered: EnteredAlikeView[][] = lines.map(() => []);
    for (const rehearsal of [false, true]) {
      const asked = lines.flatMap((line, at) => (line.rehearsal === rehearsal && line.direction === 'credit' && !line.waits ? [{ line, at }] : []));
      if (asked.length === 0) continue;
      const clues = await new StatementMatchingQueries(this.database).cluesOf(asked.map(({ line }) => line), rehearsal);
      const near = await enteredNear(this.database, asked.map(({ line }) => line), rehearsal);
      const seen = near.length === 0 ? [] : await this.unmatched.enteredSeen(sight, near.map(({ id }) => id));
      for (const [index, { line, at }] of asked.entries()) {
        suggestions[at] = await this.ofLine(line, clues[index] as LineClues, sight);
        entered[at] = enteredLike(line, clues[index] as LineClues, near.filter(({ id }) => seen.includes(id))).map(({ entered: { id, no, amount, receivedOn, disbursementNo, confirmed }, reason }) => ({ enteredId: id, no, amount, receivedOn, disbursementNo, confirmed, reason }));
      }
    }
    return { suggestions, entered };
  }

  private async ofLine({ amount, rehearsal }: UnmatchedRow, { codes, payers, invoices }: LineClues, sight: CaseSight): Promise<Suggestion[]> {
    const found: Suggestion[] = [];
    const coded = codes.flatMap(({ subBillId }) => subBillId ?? []);
    if (coded.length > 0) for (const part of await this.unmatched.parts(sight, { ids: coded }, rehearsal)) found.push(filled(amount, [part], ['code-in-text', 'several-cooperations']));
    for (const { payerKey, by } of payers) {
      const owed = await this.unmatched.parts(sight, { payers: [payerKey] }, rehearsal, MOST_PARTS);
      if (owed.length > 0) found.push(ofPayer(amount, owed, by));
    }
    for (const { no, billId } of invoices) found.push(filled(amount, (await this.unmatched.parts(sight, { no }, rehearsal, MOST_PARTS)).filter(({ subBillId }) => subBillId === billId), ['invoice-in-text']));
    if (found.length === 0) for (const part of await this.unmatched.parts(sight, { amounts: [amount] }, rehearsal, MOST)) found.push(filled(amount, [part], ['amount-alone']));
    return found.filter(({ parts }) => parts.length > 0).slice(0, MOST);
  }
}

/** What a payer owes and the rules did not settle: why, and what the oldest parts would take. */
function ofPayer(amount: number, owed: readonly OpenPartView[], by: SuggestionReason): Suggestion {
  const fit = partsThatSum(owed.map(({ open }) => open), amount);
  if (fit.kind === 'oldest-first' || fit.kind === 'only-combination') return filled(amount, fit.places.map((place) => owed[place] as OpenPartView), [by, fit.kind]);
  return filled(amount, owed, [by, fit.kind === 'several-fit' ? 'several-fit' : 'amount-differs']);
}

/** From the oldest on until the money is gone. */
function filled(amount: number, parts: readonly OpenPartView[], reasons: readonly SuggestionReason[]): Suggestion {
  let left = amount;
  const taken = parts.flatMap((part) => {
    const share = Math.min(left, part.open);
    left -= share;
    return share > 0 ? [{ ...part, amount: share }] : [];
  });
  return { reasons, parts: taken, left };
}
