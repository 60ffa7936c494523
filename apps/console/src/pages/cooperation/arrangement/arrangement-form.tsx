/** Proposes another arrangement: previewed month by month first, then sent to a second person; the draft survives a reload. */
import { useCallback, useState } from 'react';
import { Button, Group, MultiSelect, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { ArrangementsView, BillPreviewView } from '@sinergi/contracts/arrangement.views';
import { previewArrangement, proposeArrangement, type ArrangementBody } from '../../../api/collection.reads';
import { problemOf, type Problem } from '../../../api/problem';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { arrangementWords } from '../../../language/arrangement.words';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { Notice } from '../../../parts/notice';
import { usePositionNames } from '../changes/position-names';
import { EMPTY_ARRANGEMENT, inMode, orderOf, type ArrangementDraft, type Mode } from './arrangement-draft';
import { useGroupName } from './arranged';
import { BaseField } from './base-field';
import { MonthsCompared } from './months-compared';
import { PortionsField } from './portions-field';

const SHORTEST_REASON = 3;

export function ArrangementForm({ no, view }: { readonly no: string; readonly view: ArrangementsView }) {
  const words = useWords(arrangementWords);
  const names = usePositionNames();
  const group = useGroupName();
  const { value: draft, change, clear } = useDraft(`arrangement:${no}`, EMPTY_ARRANGEMENT);
  const [shown, setShown] = useState<{ readonly of: string; readonly months: readonly BillPreviewView[] } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = useCallback((body: ArrangementBody, key: string) => proposeArrangement(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `arrangement:${no}`, follow: false });
  const order = orderOf(draft);
  const about = order && JSON.stringify({ ...order, reason: '', budgetAccount: '', documentId: null });
  const previewed = shown !== null && shown.of === about ? shown.months : null;
  const edit = (part: Partial<ArrangementDraft>) => { setProblem(null); change(part); };
  const preview = async () => {
    if (!order || !about) return;
    try {
      setShown({ of: about, months: await previewArrangement(no, { ...order, reason: undefined }) });
      setProblem(null);
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  const startAnew = () => { clear(); reset(); setShown(null); setProblem(null); };
  if (progress.phase === 'done' || progress.phase === 'recorded') return <Notice tone="active" role="status"><Group gap="sm"><Text size="sm">{words.sent}</Text><Button size="compact-xs" variant="default" onClick={startAnew}>{words.another}</Button></Group></Notice>;
  const refusal = problem ?? (progress.phase === 'refused' ? progress.problem : null);
  const chosen = draft.group === '' || view.inForce.some((row) => row.group === draft.group) ? draft.group : 'all';
  return (
    <Stack gap="sm" data-testid="arrangement-form">
      <div><Title order={2}>{words.propose}</Title><Text size="xs" c="dimmed" maw={640}>{words.proposeText}</Text></div>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect
          label={words.group} value={chosen} data={[...view.inForce.map((row) => ({ value: row.group, label: group(row) })), { value: '', label: words.newGroup }]}
          onChange={(event) => edit({ group: event.currentTarget.value, positions: [...(view.inForce.find((row) => row.group === event.currentTarget.value)?.positions ?? [])] })}
        />
        <NativeSelect label={words.modeTitle} value={draft.mode} onChange={(event) => edit(inMode(draft, event.currentTarget.value as Mode, view.funding))} data={view.funding.map(({ mode }) => ({ value: mode, label: words.mode[mode] }))} />
      </Group>
      {chosen === '' && (
        <Group grow preventGrowOverflow={false} align="flex-start">
          <TextInput label={words.groupName} value={draft.newGroup} onChange={(event) => edit({ newGroup: event.currentTarget.value })} />
          <MultiSelect label={words.positions} data={view.positions.map(({ code }) => ({ value: code, label: names.position(code) }))} value={[...draft.positions]} onChange={(positions) => edit({ positions })} />
        </Group>
      )}
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput type="month" label={words.from} withAsterisk value={draft.fromMonth} onChange={(event) => edit({ fromMonth: event.currentTarget.value })} />
        <TextInput type="month" label={words.until} value={draft.untilMonth} onChange={(event) => edit({ untilMonth: event.currentTarget.value })} />
      </Group>
      <BaseField draft={draft} now={view.inForce.find((row) => row.group === chosen) ?? view.inForce.find((row) => row.group === 'all')} minimumWage={view.minimumWage} change={edit} />
      <PortionsField draft={draft} funding={view.funding} change={(portions) => edit({ portions })} />
      <TextInput label={words.account} value={draft.account} onChange={(event) => edit({ account: event.currentTarget.value })} />
      <Textarea label={words.reason} withAsterisk autosize minRows={2} value={draft.reason} onChange={(event) => edit({ reason: event.currentTarget.value })} />
      <EvidenceField label={words.document} about={{ kind: 'decree', title: words.document, cooperationNo: no }} document={draft.document} onDocument={(document) => edit({ document })} />
      {refusal && <Failure error={refusal} />}
      {previewed && <MonthsCompared months={previewed} />}
      <Group gap="sm">
        <Button size="xs" variant="default" disabled={order === null} onClick={() => void preview()}>{words.preview}</Button>
        <Button size="xs" disabled={order === null || previewed === null || draft.reason.trim().length < SHORTEST_REASON} loading={progress.phase === 'sending'} onClick={() => order && void send(order)}>{words.send}</Button>
        <Button size="xs" variant="subtle" onClick={startAnew}>{words.discard}</Button>
        {order !== null && previewed === null && <Text size="xs" c="dimmed">{words.previewFirst}</Text>}
      </Group>
    </Stack>
  );
}
