/** One delegation: for whom, by whom, how long, and the way to end it. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { DelegationView } from '@sinergi/contracts/guidance.views';
import { endDelegation } from '../../api/guidance.writes';
import { useSubmission } from '../../forms/submission';
import { delegationWords } from '../../language/delegation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Failure } from '../../parts/failure';
import { Mark, type Tone } from '../../parts/mark';
import { todayHere } from '../../parts/today';
import css from './delegations.module.css';

type Phase = 'running' | 'coming' | 'past';
const TONE: Record<Phase, Tone> = { running: 'good', coming: 'active', past: 'off' };

function phaseOf({ from, until, endedOn }: DelegationView): Phase {
  const today = todayHere();
  if (until < today || (endedOn !== null && endedOn <= today)) return 'past';
  return from > today ? 'coming' : 'running';
}

export function DelegationLine({ delegation }: { readonly delegation: DelegationView }) {
  const words = useWords(delegationWords);
  const titled = useTitled();
  const format = useFormat();
  const [ending, setEnding] = useState(false);
  const phase = phaseOf(delegation);
  return (
    <li className={css['line']}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Text size="sm" fw={600}>{delegation.delegateName} <Text span size="sm" fw={400}>{words.forWhom(delegation.principalName)}</Text></Text>
          <Text size="xs" c="dimmed">{titled(delegation.positionTitle)} · {delegation.officeName}</Text>
          <Text size="sm" mt={4}>{words.period(format.date(delegation.from), format.date(delegation.until))}{delegation.endedOn && <Text span size="xs" c="dimmed"> ({words.endedOn(format.date(delegation.endedOn))})</Text>}</Text>
          <Text size="sm" c="dimmed">{delegation.reason}</Text>
        </div>
        <Group gap="sm">
          <Mark tone={TONE[phase]}>{words[phase]}</Mark>
          {delegation.mayEnd && !ending && <Button size="compact-sm" variant="default" onClick={() => setEnding(true)}>{words.end}…</Button>}
        </Group>
      </Group>
      {ending && delegation.mayEnd && <Ending id={delegation.id} onClose={() => setEnding(false)} />}
    </li>
  );
}

function Ending({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useWords(delegationWords);
  const shell = useWords(shellWords);
  const act = useCallback((_: null, key: string) => endDelegation(id, key), [id]);
  const { progress, send } = useSubmission(act, { name: `end-delegation:${id}` });
  return (
    <Stack gap="xs" mt="sm">
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Text size="sm">{words.endEffect}</Text>
      <Group gap="xs">
        <Button size="xs" color="red.9" loading={progress.phase === 'sending'} onClick={() => void send(null)}>{words.endTitle}</Button>
        <Button size="xs" variant="default" onClick={onClose}>{shell.cancel}</Button>
      </Group>
    </Stack>
  );
}
