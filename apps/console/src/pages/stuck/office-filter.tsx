/** Choosing an office by its name where the door filters by its key. */
import { useState } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Schemas } from '../../api/client';
import { useOffices } from '../../api/reads';
import { useWords } from '../../language/language';
import { stuckWords } from '../../language/stuck.words';

type Office = Schemas['OfficeView'];

export interface Chosen {
  readonly key: string;
  readonly name: string;
}

interface OfficeFilterProps {
  readonly label: string;
  readonly kind?: Office['kind'];
  readonly keyOf: (office: Office) => string | null;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

export function OfficeFilter({ label, kind, keyOf, chosen, onChoose }: OfficeFilterProps) {
  const words = useWords(stuckWords);
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const [asked] = useDebouncedValue(typed === chosen?.name ? '' : typed, 250);
  const found = (useOffices(asked, kind).data?.items ?? []).flatMap((office) => {
    const key = keyOf(office);
    return key === null ? [] : [{ key, name: office.name }];
  });
  const offered = chosen && !found.some(({ key }) => key === chosen.key) ? [chosen, ...found] : found;
  return (
    <Select
      label={label} searchable clearable placeholder={words.any} nothingFoundMessage={words.noMatchTitle} data={offered.map(({ key, name }) => ({ value: key, label: name }))}
      value={chosen?.key ?? null} searchValue={typed} onSearchChange={setTyped} onChange={(key) => onChoose(offered.find((office) => office.key === key) ?? null)}
    />
  );
}
