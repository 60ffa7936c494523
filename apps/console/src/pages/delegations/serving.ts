/** Who still holds a position in an office, as choices for a stand-in. */
import type { Schemas } from '../../api/client';
import { todayHere } from '../../parts/today';

export type Holder = Schemas['HolderEntryView'];

export const serving = (holders: readonly Holder[]): readonly Holder[] => holders.filter(({ until }) => until === null || until >= todayHere());

/** Each person once, whatever number of positions they hold. */
export const onceEach = (holders: readonly Holder[]): readonly Holder[] =>
  holders.filter(({ personId }, index) => holders.findIndex((other) => other.personId === personId) === index);
