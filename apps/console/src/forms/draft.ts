/** What is typed into a form stays in the tab: a reload, a refusal or an ended session loses none of it. */
import { useCallback, useState } from 'react';

export interface Draft<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly clear: () => void;
}

/**
 * @param name one form about one thing, such as `decision:<task>`
 * @param shelf the tab, or this computer for what takes longer than a tab lives and names no person
 */
export function useDraft<T extends object>(name: string, empty: T, shelf: Storage = sessionStorage): Draft<T> {
  const place = `sinergi.draft.${name}`;
  const [value, setValue] = useState<T>(() => ({ ...empty, ...kept<T>(shelf, place) }));
  const change = useCallback(
    (part: Partial<T>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        shelf.setItem(place, JSON.stringify(next));
        return next;
      });
    },
    [place, shelf],
  );
  const clear = useCallback(() => {
    shelf.removeItem(place);
    setValue(empty);
  }, [place, empty, shelf]);
  return { value, change, clear };
}

function kept<T>(shelf: Storage, place: string): Partial<T> {
  try {
    return JSON.parse(shelf.getItem(place) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
