/** A long list shown in part, with a button for the rest. */
import { useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { collectionWords } from '../language/collection.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';

const FEW = 10;

export function useFirstFew<T>(rows: readonly T[]): { readonly shown: readonly T[]; readonly rest: ReactNode } {
  const words = useWords(collectionWords);
  const format = useFormat();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FEW);
  return { shown, rest: shown.length < rows.length && <Button size="compact-xs" variant="default" mt={6} onClick={() => setAll(true)}>{words.showAll(format.count(rows.length))}</Button> };
}
