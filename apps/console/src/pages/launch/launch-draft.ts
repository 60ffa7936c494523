/** A launch while it is being written: the city and the holder are kept with their names, so a reload shows them again. */
import type { DocumentView } from '@sinergi/contracts/views';
import type { Schemas } from '../../api/client';
import type { LaunchBody } from '../../api/writes';

type City = Pick<Schemas['OfficeView'], 'id' | 'name'>;
type Capacity = Schemas['HolderEntryView']['capacity'];

export interface LaunchDraft {
  readonly programme: string;
  readonly city: City | null;
  readonly coverFrom: string;
  readonly holder: Pick<Schemas['HolderEntryView'], 'id' | 'personId' | 'position' | 'capacity'> | null;
  readonly capacity: Capacity | '';
  readonly givenOn: string;
  readonly place: string;
  readonly channel: string;
  readonly witnesses: readonly string[];
  readonly minutes: DocumentView | null;
  readonly note: string;
}

export const EMPTY_LAUNCH: LaunchDraft = {
  programme: '', city: null, coverFrom: '', holder: null, capacity: '', givenOn: '', place: '', channel: 'meeting', witnesses: [], minutes: null, note: '',
};

export const CHANNELS = ['meeting', 'phone-call', 'video-call'] as const;

export type LaunchField = 'programme' | 'city' | 'coverFrom' | 'holder' | 'givenOn' | 'place';

export function missingFrom(draft: LaunchDraft): readonly LaunchField[] {
  const fields: readonly LaunchField[] = ['programme', 'city', 'coverFrom', 'holder', 'givenOn', 'place'];
  return fields.filter((field) => {
    const value = draft[field];
    return value === null || (typeof value === 'string' && value.trim() === '');
  });
}

/** @returns null while something is missing. */
export function launchOf(draft: LaunchDraft): LaunchBody | null {
  if (!draft.city || !draft.holder || missingFrom(draft).length > 0) return null;
  return {
    programme: draft.programme,
    cityOfficeId: draft.city.id,
    coverFrom: draft.coverFrom,
    approval: {
      givenBy: draft.holder.personId,
      position: draft.holder.position,
      capacity: draft.capacity || draft.holder.capacity,
      givenOn: draft.givenOn,
      place: draft.place.trim(),
      channel: draft.channel,
      witnesses: [...draft.witnesses],
      ...(draft.minutes && { minutesDocumentId: draft.minutes.id }),
      note: draft.note.trim(),
    },
  };
}
