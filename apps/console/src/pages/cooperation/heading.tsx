/** The head of a cooperation's page: city, programme, status and state. */
import { Anchor, Box, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { OpsMark, StatusMark } from '../../parts/mark';

export function Heading({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(cooperationWords);
  const shell = useWords(shellWords);
  const titled = useTitled();
  const format = useFormat();
  return (
    <Box>
      <Anchor component={Link} to="/" size="sm" display="inline-flex" style={{ alignItems: 'center', gap: 4 }} mb={6}><IconArrowLeft size={15} aria-hidden /> {shell.cooperations}</Anchor>
      <Group justify="space-between" align="flex-end" gap="sm">
        <Box>
          <Title order={1}>{cooperation.cityName}</Title>
          <Text size="sm" c="dimmed" mt={2}>{[titled(cooperation.programmeTitle), cooperation.no, words.asOf(format.date(cooperation.asOf))].join(' · ')}</Text>
        </Box>
        <Group gap={8} data-testid="standing">
          <StatusMark status={cooperation.status} />
          {cooperation.closedOn === null && cooperation.opsState !== 'OK' && !(cooperation.status === 'on-hold' && cooperation.opsState === 'ON_HOLD') && <OpsMark state={cooperation.opsState} />}
        </Group>
      </Group>
    </Box>
  );
}
