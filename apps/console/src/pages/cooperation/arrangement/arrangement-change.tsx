/** One change of who pays: what it asks for, who is waited for since when, and what became of it. */
import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ArrangementChangeView } from '@sinergi/contracts/arrangement.views';
import type { TaskView } from '@sinergi/contracts/views';
import { arrangementWords } from '../../../language/arrangement.words';
import { codeWords } from '../../../language/codes.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { usePartyNames } from '../../../language/parties';
import { Mark, type Tone } from '../../../parts/mark';
import { Arranged, useGroupName } from './arranged';
import css from './arrangement.module.css';

const TONE: Record<ArrangementChangeView['status'], Tone> = { 'awaiting-approval': 'warn', applied: 'good', declined: 'bad', lapsed: 'off', aborted: 'off' };

export function ArrangementChange({ change, wait }: { readonly change: ArrangementChangeView; readonly wait?: TaskView | undefined }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const group = useGroupName();
  const { fromMonth, untilMonth, status, proposedBy, proposedOn, finishedOn, reopened } = change;
  const about = [words.proposedBy(proposedBy, format.date(proposedOn)), finishedOn && words.finishedOn(format.date(finishedOn)), reopened.length > 0 && words.reopened(format.count(reopened.length))];
  return (
    <section className={css['entry']} data-testid="arrangement-change">
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={600}>{words.period(format.month(fromMonth), untilMonth && format.month(untilMonth))}: {group(change)}</Text>
          <Text size="xs" c="dimmed">{about.filter(Boolean).join(' · ')}</Text>
        </div>
        <Mark tone={TONE[status]}>{words.status[status]}</Mark>
      </Group>
      <Arranged arrangement={change} />
      {wait && <Waiting wait={wait} />}
    </section>
  );
}

function Waiting({ wait }: { readonly wait: TaskView }) {
  const words = useWords(arrangementWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const format = useFormat();
  const next = wait.ahead.find(({ climbedOn }) => climbedOn === null);
  return (
    <Group gap="md" mt="xs">
      <Text size="sm">{words.waits(`${names.anyOf(wait.positions)}, ${wait.officeName}`, format.date(wait.openedOn))}{next ? ` · ${words.nextRung(codes.rung[next.act] ?? next.act, format.date(next.on))}` : ''}</Text>
      {wait.mayDecide && <Button component={Link} to={`/tasks/${encodeURIComponent(wait.id)}`} size="xs" rightSection={<IconArrowRight size={15} aria-hidden />}>{words.approve}</Button>}
    </Group>
  );
}
