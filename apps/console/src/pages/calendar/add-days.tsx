/** Adding the days of a decree: its name and source once, then day by day. */
import { useState, type FormEvent } from 'react';
import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { addDays } from '../../api/guidance.writes';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { calendarWords } from '../../language/calendar.words';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Failure } from '../../parts/failure';
import css from './calendar.module.css';
import { daysOf, EMPTY_DAY, EMPTY_DAYS, KINDS, type DayDraft } from './days-draft';

interface AddDaysProps {
  readonly onClose: () => void;
  readonly onAdded: (edition: string, year: number) => void;
}

export function AddDays({ onClose, onAdded }: AddDaysProps) {
  const words = useWords(calendarWords);
  const shell = useWords(shellWords);
  const { value: draft, change, clear } = useDraft('calendar-days', EMPTY_DAYS);
  const { progress, send } = useSubmission(async (body: NonNullable<ReturnType<typeof daysOf>>, key: string) => {
    const answer = await addDays(body, key);
    clear();
    onAdded(body.edition, Number(body.days[0]?.date.slice(0, 4)));
    return answer;
  }, { name: 'calendar-days' });
  const [judged, setJudged] = useState(false);
  const body = daysOf(draft);
  const put = (at: number, part: Partial<DayDraft>) => change({ days: draft.days.map((day, index) => (index === at ? { ...day, ...part } : day)) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setJudged(true);
    if (body) void send(body);
  };
  return (
    <form onSubmit={submit} noValidate aria-label={words.add} data-testid="add-days">
      <Stack className="surface" p="md" gap="sm">
        <div><Title order={2}>{words.add}</Title><Text size="sm" c="dimmed">{words.addText}</Text></div>
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
        <Group grow preventGrowOverflow={false} align="flex-start">
          <TextInput label={words.edition} description={words.editionHelp} withAsterisk value={draft.edition} onChange={(event) => change({ edition: event.currentTarget.value })} />
          <TextInput label={words.source} description={words.sourceHelp} withAsterisk value={draft.source} onChange={(event) => change({ source: event.currentTarget.value })} />
        </Group>
        {draft.days.map((day, index) => (
          <div key={index} className={css['row']}>
            <TextInput type="date" label={words.date} withAsterisk value={day.date} onChange={(event) => put(index, { date: event.currentTarget.value })} />
            <NativeSelect
              label={words.kindName} value={day.kind} data={KINDS.map((value) => ({ value, label: words.kind[value] }))}
              onChange={(event) => { const kind = KINDS.find((value) => value === event.currentTarget.value) ?? 'national'; put(index, { kind, ...(kind !== 'local' && { regionCode: '' }) }); }}
            />
            <TextInput label={words.name} withAsterisk value={day.nameId} onChange={(event) => put(index, { nameId: event.currentTarget.value })} />
            <TextInput label={words.basis} withAsterisk placeholder={words.basisHelp} value={day.basis} onChange={(event) => put(index, { basis: event.currentTarget.value })} />
            <TextInput label={words.region} disabled={day.kind !== 'local'} title={words.regionHelp} value={day.regionCode} onChange={(event) => put(index, { regionCode: event.currentTarget.value })} />
            {draft.days.length > 1 && <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.remove} onClick={() => change({ days: draft.days.filter((_, at) => at !== index) })}><IconTrash size={16} aria-hidden /></ActionIcon>}
          </div>
        ))}
        {judged && !body && <Text size="sm" c="var(--bad)" role="alert">{words.incomplete}</Text>}
        <Group gap="xs">
          <Button type="submit" loading={progress.phase === 'sending'}>{words.go}</Button>
          <Button variant="default" onClick={() => change({ days: [...draft.days, { ...EMPTY_DAY, kind: draft.days.at(-1)?.kind ?? 'national', basis: draft.days.at(-1)?.basis ?? '' }] })}>{words.another}</Button>
          <Button variant="subtle" color="gray" onClick={onClose}>{shell.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
