/** The loaded days of a year by the edition they came with, each with its decree and how sure it is. */
import { useCallback, useState } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import type { Schemas } from '../../api/client';
import { withdrawDay } from '../../api/guidance.writes';
import { ReasonedAct } from '../../forms/reasoned-act';
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
        <ul className={css['days']}>{ofEdition.map((day) => <DayLine key={day.id} day={day} onEffects={() => onEffects(edition)} />)}</ul>
      </section>
    );
  });
}

function DayLine({ day, onEffects }: { readonly day: Day; readonly onEffects: () => void }) {
  const words = useWords(calendarWords);
  const format = useFormat();
  const [withdrawing, setWithdrawing] = useState(false);
  const act = useCallback((body: { readonly reason: string }, key: string) => withdrawDay(day.id, body, key), [day.id]);
  const notes = [words.kind[day.kind], day.regionCode ?? null, day.knownFrom ? words.knownFrom(format.date(day.knownFrom)) : null, words.certainty[day.certainty] ?? day.certainty];
  return (
    <li className={css['day']} data-withdrawn={day.withdrawnReason !== null}>
      <span className={css['date']}>{format.dateLong(day.date)}</span>
      <span>
        {day.nameId}
        <Text size="xs" c="dimmed">{notes.filter(Boolean).join(' · ')}</Text>
        {day.withdrawnReason && <Text size="xs" c="var(--bad)">{words.withdrawn(day.withdrawnReason)}</Text>}
      </span>
      <span className={css['basis']}>
        {day.basis}{day.basisDate && <>, {format.date(day.basisDate)}</>}
        {day.withdrawnReason === null && !withdrawing && <Button size="compact-xs" variant="subtle" color="gray" ml={6} aria-label={words.withdrawTitle(format.dateLong(day.date))} onClick={() => setWithdrawing(true)}>{words.withdraw}…</Button>}
      </span>
      {withdrawing && (
        <div className={css['withdrawal']}>
          <ReasonedAct
            name={`withdraw-day:${day.id}`} title={words.withdrawTitle(format.dateLong(day.date))} effect={words.withdrawText} go={words.withdraw} done={words.withdrawDone} grave act={act}
            bodyOf={(reason) => ({ reason })} onClose={() => { setWithdrawing(false); if (day.withdrawnReason !== null) onEffects(); }}
          />
        </div>
      )}
    </li>
  );
}
