/** When honoraria are paid out: what is on record, and another schedule entered with its source. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { DeductionScheduleView } from '@sinergi/contracts/deduction.views';
import { setSchedule, type ScheduleOrder } from '../../../api/deductions';
import { useDraft } from '../../../forms/draft';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { mandateWords } from '../../../language/mandate.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';
import { useMay } from '../../../shell/session';
import css from './deduction.module.css';

type Period = DeductionScheduleView['period'];
const PERIODS: readonly Period[] = ['monthly', 'quarterly', 'half-yearly', 'yearly'];
const EMPTY = { period: 'monthly' as Period, lateMonths: '0', payDay: '10', fromMonth: '', source: '' };
const SHORTEST_SOURCE = 3;

export function Schedules({ no, schedules }: { readonly no: string; readonly schedules: readonly DeductionScheduleView[] }) {
  const words = useWords(mandateWords);
  const periods = useWords(deductionWords).period;
  const format = useFormat();
  const may = useMay();
  return (
    <section className={css['part']} data-testid="schedules">
      <Title order={2} mb={4}>{words.schedules}</Title>
      {schedules.length === 0 && <p className={css['quiet']}>{words.noSchedule}</p>}
      {schedules.map((row) => (
        <Text key={`${row.group}:${row.fromMonth}`} size="sm">{words.scheduled(periods[row.period], format.count(row.payDay), format.count(row.lateMonths), format.month(row.fromMonth))} <Text span size="xs" c="dimmed">{row.source}</Text></Text>
      ))}
      {may('arrange') && <ScheduleForm no={no} />}
    </section>
  );
}

function ScheduleForm({ no }: { readonly no: string }) {
  const words = useWords(mandateWords);
  const { period: periods } = useWords(deductionWords);
  const shell = useWords(shellWords);
  const [open, setOpen] = useState(false);
  const [judged, setJudged] = useState(false);
  const { value, change, clear } = useDraft(`schedule:${no}`, EMPTY);
  const act = useCallback((body: ScheduleOrder, key: string) => setSchedule(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `schedule:${no}` });
  const [lateMonths, payDay] = [Number(value.lateMonths), Number(value.payDay)];
  const wrong = { lateMonths: !(Number.isInteger(lateMonths) && lateMonths >= 0 && lateMonths <= 12), payDay: !(Number.isInteger(payDay) && payDay >= 1 && payDay <= 31), fromMonth: value.fromMonth === '', source: value.source.trim().length < SHORTEST_SOURCE };
  const submit = () => {
    setJudged(true);
    if (!Object.values(wrong).some(Boolean)) void send({ group: 'all', period: value.period, lateMonths, payDay, fromMonth: value.fromMonth, source: value.source.trim() });
  };
  const said = (field: keyof typeof wrong, text: string): string | null => (judged && wrong[field] ? text : null);
  if (progress.phase === 'done') return <Group gap="sm" role="status" mt={6}><Text size="sm">{words.scheduleDone}</Text><Button size="xs" variant="subtle" onClick={() => { clear(); reset(); setJudged(false); setOpen(false); }}>OK</Button></Group>;
  if (!open) return <Button variant="default" size="xs" mt={6} onClick={() => setOpen(true)}>{words.scheduleAdd}…</Button>;
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }} noValidate aria-label={words.scheduleAdd} data-testid="schedule-form">
      <Stack gap="sm" maw={620} mt={6}>
        <Text size="xs" c="dimmed">{words.scheduleText}</Text>
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
        <Group grow preventGrowOverflow={false} align="flex-start">
          <NativeSelect label={words.period} value={value.period} onChange={(event) => change({ period: event.currentTarget.value as Period })} data={PERIODS.map((code) => ({ value: code, label: periods[code] }))} />
          <TextInput type="month" label={words.fromMonth} withAsterisk value={value.fromMonth} error={said('fromMonth', words.missing)} onChange={(event) => change({ fromMonth: event.currentTarget.value })} />
        </Group>
        <Group grow preventGrowOverflow={false} align="flex-start">
          <NumberInput label={words.lateMonths} value={value.lateMonths} min={0} max={12} allowDecimal={false} error={said('lateMonths', '0–12')} onChange={(next) => change({ lateMonths: String(next) })} />
          <NumberInput label={words.payDay} value={value.payDay} min={1} max={31} allowDecimal={false} error={said('payDay', '1–31')} onChange={(next) => change({ payDay: String(next) })} />
        </Group>
        <TextInput label={words.source} withAsterisk value={value.source} error={said('source', words.missing)} onChange={(event) => change({ source: event.currentTarget.value })} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={progress.phase === 'sending'}>{words.record}</Button>
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>{shell.cancel}</Button>
        </Group>
      </Stack>
    </form>
  );
}
