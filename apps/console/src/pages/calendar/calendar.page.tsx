/** The calendar of decreed days: what is loaded, adding days, and which running deadlines an edition moves. */
import { useState } from 'react';
import { ActionIcon, Box, Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLock, IconPlus } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useCalendarDays } from '../../api/guidance.reads';
import { calendarWords } from '../../language/calendar.words';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Lines, Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { todayHere } from '../../parts/today';
import { useMay } from '../../shell/session';
import { AddDays } from './add-days';
import { Editions } from './editions';
import { Effects } from './effects';

export function CalendarPage() {
  const words = useWords(calendarWords);
  const may = useMay();
  return (
    <Stack gap="md" maw={980} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <Box>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed" mt={4}>{words.explain}</Text>
      </Box>
      {may('administer') ? <Year /> : <Notice tone="off" icon={<IconLock aria-hidden />}>{words.notAllowed}</Notice>}
    </Stack>
  );
}

function Year() {
  const words = useWords(calendarWords);
  const shell = useWords(shellWords);
  const [query, setQuery] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const asked = Number(query.get('year'));
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : Number(todayHere().slice(0, 4));
  const edition = query.get('edition');
  const show = (next: { readonly year?: number; readonly edition?: string | null }) => {
    const chosen = next.edition === undefined ? edition : next.edition;
    setQuery({ year: String(next.year ?? year), ...(chosen && { edition: chosen }) }, { replace: true, preventScrollReset: true });
  };
  const days = useCalendarDays({ from: `${year}-01-01`, until: `${year}-12-31` });
  return (
    <>
      <Group justify="space-between" gap="sm">
        <Group gap={6}>
          <ActionIcon variant="default" size="lg" aria-label={words.year(year - 1)} onClick={() => show({ year: year - 1 })}><IconChevronLeft size={16} aria-hidden /></ActionIcon>
          <Title order={2} miw={96} ta="center">{words.year(year)}</Title>
          <ActionIcon variant="default" size="lg" aria-label={words.year(year + 1)} onClick={() => show({ year: year + 1 })}><IconChevronRight size={16} aria-hidden /></ActionIcon>
        </Group>
        {!adding && <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>{words.add}</Button>}
      </Group>
      {adding && <AddDays onClose={() => setAdding(false)} onAdded={(added, inYear) => { setAdding(false); show({ year: inYear, edition: added }); }} />}
      {edition && <Effects key={edition} edition={edition} onClose={() => show({ edition: null })} />}
      <Box className="surface">
        <Loaded query={days} waiting={<Lines count={6} />}>{({ pages }) => <Editions days={pages.flatMap((page) => page.items)} onEffects={(chosen) => show({ edition: chosen })} />}</Loaded>
      </Box>
      {days.hasNextPage && <Center><Button variant="default" loading={days.isFetchingNextPage} onClick={() => void days.fetchNextPage()}>{shell.more}</Button></Center>}
    </>
  );
}
