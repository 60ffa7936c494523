/** One's own tasks: what waits for this person's decision, the most urgent first. */
import { Button, Group, Text, Title } from '@mantine/core';
import { IconBellRinging, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TaskView } from '@sinergi/contracts/views';
import { useMyTasks } from '../../api/reads';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import { shellWords } from '../../language/shell.words';
import { useAsked } from '../../parts/asked';
import { Lines, Loaded } from '../../parts/loaded';
import { RehearsalBadge } from '../../parts/rehearsal';
import css from './inbox.module.css';

export function Inbox() {
  const words = useWords(listWords);
  const shell = useWords(shellWords);
  const query = useMyTasks();
  const count = query.data?.pages.reduce((sum, page) => sum + page.items.length, 0) ?? 0;
  return (
    <section className={`surface ${css['inbox']}`} aria-label={words.inbox} data-testid="inbox">
      <Group px="md" py={10} gap={8} className={css['head']}>
        <Title order={2}>{words.inbox}</Title>
        {count > 0 && <span className={css['count']}>{count}{query.hasNextPage ? '+' : ''}</span>}
      </Group>
      <Loaded query={query} waiting={<Lines count={3} height={30} />}>
        {({ pages }) =>
          count === 0 ? (
            <Group gap={8} px="md" py="md" wrap="nowrap" c="dimmed"><IconCheck size={18} aria-hidden style={{ flex: 'none' }} /><Text size="sm">{words.inboxEmpty}</Text></Group>
          ) : (
            <ul className={css['tasks']}>{pages.flatMap((page) => page.items).map((task) => <InboxTask key={task.id} task={task} />)}</ul>
          )
        }
      </Loaded>
      {query.hasNextPage && <Button fullWidth variant="subtle" size="xs" onClick={() => void query.fetchNextPage()}>{shell.more}</Button>}
    </section>
  );
}

function InboxTask({ task }: { readonly task: TaskView }) {
  const words = useWords(listWords);
  const asked = useAsked();
  const titled = useTitled();
  const format = useFormat();
  const reminded = task.ahead.some((rung) => rung.climbedOn !== null);
  return (
    <li>
      <Link to={`/tasks/${encodeURIComponent(task.id)}`} className={css['task']}>
        <span className={css['act']}>{asked(task)}</span>
        <span className={css['about']}>{task.cityName} · {titled(task.programmeTitle)} {task.rehearsal && <RehearsalBadge />}</span>
        <span className={css['due']} data-reminded={reminded}>
          {reminded && <IconBellRinging size={13} aria-hidden />}
          {task.dueOn ? words.inboxDue(format.date(task.dueOn)) : words.inboxNoDue}{reminded && ` · ${words.reminded}`}
        </span>
      </Link>
    </li>
  );
}
