/** One's own tasks: what waits for this person's decision, the most urgent first, some of them decided together. */
import { useState } from 'react';
import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { IconBellRinging, IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { TaskView } from '@sinergi/contracts/views';
import { useMyTasks } from '../../api/reads';
import { useDraft } from '../../forms/draft';
import { bulkWords } from '../../language/bulk.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import { shellWords } from '../../language/shell.words';
import { useAsked } from '../../parts/asked';
import { Lines, Loaded } from '../../parts/loaded';
import { RehearsalBadge } from '../../parts/rehearsal';
import { BulkDecision, EMPTY_BULK, mayJoin, MOST_AT_ONCE } from './bulk-decision';
import css from './inbox.module.css';

export function Inbox() {
  const words = useWords(listWords);
  const shell = useWords(shellWords);
  const query = useMyTasks();
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const count = tasks.length;
  const bulk = useDraft('decide-many', EMPTY_BULK);
  const { chosen } = bulk.value;
  const [deciding, setDeciding] = useState<readonly TaskView[]>([]);
  const picked = tasks.filter((task) => mayJoin(task) && chosen.includes(task.id)).slice(0, MOST_AT_ONCE);
  const several = tasks.filter(mayJoin).length > 1;
  const toggle = (id: string) => bulk.change({ chosen: chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id] });
  const shown = picked.length > 0 ? picked : deciding;
  return (
    <section className={`surface ${css['inbox']}`} aria-label={words.inbox} data-testid="inbox">
      <Group px="md" py={10} gap={8} className={css['head']}>
        <Title order={2}>{words.inbox}</Title>
        {count > 0 && <span className={css['count']}>{count}{query.hasNextPage ? '+' : ''}</span>}
      </Group>
      <Loaded query={query} waiting={<Lines count={3} height={30} />}>
        {() =>
          count === 0 ? (
            <Group gap={8} px="md" py="md" wrap="nowrap" c="dimmed"><IconCheck size={18} aria-hidden style={{ flex: 'none' }} /><Text size="sm">{words.inboxEmpty}</Text></Group>
          ) : (
            <ul className={css['tasks']}>{tasks.map((task) => <InboxTask key={task.id} task={task} chosen={several ? chosen.includes(task.id) : null} onToggle={() => toggle(task.id)} />)}</ul>
          )
        }
      </Loaded>
      {shown.length > 0 && <BulkDecision tasks={shown} draft={bulk} onSent={setDeciding} onClose={() => { bulk.clear(); setDeciding([]); }} />}
      {query.hasNextPage && <Button fullWidth variant="subtle" size="xs" onClick={() => void query.fetchNextPage()}>{shell.more}</Button>}
    </section>
  );
}

/** @param chosen null where there is nothing to choose from */
function InboxTask({ task, chosen, onToggle }: { readonly task: TaskView; readonly chosen: boolean | null; readonly onToggle: () => void }) {
  const words = useWords(listWords);
  const asked = useAsked();
  const titled = useTitled();
  const format = useFormat();
  const bulk = useWords(bulkWords);
  const reminded = task.ahead.some((rung) => rung.climbedOn !== null);
  return (
    <li className={css['line']}>
      {chosen !== null && <Checkbox size="xs" className={css['pick']} checked={chosen} disabled={!mayJoin(task)} title={mayJoin(task) ? undefined : bulk.alone} aria-label={bulk.pick(`${asked(task)}, ${task.cityName}`)} onChange={onToggle} />}
      <Link to={`/tasks/${encodeURIComponent(task.id)}`} className={css['task']}>
        <span className={css['act']}>{asked(task)}</span>
        <span className={css['about']}>{task.cityName} · {titled(task.programmeTitle)} · {task.no} {task.rehearsal && <RehearsalBadge />}</span>
        <span className={css['due']} data-reminded={reminded}>
          {reminded && <IconBellRinging size={13} aria-hidden />}
          {task.dueOn ? words.inboxDue(format.date(task.dueOn)) : words.inboxNoDue}{reminded && ` · ${words.reminded}`}
        </span>
      </Link>
    </li>
  );
}
