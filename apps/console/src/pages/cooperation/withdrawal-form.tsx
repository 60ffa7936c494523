/** Ending a cooperation from the branch's side: behind a written reason, never one click away. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { withdraw } from '../../api/writes';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { cooperationWords } from '../../language/cooperation.words';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { taskWords } from '../../language/task.words';
import { Failure } from '../../parts/failure';

const NO_REASON = { reason: '' };

export function WithdrawalForm({ no }: { readonly no: string }) {
  const words = useWords(cooperationWords);
  const task = useWords(taskWords);
  const shell = useWords(shellWords);
  const [open, setOpen] = useState(false);
  const { value, change, clear } = useDraft(`withdrawal:${no}`, NO_REASON);
  const act = useCallback((body: { readonly reason: string }, key: string) => withdraw(no, body, key), [no]);
  const { progress, send } = useSubmission(act, { name: `withdrawal:${no}` });
  const reason = value.reason.trim();
  if (progress.phase === 'recorded') return <Text size="sm" role="status">{task.recordedTitle}</Text>;
  if (!open) return <Button variant="transparent" c="var(--bad)" size="xs" px={0} onClick={() => setOpen(true)}>{words.withdraw}…</Button>;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={560}>{words.withdraw}</Text>
      <Text size="xs" c="dimmed">{words.withdrawText}</Text>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Textarea label={task.reason} withAsterisk autosize minRows={2} value={value.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
      <Group gap="xs">
        <Button size="xs" color="red.9" disabled={reason === ''} loading={progress.phase === 'sending'} onClick={() => void send({ reason }).then(clear)}>{words.withdraw}</Button>
        <Button size="xs" variant="default" onClick={() => setOpen(false)}>{shell.cancel}</Button>
      </Group>
    </Stack>
  );
}
