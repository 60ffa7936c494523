/** Days of a decree while they are being written. */
import type { HolidaysBody } from '../../api/guidance.writes';

type Kind = HolidaysBody['days'][number]['kind'];
export const KINDS: readonly Kind[] = ['national', 'collective-leave', 'election', 'local'];

export interface DayDraft {
  readonly date: string;
  readonly kind: Kind;
  readonly nameId: string;
  readonly basis: string;
  readonly regionCode: string;
}

export interface DaysDraft {
  readonly edition: string;
  readonly source: string;
  readonly days: readonly DayDraft[];
}

export const EMPTY_DAY: DayDraft = { date: '', kind: 'national', nameId: '', basis: '', regionCode: '' };
export const EMPTY_DAYS: DaysDraft = { edition: '', source: '', days: [EMPTY_DAY] };

const filled = ({ date, kind, nameId, basis, regionCode }: DayDraft): boolean =>
  date !== '' && nameId.trim() !== '' && basis.trim() !== '' && (kind === 'local') === (regionCode.trim() !== '');

/** @returns null while something is missing. */
export function daysOf({ edition, source, days }: DaysDraft): HolidaysBody | null {
  if (edition.trim() === '' || source.trim().length < 3 || days.length === 0 || !days.every(filled)) return null;
  return {
    edition: edition.trim(),
    source: source.trim(),
    days: days.map(({ date, kind, nameId, basis, regionCode }) => ({ date, kind, nameId: nameId.trim(), basis: basis.trim(), ...(kind === 'local' && { regionCode: regionCode.trim() }) })),
  };
}
