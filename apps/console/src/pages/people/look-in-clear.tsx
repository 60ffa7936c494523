/** Asks for what a member is to be seen in clear for, writes it down with the look, and shows the member until the page is left. */
import { useState, type FormEvent } from 'react';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { readInClear, type ReadingOrder } from '../../api/people';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { peopleWords } from '../../language/people.words';
import { shellWords } from '../../language/shell.words';
import { Failure } from '../../parts/failure';

type Seen = Awaited<ReturnType<typeof readInClear>>;

export function LookInClear({ membershipId }: { readonly membershipId: string }) {
  const words = useWords(peopleWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const [purpose, setPurpose] = useState('');
  const [reason, setReason] = useState('');
  const [seen, setSeen] = useState<Seen | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const look = (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    readInClear(membershipId, { purpose: purpose as ReadingOrder['purpose'], reason: reason.trim() }).then(setSeen, setFailure);
  };
  if (seen) {
    const lines = [[seen.name, ''], ['NIK', seen.nik], [words.born, format.date(seen.birthDate)], [words.phone, seen.phone], [words.account, seen.account && `${seen.account} ${seen.bank ?? ''}`]] as const;
    return <Stack gap={2} mt="xs" data-testid="in-clear">{lines.map(([label, value]) => value !== null && <Text key={label} size="sm">{label} {value}</Text>)}</Stack>;
  }
  return (
    <form onSubmit={look} autoComplete="off">
      {failure !== null && <Failure error={failure} />}
      <Group gap="sm" align="flex-end" mt="xs">
        <NativeSelect label={words.purpose} withAsterisk value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} data={[{ value: '', label: shell.pick }, ...Object.entries(words.purposes).map(([value, label]) => ({ value, label }))]} />
        <TextInput label={words.reason} withAsterisk value={reason} onChange={(event) => setReason(event.currentTarget.value)} flex="1 1 220px" />
        <Button type="submit" variant="default" disabled={purpose === '' || reason.trim().length < 3}>{words.look}</Button>
      </Group>
    </form>
  );
}
