/** Search and filters above the list. */
import { useEffect, useState } from 'react';
import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import type { CooperationFilter } from '../../api/reads';
import { codeWords } from '../../language/codes.words';
import { useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import css from './cooperations.module.css';

interface FiltersProps {
  readonly filter: CooperationFilter;
  readonly onChange: (part: Partial<CooperationFilter>) => void;
  readonly onClear: (() => void) | null;
}

const choices = (any: string, named: Readonly<Record<string, string>>) => [{ value: '', label: any }, ...Object.entries(named).map(([value, label]) => ({ value, label }))];

export function Filters({ filter, onChange, onClear }: FiltersProps) {
  const words = useWords(listWords);
  const codes = useWords(codeWords);
  const [typed, setTyped] = useState(filter.q);
  const search = useDebouncedCallback((q: string) => onChange({ q }), 250);
  useEffect(() => {
    if (filter.q === '') setTyped('');
  }, [filter.q]);
  return (
    <div className={css['filters']} role="search">
      <TextInput
        className={css['search']} aria-label={words.search} placeholder={words.search} leftSection={<IconSearch size={16} aria-hidden />} value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); search(event.currentTarget.value); }}
        rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={words.clear} onClick={() => { setTyped(''); onChange({ q: '' }); }} />}
      />
      <NativeSelect aria-label={words.status} data={choices(words.anyStatus, codes.status)} value={filter.status} onChange={(event) => onChange({ status: event.currentTarget.value })} />
      <NativeSelect aria-label={words.state} data={choices(words.anyState, codes.ops)} value={filter.opsState} onChange={(event) => onChange({ opsState: event.currentTarget.value })} />
      <NativeSelect
        aria-label={words.rehearsals} value={filter.rehearsal} onChange={(event) => onChange({ rehearsal: event.currentTarget.value })}
        data={[{ value: '', label: words.withRehearsals }, { value: 'false', label: words.onlyReal }, { value: 'true', label: words.onlyRehearsals }]}
      />
      {onClear && <Button variant="subtle" color="gray" onClick={() => { setTyped(''); onClear(); }}>{words.clear}</Button>}
    </div>
  );
}
