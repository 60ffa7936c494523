/** Several of one's tasks decided in one act, with what became of each. */
import { useCallback, useState, type FormEvent } from 'react';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import type { Schemas } from '../../api/client';
import { decideMany } from '../../api/writes';
import type { Draft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { bulkWords } from '../../language/bulk.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { taskWords } from '../../language/task.words';
import { useAsked } from '../../parts/asked';
import { Failure } from '../../parts/failure';
import { Mark } from '../../parts/mark';
import css from './inbox.module.css';

/** As many as the door takes in one act. */
export const MOST_AT_ONCE = 50;
export const BULK_VERDICTS = ['approve', 'return', 'decline'] as const;
export type BulkVerdict = (typeof BULK_VERDICTS)[number];

export interface BulkDraft {
  readonly chosen: readonly string[];
  readonly verdict: BulkVerdict;
  readonly reason: string;
}
export const EMPTY_BULK: BulkDraft = { chosen: [], verdict: 'approve', reason: '' };

/** What a task needs beside a verdict and a reason is given on its own page. */
export const mayJoin = (task: TaskView): boolean => task.mayDecide && task.evidence !== 'required' && task.act !== 'sign' && task.verdicts.includes('approve');

/** Verdicts that every chosen task offers. */
const offeredBy = (tasks: readonly TaskView[]): readonly BulkVerdict[] => BULK_VERDICTS.filter((verdict) => tasks.every((task) => task.verdicts.includes(verdict)));

interface BulkDecisionProps {
  readonly tasks: readonly TaskView[];
  readonly draft: Draft<BulkDraft>;
  /** They leave the inbox once they are decided; their outcomes are still to be read. */
  readonly onSent: (tasks: readonly TaskView[]) => void;
  readonly onClose: () => void;
}

export function BulkDecision({ tasks, draft, onSent, onClose }: BulkDecisionProps) {
  const words = useWords(bulkWords);
  const task = useWords(taskWords);
  const format = useFormat();
  const act = useCallback((body: Schemas['BulkDecisionOrder'], key: string) => decideMany(body, key), []);
  const { progress, send } = useSubmission(act, { name: 'decide-many', follow: false });
  const [judged, setJudged] = useState(false);
  const [sent, setSent] = useState<readonly TaskView[]>([]);
  if (progress.phase === 'done') return <Outcomes tasks={sent} outcomes={progress.value.outcomes} onClose={onClose} />;
  const { verdict, reason } = draft.value;
  const offered = offeredBy(tasks);
  const missing = verdict !== 'approve' && reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (missing || !offered.includes(verdict)) return;
    setSent(tasks);
    onSent(tasks);
    void send({ items: tasks.map(({ id, round }) => ({ taskId: id, round })), verdict, reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className={css['bulk']} data-testid="bulk">
      <Stack gap="xs">
        <div><Text size="sm" fw={600}>{words.title(format.count(tasks.length))}</Text><Text size="xs" c="dimmed">{words.effect}</Text></div>
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
        <NativeSelect
          size="xs" label={words.verdict} value={verdict} onChange={(event) => draft.change({ verdict: event.currentTarget.value as BulkVerdict })}
          data={offered.map((value) => ({ value, label: task.verdict[value] ?? value }))}
        />
        <Textarea
          size="xs" label={verdict === 'approve' ? task.reasonOptional : task.reason} autosize minRows={1} maxRows={6} value={reason}
          error={judged && missing ? task.reasonMissing : null} onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={progress.phase === 'sending'}>{words.go}</Button>
          <Button size="xs" variant="default" onClick={onClose}>{words.none}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Outcomes({ tasks, outcomes, onClose }: { readonly tasks: readonly TaskView[]; readonly outcomes: Schemas['BulkDecisionResult']['outcomes']; readonly onClose: () => void }) {
  const words = useWords(bulkWords);
  const titled = useTitled();
  const asked = useAsked();
  const format = useFormat();
  const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted').length;
  return (
    <div className={css['bulk']} role="status" data-testid="bulk-result">
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600}>{words.result(format.count(accepted), format.count(outcomes.length))}</Text>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>{words.close}</Button>
      </Group>
      <Stack gap={8}>
        {outcomes.map(({ taskId, outcome, refusal }) => {
          const task = tasks.find(({ id }) => id === taskId);
          return (
            <div key={taskId}>
              <Group gap={6}>
                <Mark tone={outcome === 'accepted' ? 'good' : outcome === 'refused' ? 'bad' : 'active'}>{outcome === 'accepted' ? words.accepted : outcome === 'refused' ? refusal?.code ?? '' : words.underway}</Mark>
                <Text size="xs">{task ? `${asked(task)} · ${task.cityName} · ${task.no}` : taskId}</Text>
              </Group>
              {refusal && <Text size="xs" c="var(--bad)">{titled(refusal.detail)}</Text>}
            </div>
          );
        })}
      </Stack>
    </div>
  );
}
