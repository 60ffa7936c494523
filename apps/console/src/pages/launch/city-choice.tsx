/** Finding the city government a cooperation is made with, by typing its name. */
import { useState } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useOffices } from '../../api/reads';
import { useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import type { LaunchDraft } from './launch-draft';

interface CityChoiceProps {
  readonly city: LaunchDraft['city'];
  readonly error: string | null;
  readonly onCity: (city: LaunchDraft['city']) => void;
}

export function CityChoice({ city, error, onCity }: CityChoiceProps) {
  const words = useWords(launchWords);
  const [typed, setTyped] = useState(city?.name ?? '');
  const [asked] = useDebouncedValue(typed === city?.name ? '' : typed, 250);
  const found = useOffices(asked, 'city-government').data?.items ?? [];
  const offered = city && !found.some((office) => office.id === city.id) ? [city, ...found] : found;
  return (
    <Select
      label={words.city} placeholder={words.cityHelp} withAsterisk searchable clearable nothingFoundMessage={words.noCity} error={error}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))} value={city?.id ?? null} searchValue={typed} onSearchChange={setTyped}
      onChange={(id) => {
        const chosen = offered.find((office) => office.id === id);
        onCity(chosen ? { id: chosen.id, name: chosen.name } : null);
      }}
    />
  );
}
