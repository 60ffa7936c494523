/** Finds one member by part of a name or a whole NIK; names come masked and every search is noted. */
import { useState } from 'react';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { findMembers, type FoundMember } from '../../../api/changes';
import { problemOf, type Problem } from '../../../api/problem';
import { changesWords } from '../../../language/changes.words';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { usePositionNames } from './position-names';

interface MemberPickerProps {
  readonly no: string;
  readonly label?: string;
  readonly chosen: FoundMember | null;
  readonly onChoice: (member: FoundMember | null) => void;
}

export function MemberPicker({ no, label, chosen, onChoice }: MemberPickerProps) {
  const words = useWords(changesWords);
  const names = usePositionNames();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly FoundMember[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  if (chosen) {
    return (
      <Group gap="sm" data-testid="chosen-member">
        <Text size="sm" fw={560}>{chosen.nameMasked} · {chosen.nikMasked}</Text><Text size="sm" c="dimmed">{names.post(chosen)}</Text>
        <Button size="compact-xs" variant="subtle" onClick={() => onChoice(null)}>{words.other}</Button>
      </Group>
    );
  }
  const find = async () => {
    setBusy(true);
    setProblem(null);
    try {
      setFound((await findMembers(no, typed.trim())).items);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack gap={6}>
      <Group gap="sm" align="flex-end">
        <TextInput
          label={label ?? words.member} description={words.memberHelp} inputWrapperOrder={['label', 'input', 'description']} withAsterisk autoComplete="off" value={typed} style={{ flex: 1, minWidth: 240 }}
          onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === 'Enter' && typed.trim().length >= 3) void find(); }}
        />
        <Button size="xs" variant="default" loading={busy} disabled={typed.trim().length < 3} onClick={() => void find()} mb={24}>{words.find}</Button>
      </Group>
      {problem && <Failure error={problem} />}
      {found?.length === 0 && <Text size="sm" c="dimmed" role="status">{words.notFound}</Text>}
      {found?.map((member) => (
        <Group key={member.membershipId} gap="sm" wrap="nowrap">
          <Button size="compact-xs" variant="light" onClick={() => onChoice(member)} aria-label={`${words.choose}: ${member.nameMasked} ${names.post(member)}`}>{words.choose}</Button>
          <Text size="sm">{member.nameMasked} · {member.nikMasked}</Text><Text size="sm" c="dimmed">{names.post(member)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
