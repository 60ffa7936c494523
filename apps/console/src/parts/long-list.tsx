/** A list that may be long: searched through, shown in part, with a button for the rest. */
import { useState, type ReactNode } from 'react';
import { Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { collectionWords } from '../language/collection.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useFirstFew } from './first-few';

/** More than so many are searched through. */
const FEW = 8;

interface LongList<T> {
  /** The field to search with; nothing for a short list. */
  readonly search: ReactNode;
  readonly shown: readonly T[];
  /** The way to the rest, or that nothing matches. */
  readonly rest: ReactNode;
}

/** @param textOf what of a row is searched through */
export function useLongList<T>(rows: readonly T[], textOf: (row: T) => string): LongList<T> {
  const words = useWords(collectionWords);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = wanted === '' ? rows : rows.filter((row) => textOf(row).toLowerCase().includes(wanted));
  const { shown, rest } = useFirstFew(found);
  const search = rows.length > FEW && (
    <Group gap="sm" mb={6}>
      <TextInput size="xs" aria-label={words.find} placeholder={words.find} leftSection={<IconSearch size={14} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={240} />
      <Text size="xs" c="dimmed" role="status">{words.found(format.count(found.length), format.count(rows.length))}</Text>
    </Group>
  );
  return { search, shown, rest: found.length === 0 && wanted !== '' ? <Text size="sm" c="dimmed">{words.none}</Text> : rest };
}
