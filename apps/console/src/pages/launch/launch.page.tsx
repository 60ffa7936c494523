/** Launching a cooperation: the programme, the city, and the spoken yes as evidence. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { launch } from '../../api/writes';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { forecastWords } from '../../language/forecast.words';
import { useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { Notice } from '../../parts/notice';
import { useMay } from '../../shell/session';
import { EMPTY_LAUNCH } from './launch-draft';
import { LaunchForm } from './launch-form';

export function LaunchPage() {
  const words = useWords(launchWords);
  const forecast = useWords(forecastWords);
  const may = useMay();
  const draft = useDraft('launch', EMPTY_LAUNCH);
  const { progress, send, reset } = useSubmission(launch, { name: 'launch' });
  return (
    <Stack gap="md" maw={760} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <div>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed" mt={4}>{words.explain} <Anchor component={Link} to={forecastOf(draft.value)} inherit>{forecast.fromLaunch}</Anchor></Text>
      </div>
      {!may('launch') ? (
        <Notice tone="off" icon={<IconLock aria-hidden />}>{words.notAllowed}</Notice>
      ) : progress.phase === 'done' || progress.phase === 'recorded' ? (
        <Launched no={numberIn(progress.value)} open={progress.phase === 'done'} onAnother={() => { draft.clear(); reset(); }} />
      ) : (
        <LaunchForm draft={draft} problem={progress.phase === 'refused' ? progress.problem : null} sending={progress.phase === 'sending'} onSend={(body) => void send(body)} />
      )}
    </Stack>
  );
}

/** What the draft says of it so far. */
const forecastOf = ({ programme, coverFrom }: typeof EMPTY_LAUNCH): string => `/forecast?${new URLSearchParams({ ...(programme && { programme }), ...(coverFrom && { from: coverFrom.slice(0, 7) }) }).toString()}`;

/** While it is being opened, the number stands in the job. */
const numberIn = (value: Schemas['Launched'] | Schemas['Recorded']): string => ('job' in value ? value.job.subject : value.no);

function Launched({ no, open, onAnother }: { readonly no: string; readonly open: boolean; readonly onAnother: () => void }) {
  const words = useWords(launchWords);
  return (
    <Notice tone={open ? 'good' : 'active'} icon={<IconCircleCheck aria-hidden />} title={open ? words.started : undefined} role="status" testId="launched">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{open ? words.startedText(no) : words.underwayText(no)}</Text>
        <Group gap="xs">
          {open && <Button component={Link} to={`/cooperations/${encodeURIComponent(no)}`} size="xs">{words.open}</Button>}
          <Button size="xs" variant="default" onClick={onAnother}>{words.another}</Button>
        </Group>
      </Stack>
    </Notice>
  );
}
