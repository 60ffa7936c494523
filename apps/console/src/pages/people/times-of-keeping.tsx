/** How long each kind of data stays, on which law, what is due, and the sweep asked for. */
import { Button, Group, Text, Title } from '@mantine/core';
import { sweep, useRetention } from '../../api/people';
import { useSubmission } from '../../forms/submission';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { peopleWords } from '../../language/people.words';
import { Failure } from '../../parts/failure';
import { Loaded } from '../../parts/loaded';
import { useMoment } from '../../language/moment';
import css from './people.module.css';

export function TimesOfKeeping() {
  const words = useWords(peopleWords);
  const titled = useTitled();
  const format = useFormat();
  const moment = useMoment();
  const { progress, send } = useSubmission(sweep, { name: 'retention-run' });
  return (
    <section className="surface" data-testid="retention">
      <Loaded query={useRetention()}>
        {({ dataSets, runs }) => {
          const last = runs.find(({ finishedAt }) => finishedAt !== null)?.finishedAt ?? null;
          return (
            <>
              <Group justify="space-between" gap="sm" className={css['head']}>
                <div>
                  <Title order={2}>{words.retention}</Title>
                  {last && <Text size="xs" c="dimmed">{words.lastRun(moment(last))}</Text>}
                </div>
                {progress.phase === 'done'
                  ? <Text size="sm" role="status">{words.sweepAsked}</Text>
                  : <Button size="compact-sm" variant="default" loading={progress.phase === 'sending'} onClick={() => void send(null)}>{words.sweep}</Button>}
              </Group>
              {progress.phase === 'refused' && <Failure error={progress.problem} />}
              <ul className={css['list']}>
                {dataSets.map(({ dataSet, title, purpose, retention, due }) => (
                  <li key={dataSet} className={`${css['line']} ${css['kept']}`}>
                    <div><Text size="sm" fw={600}>{titled(title)}</Text><Text size="xs" c="dimmed">{titled(purpose)}</Text></div>
                    {retention ? <div><Text size="sm">{words.days(format.count(retention.days))}</Text><Text size="xs" c="dimmed">{words.from[retention.countsFrom]}</Text></div> : <span />}
                    <Text size="xs">{retention?.legalBasis}</Text>
                    <Text size="sm">{due === null ? words.byRequest : words.dueNow(format.count(due))}</Text>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
