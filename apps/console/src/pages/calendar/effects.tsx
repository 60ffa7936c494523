/** Which running deadlines an edition moves, old and new, and the act that moves them. */
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowNarrowRight, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CalendarEffectView } from '@sinergi/contracts/guidance.views';
import { useCalendarEffects } from '../../api/guidance.reads';
import { applyEdition } from '../../api/guidance.writes';
import { useSubmission } from '../../forms/submission';
import { calendarWords } from '../../language/calendar.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Failure } from '../../parts/failure';
import { Lines, Loaded } from '../../parts/loaded';
import { Notice } from '../../parts/notice';
import { useRungName } from '../../parts/rung-name';
import css from './calendar.module.css';

export function Effects({ edition, onClose }: { readonly edition: string; readonly onClose: () => void }) {
  const words = useWords(calendarWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const query = useCalendarEffects(edition);
  const { progress, send } = useSubmission(applyEdition, { name: `apply-edition:${edition}` });
  return (
    <Stack className="surface" p="md" gap="sm" component="section" data-testid="effects">
      <Group justify="space-between" gap="xs">
        <Title order={2}>{words.effectsTitle(edition)}</Title>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>{shell.close}</Button>
      </Group>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {progress.phase === 'done' ? (
        <Notice tone="good" icon={<IconCircleCheck aria-hidden />} role="status" testId="applied">{words.applied(format.count(progress.value.told))}</Notice>
      ) : (
        <Loaded query={query} waiting={<Lines count={3} />}>
          {({ tasks }) =>
            tasks.length === 0 ? <Text size="sm">{words.noEffects}</Text> : (
              <>
                <Text size="sm">{words.effectsText(format.count(tasks.length))}</Text>
                <ul className={css['effects']}>{tasks.map((task) => <Effect key={task.taskId} task={task} />)}</ul>
                <Text size="xs" c="dimmed">{words.applyText}</Text>
                <Button style={{ alignSelf: 'flex-start' }} loading={progress.phase === 'sending'} onClick={() => void send({ edition })}>{words.apply}</Button>
              </>
            )
          }
        </Loaded>
      )}
    </Stack>
  );
}

function Effect({ task }: { readonly task: CalendarEffectView }) {
  const format = useFormat();
  const nameOf = useRungName();
  return (
    <li className={css['effect']}>
      <span><Anchor component={Link} to={`/cooperations/${encodeURIComponent(task.no)}`} size="sm" fw={560}>{task.no}</Anchor><Text size="xs" c="dimmed">{task.office}</Text></span>
      <ul className={css['rungs']}>
        {task.rungs.map((rung) => (
          <li key={rung.code}><span>{nameOf(rung.code)}</span><span className={css['moved']}><s>{format.date(rung.was)}</s> <IconArrowNarrowRight size={14} aria-hidden /> {format.date(rung.becomes)}</span></li>
        ))}
      </ul>
    </li>
  );
}
