/** The second person's word on money another has entered. */
import { useState } from 'react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { Answer } from '../../../api/client';
import type { Confirmation } from '../../../api/deductions';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { useWords } from '../../../language/language';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';

export function SecondPerson({ name, act }: { readonly name: string; readonly act: (body: Confirmation, key: string) => Promise<Answer<unknown>> }) {
  const words = useWords(deductionWords);
  const shell = useWords(shellWords);
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const { progress, send } = useSubmission(act, { name });
  const busy = progress.phase === 'sending';
  return (
    <Stack gap="xs" mt={8}>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {rejecting ? (
        <Group gap="xs" align="flex-end">
          <TextInput label={words.rejectWhy} withAsterisk value={reason} onChange={(event) => setReason(event.currentTarget.value)} style={{ flex: '1 1 220px' }} />
          <Button color="red.9" loading={busy} disabled={reason.trim().length < 3} onClick={() => void send({ approve: false, reason: reason.trim() })}>{words.reject}</Button>
          <Button variant="default" onClick={() => setRejecting(false)}>{shell.cancel}</Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button size="xs" loading={busy} onClick={() => void send({ approve: true })}>{words.confirm}</Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => setRejecting(true)}>{words.reject}…</Button>
        </Group>
      )}
    </Stack>
  );
}
