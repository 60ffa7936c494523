/** The members of a cooperation, masked, each with the way to their cover; shown only when asked for, because every look is on record. */
import { useState } from 'react';
import { Anchor, Button, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useMembers } from '../../../api/cover.reads';
import { coverWords } from '../../../language/cover.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Empty, Loaded } from '../../../parts/loaded';
import css from './cover.module.css';

export function MemberList({ no }: { readonly no: string }) {
  const words = useWords(coverWords);
  const format = useFormat();
  const [shown, show] = useState(false);
  const query = useMembers(no, shown);
  const period = (from: string, until: string | null) => words.until(format.month(from), until === null ? null : format.month(until));
  return (
    <section className={css['section']} data-testid="members">
      <Title order={3} fz="sm">{words.members}</Title>
      <Text size="xs" c="dimmed" mb={8}>{words.membersText}</Text>
      {!shown && <Button variant="default" onClick={() => show(true)}>{words.showMembers}</Button>}
      {shown && (
        <Loaded query={query}>{({ pages }) => {
          const members = pages.flatMap(({ items }) => items);
          if (members.length === 0) return <Empty text={words.noMembers} />;
          return (
            <>
              <Table.ScrollContainer minWidth={560}>
                <Table fz="sm" verticalSpacing={4} horizontalSpacing={6}>
                  <Table.Thead><Table.Tr>{[words.name, words.place, words.period].map((name) => <Table.Th key={name} fw={520} fz="xs" c="dimmed">{name}</Table.Th>)}</Table.Tr></Table.Thead>
                  <Table.Tbody>
                    {members.map((member) => (
                      <Table.Tr key={member.membershipId}>
                        <Table.Td><Anchor component={Link} to={`/members/${member.membershipId}/cover`} fz="sm">{member.nameMasked || member.nikMasked}</Anchor> <Text span size="xs" c="dimmed">{member.nikMasked}</Text></Table.Td>
                        <Table.Td>{[member.rt && `RT ${member.rt}`, member.rw && `RW ${member.rw}`, member.villageCode].filter(Boolean).join(' ')}</Table.Td>
                        <Table.Td>{period(member.fromMonth, member.untilMonth)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              {query.hasNextPage && <Button mt="xs" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
            </>
          );
        }}</Loaded>
      )}
    </section>
  );
}
