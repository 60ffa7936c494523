/** Who holds which position in the offices of a cooperation, in which capacity, since when. */
import { Text } from '@mantine/core';
import type { HolderView } from '@sinergi/contracts/views';
import { cooperationWords } from '../../../language/cooperation.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { usePartyNames } from '../../../language/parties';
import { Empty } from '../../../parts/loaded';
import css from './record.module.css';

export function PeopleTab({ people }: { readonly people: readonly HolderView[] }) {
  const words = useWords(cooperationWords);
  if (people.length === 0) return <Empty text={words.noPeople} />;
  const offices = [...new Set(people.map((holder) => holder.officeName))];
  return (
    <div className={css['list']} data-testid="people">
      {offices.map((office) => (
        <section key={office} className={css['group']}>
          <h3 className={css['office']}>{office}</h3>
          {people.filter((holder) => holder.officeName === office).map((holder) => <Holder key={holder.id} holder={holder} />)}
        </section>
      ))}
    </div>
  );
}

function Holder({ holder }: { readonly holder: HolderView }) {
  const words = useWords(cooperationWords);
  const names = usePartyNames();
  const titled = useTitled();
  const format = useFormat();
  const period = [words.from(format.date(holder.from)), holder.until ? words.until(format.date(holder.until)) : null].filter(Boolean).join(' ');
  return (
    <div className={css['line']}>
      <div>
        <Text size="sm" fw={560}>{holder.name}</Text>
        <Text size="xs" c="dimmed">{titled(holder.positionTitle)} · {names.capacity(holder.capacity)}</Text>
      </div>
      <Text size="xs" c="dimmed" ta="right">{period}</Text>
    </div>
  );
}
