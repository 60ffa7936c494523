/** Finding the office that pays, by typing its name; none chosen leaves the payer as it is. */
import { useState } from 'react';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useOffices } from '../../../api/reads';
import { arrangementWords } from '../../../language/arrangement.words';
import { useWords } from '../../../language/language';
import type { PortionDraft } from './arrangement-draft';

export function OfficeChoice({ office, onOffice }: { readonly office: PortionDraft['office']; readonly onOffice: (office: PortionDraft['office']) => void }) {
  const words = useWords(arrangementWords);
  const [typed, setTyped] = useState(office?.name ?? '');
  const [asked] = useDebouncedValue(typed === office?.name ? '' : typed, 250);
  const found = useOffices(asked).data?.items ?? [];
  const offered = office && !found.some(({ id }) => id === office.id) ? [office, ...found] : found;
  return (
    <Select
      label={words.payerOffice} placeholder={words.payerAsNow} searchable clearable nothingFoundMessage={words.noOffice} size="xs" aria-description={words.findOffice}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))} value={office?.id ?? null} searchValue={typed} onSearchChange={setTyped}
      onChange={(id) => {
        const chosen = offered.find((each) => each.id === id);
        onOffice(chosen ? { id: chosen.id, name: chosen.name } : null);
      }}
    />
  );
}
