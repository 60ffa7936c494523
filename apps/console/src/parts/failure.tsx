/** What to tell a person when the door refused or was away, and what they can do about it. */
import { Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { problemOf, type Problem } from '../api/problem';
import { useLanguage, useWords } from '../language/language';
import { refusalWords } from '../language/refusals.words';
import { shellWords } from '../language/shell.words';
import { Notice } from './notice';

/** The door's own sentence in the chosen language, or ours where it has none. */
export function useProblemText(): (problem: Problem) => string {
  const words = useWords(shellWords);
  const refusals = useWords(refusalWords);
  const { language } = useLanguage();
  return (problem) => {
    if (problem.detail) return problem.detail[language];
    const known = refusals[problem.code];
    if (known) return known;
    if (problem.status === 0) return words.unreachable;
    if (problem.status === -1) return words.unexpected;
    if (problem.status === 403) return words.notAllowed;
    if (problem.status === 404) return words.unknown;
    return problem.status >= 500 ? words.broken : words.refused;
  };
}

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
  readonly title?: string | undefined;
}

export function Failure({ error, retry, title }: FailureProps) {
  const problem = problemOf(error);
  const words = useWords(shellWords);
  const text = useProblemText();
  const { language } = useLanguage();
  const Icon = problem.status === 0 ? IconPlugConnectedX : IconAlertTriangle;
  return (
    <Notice tone={problem.refused ? 'warn' : 'bad'} icon={<Icon aria-hidden />} title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{text(problem)}</Text>
        {problem.fields.length > 0 && <List size="sm">{problem.fields.map((entry) => <List.Item key={entry.field}>{entry.field}: {entry[language]}</List.Item>)}</List>}
        {problem.correlationId && !problem.refused && <Text size="xs" c="dimmed">{words.reference}: <code>{problem.correlationId}</code></Text>}
        {retry && <Button size="xs" variant="default" onClick={retry}>{words.again}</Button>}
      </Stack>
    </Notice>
  );
}
