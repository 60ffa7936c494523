/** Stand-ins: who decides for whom, for which period, and the way to give or end it. */
import { useState } from 'react';
import { Box, Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useDelegations } from '../../api/guidance.reads';
import { delegationWords } from '../../language/delegation.words';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Empty, Lines, Loaded } from '../../parts/loaded';
import { useMay } from '../../shell/session';
import { DelegationForAnother } from './delegation-for-another';
import { DelegationForm } from './delegation-form';
import { DelegationLine } from './delegation-line';
import css from './delegations.module.css';

export function DelegationsPage() {
  const words = useWords(delegationWords);
  const shell = useWords(shellWords);
  const query = useDelegations();
  const may = useMay();
  const [giving, setGiving] = useState<'own' | 'for-another' | null>(null);
  return (
    <Stack gap="md" maw={860} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Box flex="1 1 320px">
          <Title order={1}>{words.title}</Title>
          <Text size="sm" c="dimmed" mt={4}>{words.explain}</Text>
        </Box>
        {giving === null && (
          <Group gap="xs">
            {may('administer') && <Button variant="default" onClick={() => setGiving('for-another')}>{words.giveForAnother}…</Button>}
            <Button onClick={() => setGiving('own')}>{words.give}…</Button>
          </Group>
        )}
      </Group>
      {giving !== null && (
        <Box className="surface" p="md">{giving === 'own' ? <DelegationForm onClose={() => setGiving(null)} /> : <DelegationForAnother onClose={() => setGiving(null)} />}</Box>
      )}
      <Box className="surface">
        <Loaded query={query} waiting={<Lines count={3} height={30} />}>
          {({ pages }) => {
            const delegations = pages.flatMap((page) => page.items);
            if (delegations.length === 0) return <Empty text={words.none} />;
            return <ul className={css['list']} data-testid="delegations">{delegations.map((delegation) => <DelegationLine key={delegation.id} delegation={delegation} />)}</ul>;
          }}
        </Loaded>
      </Box>
      {query.hasNextPage && <Center><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{shell.more}</Button></Center>}
    </Stack>
  );
}
