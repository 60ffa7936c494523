/** Where a person decides: verdict, reason, evidence; sent once, and never called done before the process says so. */
import { useState, type FormEvent } from 'react';
import { Button, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { taskWords } from '../language/task.words';
import { daysLeft, missingIn, type DecisionDraft } from './decision-draft';
import type { Draft } from './draft';
import { SignatureFields } from './signature-fields';
import { VerdictChoice, verdictName } from './verdict-choice';

interface DecisionFormProps {
  readonly task: TaskView;
  readonly draft: Draft<DecisionDraft>;
  readonly sending: boolean;
  /** A letter's link carries no sign-in, and so no upload. */
  readonly mayUpload: boolean;
  readonly onSend: () => void;
}

export function DecisionForm({ task, draft: { value: draft, change }, sending, mayUpload, onSend }: DecisionFormProps) {
  const words = useWords(taskWords);
  const format = useFormat();
  const [judged, setJudged] = useState(false);
  const missing = judged ? missingIn(draft, task) : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (draft.verdict !== '' && missingIn(draft, task).length === 0) onSend();
  };
  const approving = draft.verdict === 'approve';
  return (
    <form onSubmit={submit} noValidate data-testid="decision-form">
      <Stack gap="md">
        <VerdictChoice task={task} chosen={draft.verdict} disabled={sending} onChoose={(verdict) => { setJudged(false); change({ verdict }); }} />
        {draft.verdict !== '' && (
          <>
            {draft.verdict === 'more-time' && (
              <NumberInput
                label={words.days} description={words.daysHelp(format.count(daysLeft(task)))} min={1} max={daysLeft(task)} allowDecimal={false} withAsterisk w={220}
                value={draft.days} onChange={(days) => change({ days: String(days) })} error={missing.includes('days') ? words.daysHelp(format.count(daysLeft(task))) : null}
              />
            )}
            {approving && mayUpload && <SignatureFields task={task} draft={draft} change={change} missing={missing} />}
            <Textarea
              label={approving ? words.reasonOptional : words.reason} description={words.reasonHelp} withAsterisk={!approving} autosize minRows={approving ? 2 : 3} maxRows={12}
              value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} error={missing.includes('reason') ? words.reasonMissing : null}
            />
            <Stack gap={6} align="flex-start">
              <Button type="submit" loading={sending} color={draft.verdict === 'decline' ? 'red.9' : undefined}>{`${words.submit}: ${verdictName(words, task, draft.verdict)}`}</Button>
              <Text size="xs" c="dimmed">{`${words.effect[draft.verdict]} ${words.kept}`}</Text>
            </Stack>
          </>
        )}
      </Stack>
    </form>
  );
}
