/** Handing the members of a month over: a file for the agency, or a question to the registry. */
import { useCallback, useState } from 'react';
import { Button, Checkbox, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import type { RegistrationView } from '@sinergi/contracts/exchange.views';
import { checkIdentities, register, type IdentityCheckBody, type RegistrationBody } from '../../../api/exchanges';
import { useSubmission } from '../../../forms/submission';
import { useTitled, useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import { Failure } from '../../../parts/failure';

interface HandOverFormProps {
  readonly no: string;
  readonly firstMonth: string;
  readonly formats: RegistrationView['formats'];
}

export function HandOverForm({ no, firstMonth, formats }: HandOverFormProps) {
  const words = useWords(registrationWords);
  const titled = useTitled();
  const [month, setMonth] = useState(firstMonth);
  const [format, setFormat] = useState(formats[0]?.key ?? '');
  const [again, setAgain] = useState(false);
  const handOver = useCallback((body: RegistrationBody, key: string) => register(no, body, key), [no]);
  const ask = useCallback((body: IdentityCheckBody, key: string) => checkIdentities(no, body, key), [no]);
  const registering = useSubmission(handOver, { name: `register:${no}` });
  const checking = useSubmission(ask, { name: `check:${no}` });
  const body = { month, ...(again ? { again } : {}) };
  const refused = [registering.progress, checking.progress].find(({ phase }) => phase === 'refused');
  return (
    <Stack gap="sm" py="md">
      <div><Title order={2}>{words.title}</Title><Text size="sm" c="dimmed" maw={640}>{words.text}</Text></div>
      <Group gap="sm" align="flex-end">
        <TextInput type="month" label={words.month} value={month} onChange={(event) => setMonth(event.currentTarget.value)} w={170} />
        <Select label={words.format} data={formats.map(({ key, title }) => ({ value: key, label: titled(title) }))} value={format} onChange={(value) => setFormat(value ?? format)} allowDeselect={false} w={290} />
      </Group>
      {formats.find(({ key }) => key === format)?.certainty === 'third-party' && <Text size="xs" c="dimmed">{words.thirdParty}</Text>}
      <Checkbox size="sm" label={words.again} checked={again} onChange={(event) => setAgain(event.currentTarget.checked)} />
      <Group gap="sm">
        <Button size="xs" loading={registering.progress.phase === 'sending'} disabled={month === ''} onClick={() => void registering.send({ ...body, format })}>{words.register}</Button>
        <Button size="xs" variant="default" loading={checking.progress.phase === 'sending'} disabled={month === ''} onClick={() => void checking.send(body)}>{words.check}</Button>
      </Group>
      {refused?.phase === 'refused' && <Failure error={refused.problem} />}
    </Stack>
  );
}
