/** Who has not handed in yet, for the office that is asked for the roster. */
import { Box, Divider, Text, Title } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useRosterQuality } from '../../api/reads';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { rosterWords } from '../../language/roster.words';

export function MissingPlaces({ task }: { readonly task: TaskView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const quality = useRosterQuality(task.no).data;
  if (!quality || quality.missing.villages === 0) return null;
  const all = quality.districts.reduce((sum, { villages }) => sum + villages.length, 0);
  return (
    <>
      <Divider my="md" color="var(--line)" />
      <Box data-testid="missing-places">
        <Title order={3} fz="sm">{words.whoIsMissing}</Title>
        <Text size="sm" c="var(--bad)">{words.missingVillages(format.count(quality.missing.villages), format.count(all), format.count(quality.missing.districts))}</Text>
        {quality.districts.filter(({ villages }) => villages.some(({ missing }) => missing)).map(({ code, name, villages }) => {
          const missing = villages.filter((village) => village.missing);
          const last = missing.map(({ lastRemindedOn }) => lastRemindedOn ?? '').reduce((one, other) => (one > other ? one : other), '');
          return (
            <Text key={code} size="sm" mt={4}>
              <Text span fw={560} inherit>{name}</Text>: {missing.map((village) => village.name).join(', ')}
              {last !== '' && <Text span size="xs" c="dimmed"> · {words.lastReminded(format.date(last))}</Text>}
            </Text>
          );
        })}
      </Box>
    </>
  );
}
