/** Search and filters above the list. */
import { useState } from 'react';
import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import type { CooperationFilter } from '../../api/reads';
import { codeWords, type OpsState, type Status } from '../../language/codes.words';
import { useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import css from './cooperations.module.css';

interface FiltersProps {
  readonly filter: CooperationFilter;
  readonly onChange: (filter: CooperationFilter) => void;
  readonly onClear: (() => void) | null;
}

const STATUSES = Object.keys(codeWords.id.status) as Status[];
const OPS_STATES = Object.keys(codeWords.id.ops) as OpsState[];
const REHEARSALS = ['true', 'false'] as const;

/** Only what the door understands: an address may have been typed by hand. */
export function filterFrom(address: URLSearchParams): CooperationFilter {
  const q = address.get('q')?.slice(0, 100);
  const status = STATUSES.find((code) => code === address.get('status'));
  const opsState = OPS_STATES.find((code) => code === address.get('opsState'));
  const rehearsal = REHEARSALS.find((choice) => choice === address.get('rehearsal'));
  return { ...(q && { q }), ...(status && { status }), ...(opsState && { opsState }), ...(rehearsal && { rehearsal }) };
}

const choices = (any: string, named: Readonly<Record<string, string>>) => [{ value: '', label: any }, ...Object.entries(named).map(([value, label]) => ({ value, label }))];

export function Filters({ filter, onChange, onClear }: FiltersProps) {
  const words = useWords(listWords);
  const codes = useWords(codeWords);
  const [typed, setTyped] = useState(filter.q ?? '');
  const change = (name: keyof CooperationFilter, value: string) => onChange(filterFrom(new URLSearchParams({ ...filter, [name]: value })));
  const search = useDebouncedCallback((q: string) => change('q', q), 250);
  return (
    <div className={css['filters']} role="search">
      <TextInput
        className={css['search']} aria-label={words.search} placeholder={words.search} leftSection={<IconSearch size={16} aria-hidden />} value={typed}
        onChange={(event) => { setTyped(event.currentTarget.value); search(event.currentTarget.value); }}
        rightSection={typed === '' ? null : <CloseButton size="sm" aria-label={words.clear} onClick={() => { setTyped(''); change('q', ''); }} />}
      />
      <NativeSelect aria-label={words.status} data={choices(words.anyStatus, codes.status)} value={filter.status ?? ''} onChange={(event) => change('status', event.currentTarget.value)} />
      <NativeSelect aria-label={words.state} data={choices(words.anyState, codes.ops)} value={filter.opsState ?? ''} onChange={(event) => change('opsState', event.currentTarget.value)} />
      <NativeSelect
        aria-label={words.rehearsals} value={filter.rehearsal ?? ''} onChange={(event) => change('rehearsal', event.currentTarget.value)}
        data={[{ value: '', label: words.withRehearsals }, { value: 'false', label: words.onlyReal }, { value: 'true', label: words.onlyRehearsals }]}
      />
      {onClear && <Button variant="subtle" color="gray" onClick={() => { setTyped(''); onClear(); }}>{words.clear}</Button>}
    </div>
  );
}
