/** Where payers are written to: each at the nearest office that answers for it and has an address; people who pay alone are told there together. */
import type { LocalDate } from '@sinergi/domain/calendar/local-date';
import { sumOf } from '@sinergi/domain/money/rupiah';
import type { OfficeOnList, RecipientQueries } from '@sinergi/persistence/directory/recipients.queries';
import type { OwingPayer } from '@sinergi/persistence/money/payers-of-bill';

interface Payer {
  readonly payerKey: string;
  readonly unit: string;
  /** Offices that answer for it, the nearest first. */
  readonly desks: readonly string[];
}

export interface AtDesk<P extends Payer> extends OfficeOnList {
  readonly payers: readonly [P, ...P[]];
  /** Names its letter among the others of a mailing. */
  readonly under: string;
  /** Everybody of it pays alone. */
  readonly persons: boolean;
  /** The village or district another office answers for, by its name. */
  readonly standsFor: string | null;
}

export const paysAlone = ({ payerKey }: Pick<Payer, 'payerKey'>): boolean => payerKey.startsWith('person:');

/** A payer none of whose desks has an address is not among them. @param own the payer's own office, null where none is on record */
export async function atDesks<P extends Payer>(recipients: RecipientQueries, payers: readonly P[], on: LocalDate, own: (payer: P) => string | null): Promise<AtDesk<P>[]> {
  const list = await recipients.officesOnList([...new Set(payers.flatMap(({ desks }) => desks))], on);
  const reachable = new Map(list.filter(({ email }) => email !== null).map((office) => [office.officeId, office]));
  const letters = new Map<string, AtDesk<P> & { readonly payers: [P, ...P[]] }>();
  for (const payer of payers) {
    const office = payer.desks.map((id) => reachable.get(id)).find((found) => found !== undefined);
    if (!office) continue;
    const persons = paysAlone(payer);
    const under = persons ? `persons:${office.officeId}` : payer.payerKey;
    const letter = letters.get(under);
    if (letter) letter.payers.push(payer);
    else letters.set(under, { ...office, payers: [payer], under, persons, standsFor: persons || own(payer) === office.officeId ? null : payer.unit });
  }
  return [...letters.values()];
}

/** How many of the payers one of these letters reaches. */
export const reachedBy = (letters: readonly AtDesk<Payer>[]): number => letters.reduce((sum, { payers }) => sum + payers.length, 0);

/** The parts of a bill one letter speaks of; each who pays alone has a code of the own on the list enclosed. */
export function billTogether(payers: readonly [OwingPayer, ...OwingPayer[]]): OwingPayer['bill'] {
  const [{ bill }] = payers;
  if (payers.length === 1) return bill;
  const of = (what: 'amount' | 'paid' | 'open') => sumOf(payers.map((payer) => payer.bill[what]));
  return { ...bill, members: payers.reduce((sum, payer) => sum + payer.bill.members, 0), amount: of('amount'), paid: of('paid'), open: of('open'), paymentCode: 'lihat daftar terlampir (see the list enclosed)' };
}

export const earliest = (days: readonly (LocalDate | null)[]): LocalDate | null => days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
