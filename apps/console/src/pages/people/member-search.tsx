/** One member found by name or number: who has read what, and a look in clear for a purpose that is written down first. */
import { useState, type FormEvent } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { findMembers, type FoundMember } from '../../api/changes';
import { useReadings } from '../../api/people';
import { useTitled, useWords } from '../../language/language';
import { peopleWords } from '../../language/people.words';
import { Failure } from '../../parts/failure';
import { Empty, Loaded } from '../../parts/loaded';
import { useMay } from '../../shell/session';
import { LookInClear } from './look-in-clear';
import { useMoment } from '../../language/moment';
import css from './people.module.css';

/** What was asked for may name a person: it stays in this page and in no draft. */
export function MemberSearch() {
  const words = useWords(peopleWords);
  const [asked, setAsked] = useState({ no: '', words: '' });
  const [found, setFound] = useState<readonly FoundMember[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    findMembers(asked.no.trim(), asked.words.trim()).then(({ items }) => setFound(items), setFailure);
  };
  return (
    <section className="surface" data-testid="member-search">
      <Title order={2} className={css['head']}>{words.find}</Title>
      <form onSubmit={search} className={css['line']} autoComplete="off">
        <Text size="xs" c="dimmed" mb={6}>{words.findHelp}</Text>
        <Group gap="sm" align="flex-end">
          <TextInput label={words.no} value={asked.no} onChange={(event) => setAsked({ ...asked, no: event.currentTarget.value })} />
          <TextInput label={words.words} value={asked.words} onChange={(event) => setAsked({ ...asked, words: event.currentTarget.value })} flex="1 1 200px" />
          <Button type="submit" variant="default" disabled={asked.no.trim() === '' || asked.words.trim() === ''}>{words.go}</Button>
        </Group>
      </form>
      {failure !== null && <Failure error={failure} />}
      {found !== null && (found.length === 0 ? <Empty text={words.nobody} /> : <ul className={css['list']}>{found.map((member) => <Member key={member.membershipId} member={member} />)}</ul>)}
    </section>
  );
}

function Member({ member }: { readonly member: FoundMember }) {
  const words = useWords(peopleWords);
  const may = useMay();
  const [shown, setShown] = useState<'readings' | 'clear' | null>(null);
  return (
    <li className={css['line']}>
      <Group justify="space-between" gap="xs">
        <Text size="sm"><b>{member.nameMasked}</b> {member.nikMasked} <Text span size="xs" c="dimmed">{member.villageName}</Text></Text>
        <Group gap={6}>
          <Button size="compact-sm" variant="default" onClick={() => setShown(shown === 'readings' ? null : 'readings')}>{words.readings}</Button>
          {may('read-clear') && <Button size="compact-sm" variant="default" onClick={() => setShown(shown === 'clear' ? null : 'clear')}>{words.clear}…</Button>}
        </Group>
      </Group>
      {shown === 'readings' && <Readings membershipId={member.membershipId} />}
      {shown === 'clear' && <LookInClear membershipId={member.membershipId} />}
    </li>
  );
}

function Readings({ membershipId }: { readonly membershipId: string }) {
  const words = useWords(peopleWords);
  const titled = useTitled();
  const moment = useMoment();
  return (
    <Loaded query={useReadings(membershipId)}>
      {({ items }) => (items.length === 0 ? <Text size="sm" c="dimmed">{words.noReadings}</Text> : (
        <Stack gap={4} mt="xs" data-testid="readings">
          {items.map((reading, index) => <Text key={index} size="xs">{moment(reading.at)} · {reading.reader ?? '–'}, {reading.office ?? '–'} · {titled(reading.purposeTitle)}{reading.reason && <> · {reading.reason}</>}</Text>)}
        </Stack>
      ))}
    </Loaded>
  );
}
