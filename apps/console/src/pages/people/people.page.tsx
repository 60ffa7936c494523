/** People's data in one place: what they ask, who read what about them, and how long what is held stays. */
import { Box, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../../language/language';
import { peopleWords } from '../../language/people.words';
import { useMay } from '../../shell/session';
import { NotFound } from '../../shell/wrong-turn';
import { MemberSearch } from './member-search';
import { SubjectRequests } from './subject-requests';
import { TimesOfKeeping } from './times-of-keeping';

export function PeoplePage() {
  const words = useWords(peopleWords);
  const may = useMay();
  if (!may('protect-people')) return <NotFound />;
  return (
    <Stack gap="md" maw={980} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <Box>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed" mt={4} maw={720}>{words.explain}</Text>
      </Box>
      <SubjectRequests />
      {may('read-members') && <MemberSearch />}
      <TimesOfKeeping />
    </Stack>
  );
}
