/** Launching a cooperation: the programme, the city, and the spoken yes as evidence. */
import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { launch } from '../../api/writes';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { useMay } from '../../shell/session';
import { EMPTY_LAUNCH } from './launch-draft';
import { LaunchForm } from './launch-form';

export function LaunchPage() {
  const words = useWords(launchWords);
  const may = useMay();
  const draft = useDraft('launch', EMPTY_LAUNCH);
  const { progress, send, reset } = useSubmission(launch, { name: 'launch' });
  return (
    <Stack gap="md" maw={760} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <div>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed" mt={4}>{words.explain}</Text>
      </div>
      {!may('launch') ? (
        <Alert color="gray" variant="light" icon={<IconLock aria-hidden />}>{words.notAllowed}</Alert>
      ) : progress.phase === 'done' || progress.phase === 'recorded' ? (
        <Alert color={progress.phase === 'done' ? 'green' : undefined} variant="light" icon={<IconCircleCheck aria-hidden />} title={progress.phase === 'done' ? words.started : undefined} role="status" data-testid="launched">
          <Stack gap="sm" align="flex-start">
            <Text size="sm">{progress.phase === 'done' ? words.startedText(progress.value.no) : words.underwayText(progress.value.no)}</Text>
            <Group gap="xs">
              {progress.phase === 'done' && <Button component={Link} to={`/cooperations/${encodeURIComponent(progress.value.no)}`} size="xs">{words.open}</Button>}
              <Button size="xs" variant="default" onClick={() => { draft.clear(); reset(); }}>{words.another}</Button>
            </Group>
          </Stack>
        </Alert>
      ) : (
        <LaunchForm draft={draft} problem={progress.phase === 'refused' ? progress.problem : null} sending={progress.phase === 'sending'} onSend={(body) => void send(body)} />
      )}
    </Stack>
  );
}
