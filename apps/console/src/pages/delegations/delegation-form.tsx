/** Giving one's own position to a stand-in for a period. */
import { useState } from 'react';
import { Group, NativeSelect, Text } from '@mantine/core';
import { delegate, type DelegationBody } from '../../api/guidance.writes';
import { useHolders } from '../../api/reads';
import { DayField } from '../../forms/day-field';
import { ReasonedAct } from '../../forms/reasoned-act';
import { delegationWords } from '../../language/delegation.words';
import { useWords } from '../../language/language';
import { usePartyNames } from '../../language/parties';
import { shellWords } from '../../language/shell.words';
import { useSignedIn } from '../../shell/session';
import { onceEach, serving } from './serving';

export function DelegationForm({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(delegationWords);
  const shell = useWords(shellWords);
  const names = usePartyNames();
  const session = useSignedIn();
  const holders = useHolders(session.officeId);
  const [draft, setDraft] = useState({ position: session.positions[0] ?? '', delegateId: '', from: '', until: '' });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const others = onceEach(serving(holders.data?.items ?? []).filter(({ personId }) => personId !== session.personId));
  const position = session.positions.find((code) => code === draft.position);
  const bodyOf = (reason: string): DelegationBody | null =>
    position && draft.delegateId !== '' && draft.from !== '' && draft.until !== '' ? { officeId: session.officeId, position, delegateId: draft.delegateId, from: draft.from, until: draft.until, reason } : null;
  if (session.positions.length === 0) return <Text size="sm">{words.noDesk}</Text>;
  return (
    <ReasonedAct name="delegation" title={words.give} effect={words.effect} go={words.go} done={words.given} act={delegate} bodyOf={bodyOf} onClose={onClose}>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect label={words.position} value={draft.position} onChange={(event) => change({ position: event.currentTarget.value })} data={session.positions.map((value) => ({ value, label: names.position(value) }))} />
        <NativeSelect
          label={words.to} description={holders.isSuccess && others.length === 0 ? words.nobody : words.toHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} withAsterisk value={draft.delegateId} onChange={(event) => change({ delegateId: event.currentTarget.value })}
          data={[{ value: '', label: shell.pick }, ...others.map((holder) => ({ value: holder.personId, label: `${holder.name} (${names.position(holder.position)})` }))]}
        />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <DayField label={words.from} value={draft.from} onChange={(from) => change({ from })} />
        <DayField label={words.until} value={draft.until} onChange={(until) => change({ until })} />
      </Group>
    </ReasonedAct>
  );
}
