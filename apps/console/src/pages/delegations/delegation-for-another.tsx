/** An administrator records for another holder, in any office, that a stand-in decides for them. */
import { useState } from 'react';
import { Group, NativeSelect, Select } from '@mantine/core';
import { delegate, type DelegationBody } from '../../api/guidance.writes';
import { useHolders, useOffices } from '../../api/reads';
import { DayField } from '../../forms/day-field';
import { ReasonedAct } from '../../forms/reasoned-act';
import { delegationWords } from '../../language/delegation.words';
import { useWords } from '../../language/language';
import { usePartyNames } from '../../language/parties';
import { shellWords } from '../../language/shell.words';
import { onceEach, serving, type Holder } from './serving';

interface ForAnother {
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly holderId: string;
  readonly delegateId: string;
  readonly from: string;
  readonly until: string;
}
const EMPTY: ForAnother = { office: null, holderId: '', delegateId: '', from: '', until: '' };

export function DelegationForAnother({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(delegationWords);
  const shell = useWords(shellWords);
  const names = usePartyNames();
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<ForAnother>) => setDraft({ ...draft, ...part });
  const holders = serving(useHolders(draft.office?.id ?? null).data?.items ?? []);
  const principal = holders.find(({ id }) => id === draft.holderId);
  const others = onceEach(holders.filter(({ personId }) => personId !== principal?.personId));
  const entry = (value: string, holder: Holder) => ({ value, label: `${holder.name} (${names.held(holder.position, holder.capacity)})` });
  const bodyOf = (reason: string): DelegationBody | null => {
    const { office, delegateId, from, until } = draft;
    if (!office || !principal || delegateId === '' || from === '' || until === '') return null;
    return { principalId: principal.personId, officeId: office.id, position: principal.position, delegateId, from, until, reason };
  };
  return (
    <ReasonedAct name="delegation-for-another" title={words.giveForAnother} effect={words.effectForAnother} go={words.record} done={words.given} act={delegate} bodyOf={bodyOf} onClose={onClose}>
      <OfficeChoice office={draft.office} onOffice={(office) => setDraft({ ...draft, office, holderId: '', delegateId: '' })} />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect
          label={words.principal} withAsterisk disabled={!draft.office} value={draft.holderId} onChange={(event) => change({ holderId: event.currentTarget.value, delegateId: '' })}
          data={[{ value: '', label: shell.pick }, ...holders.map((holder) => entry(holder.id, holder))]}
        />
        <NativeSelect
          label={words.to} withAsterisk disabled={!principal} value={draft.delegateId} onChange={(event) => change({ delegateId: event.currentTarget.value })}
          description={principal && others.length === 0 ? words.nobody : null} inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[{ value: '', label: shell.pick }, ...others.map((holder) => entry(holder.personId, holder))]}
        />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <DayField label={words.from} value={draft.from} onChange={(from) => change({ from })} />
        <DayField label={words.until} value={draft.until} onChange={(until) => change({ until })} />
      </Group>
    </ReasonedAct>
  );
}

function OfficeChoice({ office, onOffice }: { readonly office: ForAnother['office']; readonly onOffice: (office: ForAnother['office']) => void }) {
  const words = useWords(delegationWords);
  const [typed, setTyped] = useState('');
  const found = useOffices(office?.name === typed ? '' : typed.trim()).data?.items ?? [];
  const offered = office && !found.some(({ id }) => id === office.id) ? [office, ...found] : found;
  return (
    <Select
      label={words.office} placeholder={words.officeHelp} withAsterisk searchable clearable nothingFoundMessage={words.noOffice}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))} value={office?.id ?? null} searchValue={typed} onSearchChange={setTyped}
      onChange={(id) => {
        const chosen = offered.find((each) => each.id === id);
        onOffice(chosen ? { id: chosen.id, name: chosen.name } : null);
      }}
    />
  );
}
