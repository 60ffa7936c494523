/** What is typed into a form stays in the tab: a reload, a refusal or an ended session loses none of it. */
import { useCallback, useState } from 'react';

export interface Draft<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  readonly clear: () => void;
}

/** @param name one form about one thing, such as `decision:<task>` */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const place = `sinergi.draft.${name}`;
  const [value, setValue] = useState<T>(() => ({ ...empty, ...kept<T>(place) }));
  const change = useCallback(
    (part: Partial<T>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      });
    },
    [place],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setValue(empty);
  }, [place, empty]);
  return { value, change, clear };
}

function kept<T>(place: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
