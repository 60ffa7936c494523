/** The decision of one task from empty form to known outcome: what may be done now, what was sent, what became of it. */
import { useEffect } from 'react';
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle, IconLock, IconUserShare } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TaskView } from '@sinergi/contracts/views';
import type { Answer } from '../api/client';
import type { Problem } from '../api/problem';
import type { DecisionBody, DecisionReceipt } from '../api/writes';
import { useFormat } from '../language/format';
import { guidanceWords } from '../language/guidance.words';
import { useWords } from '../language/language';
import { refusalWords } from '../language/refusals.words';
import { usePartyNames } from '../language/parties';
import { taskWords } from '../language/task.words';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { bodyOf, EMPTY_DECISION } from './decision-draft';
import { DecisionForm } from './decision-form';
import { useDraft } from './draft';
import { useSubmission } from './submission';

interface DecisionPanelProps {
  readonly task: TaskView;
  readonly act: (body: DecisionBody, key: string) => Promise<Answer<DecisionReceipt>>;
  readonly signedIn: boolean;
  readonly onRefresh: () => void;
}

export function DecisionPanel({ task, act, signedIn, onRefresh }: DecisionPanelProps) {
  const words = useWords(taskWords);
  const draft = useDraft(`decision:${task.id}`, EMPTY_DECISION);
  const { progress, send, reset } = useSubmission(act, { name: `decision:${task.id}`, follow: signedIn });
  const { phase } = progress;
  const settledElsewhere = phase === 'recorded' && !signedIn && task.status === 'closed';
  const accepted = phase === 'done' || settledElsewhere;
  useEffect(() => {
    if (accepted) sessionStorage.removeItem(`sinergi.draft.decision:${task.id}`);
  }, [accepted, task.id]);

  if (accepted) return <Accepted task={task} verdict={draft.value.verdict || 'approve'} signedIn={signedIn} onAnother={() => { draft.clear(); reset(); }} />;
  if (phase === 'recorded') return <Recorded signedIn={signedIn} />;
  if (task.status === 'closed') return <Closed task={task} />;
  if (!task.mayDecide) return <NotYours task={task} />;
  return (
    <Stack gap="md">
      {phase === 'refused' && <Refused problem={progress.problem} onRefresh={() => { reset(); onRefresh(); }} />}
      {(task.act === 'hand-in' || task.act === 'complete-roster') && (
        <Notice tone="active" icon={<IconInfoCircle aria-hidden />}>
          <Stack gap={6} align="flex-start">
            <Text size="sm">{words.handInHere}</Text>
            <Anchor component={Link} to={`/cooperations/${encodeURIComponent(task.no)}?tab=roster`} size="sm" fw={560}>{words.handInGo}</Anchor>
          </Stack>
        </Notice>
      )}
      {task.decidesFor && <StandingIn standIn={task.decidesFor} />}
      <DecisionForm task={task} draft={draft} sending={phase === 'sending'} mayUpload={signedIn} onSend={() => void send(bodyOf(draft.value, task))} />
    </Stack>
  );
}

function StandingIn({ standIn }: { readonly standIn: NonNullable<TaskView['decidesFor']> }) {
  const words = useWords(guidanceWords);
  const names = usePartyNames();
  const format = useFormat();
  return (
    <Notice tone="active" icon={<IconUserShare aria-hidden />} testId="stands-in">
      <Text size="sm">{words.decidesFor(standIn.name, names.position(standIn.position), format.date(standIn.until))}</Text>
    </Notice>
  );
}

function Accepted({ task, verdict, signedIn, onAnother }: { readonly task: TaskView; readonly verdict: TaskView['verdicts'][number]; readonly signedIn: boolean; readonly onAnother: () => void }) {
  const words = useWords(taskWords);
  return (
    <Notice tone="good" icon={<IconCircleCheck aria-hidden />} title={words.acceptedTitle} role="status" testId="decision-accepted">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{`${(verdict === 'approve' && words.takenAs[task.act]) || words.taken[verdict]}. ${words.effect[verdict]}${verdict === 'more-time' ? ` ${words.acceptedOpen}` : ''}`}</Text>
        <Group gap="xs">
          {signedIn && <Button component={Link} to={`/cooperations/${encodeURIComponent(task.no)}`} size="xs" variant="default">{words.toCooperation}</Button>}
          {verdict === 'more-time' && <Button size="xs" variant="default" onClick={onAnother}>{words.decideAgain}</Button>}
        </Group>
      </Stack>
    </Notice>
  );
}

function Recorded({ signedIn }: { readonly signedIn: boolean }) {
  const words = useWords(taskWords);
  return (
    <Notice tone="active" icon={<Loader size={18} aria-hidden />} title={words.recordedTitle} role="status" testId="decision-recorded">
      <Text size="sm">{words.recordedText}{signedIn ? '' : ` ${words.recordedClose}`}</Text>
    </Notice>
  );
}

function Closed({ task }: { readonly task: TaskView }) {
  const words = useWords(taskWords);
  const format = useFormat();
  return (
    <Notice tone="off" icon={<IconCircleCheck aria-hidden />} title={words.closedTitle} role="status">
      <Text size="sm">{task.closedOn ? words.closedOn(format.date(task.closedOn)) : null}</Text>
    </Notice>
  );
}

function NotYours({ task }: { readonly task: TaskView }) {
  const words = useWords(taskWords);
  const refusals = useWords(refusalWords);
  return (
    <Notice tone="off" icon={<IconLock aria-hidden />} title={words.notYoursTitle}>
      <Text size="sm">{task.refusal ? (refusals[task.refusal] ?? task.refusal) : refusals['decision-not-yours']}</Text>
    </Notice>
  );
}

function Refused({ problem, onRefresh }: { readonly problem: Problem; readonly onRefresh: () => void }) {
  const words = useWords(taskWords);
  if (problem.code !== 'decision-stale-round') return <Failure error={problem} title={problem.refused ? words.refusedTitle : undefined} />;
  return (
    <Notice tone="warn" icon={<IconInfoCircle aria-hidden />} title={words.staleTitle} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words.staleText(words.round(Number(problem.facts['expected'] ?? 0)).toLowerCase())}</Text>
        <Button size="xs" variant="default" onClick={onRefresh}>{words.showNow}</Button>
      </Stack>
    </Notice>
  );
}
