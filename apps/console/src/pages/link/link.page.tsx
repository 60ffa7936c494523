/** The page a letter's link opens: one task for one person; opening it decides nothing and signs nobody in. */
import { useCallback } from 'react';
import { Box, Button, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { useLink } from '../../api/reads';
import { decideByLink, type DecisionBody } from '../../api/writes';
import { DecisionPanel } from '../../forms/decision-panel';
import { useWords } from '../../language/language';
import { linkWords } from '../../language/link.words';
import { Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { Doorstep } from '../../shell/doorstep';
import { TaskContent } from '../task/task-content';

export function LinkPage() {
  const { token = '' } = useParams();
  const query = useLink(token);
  const problem = query.isError && query.data === undefined ? problemOf(query.error) : null;
  // used by this very page: what was read stays in sight, the question is closed
  const used = query.isError && problemOf(query.error).code === 'link-used';
  const act = useCallback((body: DecisionBody, key: string) => decideByLink(token, body, key), [token]);
  if (problem && problem.refused) return <Doorstep><DeadLink problem={problem} /></Doorstep>;
  return (
    <Doorstep wide>
      <Loaded query={query}>
        {(link) => (
          <TaskContent
            task={used ? { ...link.task, status: 'closed' } : link.task}
            readable={false}
            above={<Addressed link={link} />}
            decision={link.signInNeeded ? <SignInNeeded taskId={link.task.id} /> : <DecisionPanel task={used ? { ...link.task, status: 'closed' } : link.task} act={act} signedIn={false} onRefresh={() => void query.refetch()} />}
          />
        )}
      </Loaded>
    </Doorstep>
  );
}

function Addressed({ link }: { readonly link: Schemas['LinkView'] }) {
  const words = useWords(linkWords);
  return (
    <Box mb="md">
      <Text size="sm" fw={560}>{words.greeting(link.person.name)} <Text span size="sm" c="dimmed" fw={400}>{link.person.position}</Text></Text>
      <Text size="sm" c="dimmed">{words.explain}</Text>
    </Box>
  );
}

function SignInNeeded({ taskId }: { readonly taskId: string }) {
  const words = useWords(linkWords);
  return (
    <Notice tone="off" icon={<IconLock aria-hidden />} title={words.signInTitle}>
      <WayOn text={words.signInText} to={`/sign-in?next=${encodeURIComponent(`/tasks/${encodeURIComponent(taskId)}`)}`} go={words.signIn} />
    </Notice>
  );
}

function DeadLink({ problem }: { readonly problem: Problem }) {
  const words = useWords(linkWords);
  const kind = problem.code === 'link-used' ? 'used' : problem.code === 'link-expired' ? 'expired' : 'unknown';
  return (
    <>
      <title>{`${words[`${kind}Title`]} · Sinergi`}</title>
      <Title order={1} fz="lg" mb={6}>{words[`${kind}Title`]}</Title>
      <WayOn text={words[`${kind}Text`]} to="/sign-in" go={words.toSignIn} />
    </>
  );
}

function WayOn({ text, to, go }: { readonly text: string; readonly to: string; readonly go: string }) {
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">{text}</Text>
      <Button component={Link} to={to} size="xs" variant="default">{go}</Button>
    </Stack>
  );
}
