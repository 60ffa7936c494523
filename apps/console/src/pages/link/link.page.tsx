/** The page a letter's link opens: one task for one person; opening it decides nothing and signs nobody in. */
import { useCallback, type ReactNode } from 'react';
import { Box, Button, Stack, Text } from '@mantine/core';
import { IconLinkOff, IconLock } from '@tabler/icons-react';
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
  const act = useCallback((body: DecisionBody, key: string) => decideByLink(token, body, key), [token]);
  if (problem && problem.refused) return <Doorstep><DeadLink problem={problem} /></Doorstep>;
  return (
    <Doorstep wide>
      <Loaded query={query}>
        {(link) => (
          <TaskContent
            task={link.task}
            readable={false}
            above={<Addressed link={link} />}
            decision={link.signInNeeded ? <SignInNeeded taskId={link.task.id} /> : <DecisionPanel task={link.task} act={act} signedIn={false} onRefresh={() => void query.refetch()} />}
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
  return <WayOn icon={<IconLock aria-hidden />} title={words.signInTitle} text={words.signInText} to={`/sign-in?next=${encodeURIComponent(`/tasks/${encodeURIComponent(taskId)}`)}`} go={words.signIn} />;
}

function DeadLink({ problem }: { readonly problem: Problem }) {
  const words = useWords(linkWords);
  const kind = problem.code === 'link-used' ? 'used' : problem.code === 'link-expired' ? 'expired' : 'unknown';
  return <WayOn icon={<IconLinkOff aria-hidden />} title={words[`${kind}Title`]} text={words[`${kind}Text`]} to="/sign-in" go={words.toSignIn} />;
}

function WayOn({ icon, title, text, to, go }: { readonly icon: ReactNode; readonly title: string; readonly text: string; readonly to: string; readonly go: string }) {
  return (
    <Notice tone="off" icon={icon} title={title}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{text}</Text>
        <Button component={Link} to={to} size="xs" variant="default">{go}</Button>
      </Stack>
    </Notice>
  );
}
