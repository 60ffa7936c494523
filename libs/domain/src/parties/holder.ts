/** Who holds a position in an office, in which capacity, and from when until when. */
import type { LocalDate } from '../calendar/local-date';
import { DomainError } from '../errors/domain-error';
import { SHARED_POSITIONS, type CapacityCode, type PositionCode } from './office';

export interface Holder {
  readonly personId: string;
  readonly officeId: string;
  readonly position: PositionCode;
  readonly capacity: CapacityCode;
  readonly from: LocalDate;
  /** The last day; null while it has no end. */
  readonly until: LocalDate | null;
}

/**
 * `seat`: fills the post. `substitute`: stands in while the holder is away, so both are there at once
 * (UU 30/2014 art. 14 for Plh., Permendagri 74/2016 for Pjs.). `mandate`: signs for the holder.
 */
type Hold = 'seat' | 'substitute' | 'mandate';

const HOLDS: Record<CapacityCode, Hold> = {
  definitive: 'seat',
  penjabat: 'seat',
  'pelaksana-tugas': 'seat',
  'pelaksana-harian': 'substitute',
  'penjabat-sementara': 'substitute',
  'on-behalf': 'mandate',
  'power-of-attorney': 'mandate',
};

const ORDER: readonly Hold[] = ['substitute', 'seat', 'mandate'];

export function isHeldOn(holder: Pick<Holder, 'from' | 'until'>, date: LocalDate): boolean {
  return holder.from <= date && (holder.until === null || date <= holder.until);
}

/** Who speaks for `position` on `date`, among holders of one office: a substitute before the seat, a mandate last; null when nobody does. */
export function holderOn<Held extends Holder>(holders: readonly Held[], position: PositionCode, date: LocalDate): Held | null {
  const present = holders.filter((holder) => holder.position === position && isHeldOn(holder, date));
  for (const hold of ORDER) {
    const found = present.find((holder) => HOLDS[holder.capacity] === hold);
    if (found) return found;
  }
  return null;
}

/** Two seats or two substitutes of one post may not meet (shared posts aside), nor may one person hold one capacity twice. */
export function overlaps(one: Holder, other: Holder): boolean {
  if (one.officeId !== other.officeId || one.position !== other.position) return false;
  if (SHARED_POSITIONS.includes(one.position) && one.personId !== other.personId) return false;
  const meet = isHeldOn(one, other.from) || isHeldOn(other, one.from);
  if (!meet || HOLDS[one.capacity] !== HOLDS[other.capacity]) return false;
  return HOLDS[one.capacity] !== 'mandate' || (one.personId === other.personId && one.capacity === other.capacity);
}

/** @throws DomainError `period-invalid` when it ends before it starts, `holder-overlaps` when the post is taken */
export function mayHold(candidate: Holder, present: readonly Holder[]): void {
  if (candidate.until !== null && candidate.until < candidate.from) {
    throw new DomainError('period-invalid', { from: candidate.from, until: candidate.until });
  }
  const taken = present.find((holder) => overlaps(candidate, holder));
  if (taken) {
    throw new DomainError('holder-overlaps', { position: taken.position, capacity: taken.capacity, from: taken.from, until: taken.until });
  }
}
