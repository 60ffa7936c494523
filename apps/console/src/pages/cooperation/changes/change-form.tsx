/** Reports a change of the roster: kind by kind, counted before it is proposed. */
import { useCallback, useRef, useState } from 'react';
import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { ChangeKindView, RosterChangePreviewView, RosterChangesView } from '@sinergi/contracts/change.views';
import { previewChange, proposeChange, type ChangeBody } from '../../../api/changes';
import { newKey } from '../../../api/client';
import { problemOf, type Problem } from '../../../api/problem';
import { DayField } from '../../../forms/day-field';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { changesWords } from '../../../language/changes.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { Notice } from '../../../parts/notice';
import { emptyDraft, needsPaper, orderOf, PERSON_FIELDS, POST_FIELDS, type ChangeDraft, type Consent, type Reason } from './change-draft';
import { ChangeSubject } from './change-subject';
import { PreviewOf } from './preview-of';

interface ChangeFormProps {
  readonly no: string;
  readonly kinds: readonly ChangeKindView[];
  readonly reporting: RosterChangesView['reporting'];
}

export function ChangeForm({ no, kinds, reporting }: ChangeFormProps) {
  const words = useWords(changesWords);
  const format = useFormat();
  const [draft, setDraft] = useState<ChangeDraft | null>(null);
  const chosen = kinds.find(({ code }) => code === draft?.kind);
  return (
    <Stack gap="sm" py="md">
      <div>
        <Title order={2}>{words.propose}</Title>
        <Text size="sm" c="dimmed" maw={640}>{words.proposeText} {reporting && words.within(format.count(reporting.withinWorkingDays), reporting.source)}</Text>
      </div>
      <Group gap="xs">{kinds.map((kind) => <Button key={kind.code} size="xs" variant={draft?.kind === kind.code ? 'filled' : 'default'} onClick={() => setDraft(draft?.kind === kind.code ? null : emptyDraft(kind))}>{words.kinds[kind.code]}</Button>)}</Group>
      {draft && chosen && <Filled key={draft.kind} no={no} kind={chosen} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />}
    </Stack>
  );
}

interface FilledProps {
  readonly no: string;
  readonly kind: ChangeKindView;
  readonly draft: ChangeDraft;
  readonly change: (part: Partial<ChangeDraft>) => void;
}

function Filled({ no, kind, draft, change }: FilledProps) {
  const words = useWords(changesWords);
  const [preview, setPreview] = useState<RosterChangePreviewView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const order = orderOf(draft);
  // what is sent names people, so only a mark of it is remembered by the tab
  const mark = useRef(newKey());
  const act = useCallback((_: string, key: string) => proposeChange(no, order as ChangeBody, key), [no, order]);
  const { progress, send } = useSubmission(act, { name: `change:${no}:${draft.kind}`, follow: false });
  const edit = (part: Partial<ChangeDraft>) => {
    mark.current = newKey();
    setPreview(null);
    setProblem(null);
    change(part);
  };
  const count = async () => {
    if (!order) return;
    try {
      setPreview(await previewChange(no, order));
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  if (progress.phase === 'recorded' || progress.phase === 'done') return <Notice tone="active" role="status">{words.sent}</Notice>;
  const refusal = problem ?? (progress.phase === 'refused' ? progress.problem : null);
  const voluntary = kind.consents.length > 0;
  const complete = order !== null && (!needsPaper(draft.kind) || draft.document !== null);
  return (
    <Stack gap="sm" maw={680} data-testid="change-form">
      <Group grow preventGrowOverflow={false} align="flex-start">
        {voluntary
          ? <NativeSelect label={words.consentKind} value={draft.consent} onChange={(event) => edit({ consent: event.currentTarget.value as Consent })} data={kind.consents.map((value) => ({ value, label: words.consents[value] }))} />
          : <NativeSelect label={words.reason} value={draft.reason} onChange={(event) => edit({ reason: event.currentTarget.value as Reason })} data={kind.reasons.map((value) => ({ value, label: words.reasons[value] }))} />}
        <DayField label={voluntary ? words.signedOn : words.happenedOn} value={draft.day} onChange={(day) => edit({ day })} />
      </Group>
      <ChangeSubject no={no} draft={draft} change={edit} problem={refusal} />
      <EvidenceField label={voluntary ? words.consentPaper : words.paper} required={needsPaper(draft.kind)} about={{ kind: voluntary ? draft.consent : 'decree', title: voluntary ? words.consents[draft.consent] : words.paper, cooperationNo: no }} document={draft.document} onDocument={(document) => edit({ document })} />
      {refusal && !saidAtFields(refusal) && <Failure error={refusal} />}
      {preview && <PreviewOf preview={preview} />}
      <Group gap="sm">
        <Button size="xs" variant="default" disabled={order === null} onClick={() => void count()}>{words.preview}</Button>
        <Button size="xs" disabled={!complete || preview === null} loading={progress.phase === 'sending'} onClick={() => void send(mark.current)}>{words.send}</Button>
      </Group>
    </Stack>
  );
}

/** Every sentence stands beside the field it is about. */
const saidAtFields = ({ fields }: Problem): boolean => fields.length > 0 && fields.every(({ field }) => [...PERSON_FIELDS.map((name) => `person.${name}`), ...POST_FIELDS.map((name) => `post.${name}`)].includes(field));
