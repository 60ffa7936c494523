/** The loaded days of a year by the edition they came with, each with its decree and how sure it is. */
import { Button, Group, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/client';
import { calendarWords } from '../../language/calendar.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/loaded';
import css from './calendar.module.css';

type Day = Schemas['HolidayView'];

interface EditionsProps {
  readonly days: readonly Day[];
  readonly onEffects: (edition: string) => void;
}

export function Editions({ days, onEffects }: EditionsProps) {
  const words = useWords(calendarWords);
  const format = useFormat();
  const editions = [...new Set(days.map(({ edition }) => edition))];
  if (days.length === 0) return <Empty text={words.none} />;
  return editions.map((edition) => {
    const ofEdition = days.filter((day) => day.edition === edition);
    return (
      <section key={edition} className={css['edition']} data-testid="edition" data-edition={edition}>
        <Group justify="space-between" gap="xs" mb={6}>
          <Title order={3}>{words.edition} {edition} <Text span size="xs" c="dimmed">{words.days(format.count(ofEdition.length))}</Text></Title>
          <Button size="compact-sm" variant="default" onClick={() => onEffects(edition)}>{words.effects}…</Button>
        </Group>
        <ul className={css['days']}>{ofEdition.map((day) => <DayLine key={day.id} day={day} />)}</ul>
      </section>
    );
  });
}

function DayLine({ day }: { readonly day: Day }) {
  const words = useWords(calendarWords);
  const format = useFormat();
  const notes = [words.kind[day.kind], day.regionCode ?? null, day.knownFrom ? words.knownFrom(format.date(day.knownFrom)) : null, words.certainty[day.certainty] ?? day.certainty];
  return (
    <li className={css['day']} data-withdrawn={day.withdrawnReason !== null}>
      <span className={css['date']}>{format.dateLong(day.date)}</span>
      <span>
        {day.nameId}
        <Text size="xs" c="dimmed">{notes.filter(Boolean).join(' · ')}</Text>
        {day.withdrawnReason && <Text size="xs" c="var(--bad)">{words.withdrawn(day.withdrawnReason)}</Text>}
      </span>
      <span className={css['basis']}>{day.basis}{day.basisDate && <>, {format.date(day.basisDate)}</>}</span>
    </li>
  );
}
