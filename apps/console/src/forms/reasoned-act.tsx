/** One act that needs a written reason: what it does, its fields, the reason, and what became of it. */
import { useState, type FormEvent, type ReactNode } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Answer } from '../api/client';
import { guidanceWords } from '../language/guidance.words';
import { useWords } from '../language/language';
import { shellWords } from '../language/shell.words';
import { taskWords } from '../language/task.words';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { useDraft } from './draft';
import { useSubmission } from './submission';

interface ReasonedActProps<B> {
  /** One form about one thing, such as `hold:<process>`. */
  readonly name: string;
  readonly title: string;
  readonly effect: string;
  readonly go: string;
  readonly done: string;
  readonly grave?: boolean;
  readonly act: (body: B, key: string) => Promise<Answer<unknown>>;
  /** @returns null while a field is missing. */
  readonly bodyOf: (reason: string) => B | null;
  readonly onClose: () => void;
  /** What else was typed is no draft any more. */
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

const NO_REASON = { reason: '' };

export function ReasonedAct<B>({ name, title, effect, go, done, grave = false, act, bodyOf, onClose, onDone, children }: ReasonedActProps<B>) {
  const words = useWords(guidanceWords);
  const task = useWords(taskWords);
  const shell = useWords(shellWords);
  const { value, change, clear } = useDraft(name, NO_REASON);
  const { progress, send } = useSubmission(act, { name });
  const [judged, setJudged] = useState(false);
  const reason = value.reason.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    const body = reason === '' ? null : bodyOf(reason);
    if (body !== null) void send(body);
  };
  const close = () => {
    clear();
    onDone?.();
    onClose();
  };
  if (progress.phase === 'done' || progress.phase === 'recorded') {
    return (
      <Notice tone={progress.phase === 'done' ? 'good' : 'active'} icon={<IconCircleCheck aria-hidden />} role="status" testId="act-done">
        <Group justify="space-between" gap="sm">
          <Text size="sm">{progress.phase === 'done' ? done : words.underway}</Text>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={close}>{shell.close}</Button>
        </Group>
      </Notice>
    );
  }
  return (
    <form onSubmit={submit} noValidate aria-label={title} data-testid="act-form">
      <Stack gap="sm" maw={620}>
        <div>
          <Text size="sm" fw={600}>{title}</Text>
          <Text size="xs" c="dimmed">{effect}</Text>
        </div>
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
        {children}
        <Textarea label={task.reason} withAsterisk autosize minRows={2} maxRows={8} value={value.reason} error={judged && reason === '' ? task.reasonMissing : null} onChange={(event) => change({ reason: event.currentTarget.value })} />
        {judged && reason !== '' && bodyOf(reason) === null && <Text size="sm" c="var(--bad)" role="alert">{words.incomplete}</Text>}
        <Group gap="xs">
          <Button type="submit" size="xs" color={grave ? 'red.9' : undefined} loading={progress.phase === 'sending'}>{go}</Button>
          <Button size="xs" variant="default" onClick={onClose}>{shell.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
