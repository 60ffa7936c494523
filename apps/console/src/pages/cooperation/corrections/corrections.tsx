/** Facts put right: the old and the right value, who proposed it, and the second person's word. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { CooperationPageView, CorrectionView } from '@sinergi/contracts/views';
import type { Schemas } from '../../../api/client';
import { confirmCorrection } from '../../../api/guidance.writes';
import { useSubmission } from '../../../forms/submission';
import { correctionWords } from '../../../language/correction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { shellWords } from '../../../language/shell.words';
import { DocumentLine } from '../../../parts/document-line';
import { Failure } from '../../../parts/failure';
import { Mark, type Tone } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import { CorrectionForm } from './correction-form';
import css from './corrections.module.css';

const TONE: Record<CorrectionView['standing'], Tone> = { proposed: 'warn', accepted: 'good', rejected: 'off' };

export function Corrections({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(correctionWords);
  const may = useMay();
  if (cooperation.corrections.length === 0 && !may('correct')) return null;
  return (
    <section data-testid="corrections">
      <Title order={2} mb={6}>{words.title}</Title>
      <Stack gap="sm">
        {cooperation.corrections.map((correction) => <Correction key={correction.id} correction={correction} />)}
        {may('correct') && <CorrectionForm cooperation={cooperation} />}
      </Stack>
    </section>
  );
}

function Correction({ correction }: { readonly correction: CorrectionView }) {
  const words = useWords(correctionWords);
  const format = useFormat();
  const valueOf = (value: string) => (correction.fact === 'verbal-approval.place' ? value : format.date(value));
  return (
    <article className={css['correction']}>
      <Group justify="space-between" gap={6}>
        <Text size="sm" fw={560}>{words.fact[correction.fact]}</Text>
        <Mark tone={TONE[correction.standing]}>{words.standing[correction.standing]}</Mark>
      </Group>
      <dl className={css['values']}>
        <div><dt>{words.was}</dt><dd><s>{valueOf(correction.was)}</s></dd></div>
        <div><dt>{words.right}</dt><dd>{valueOf(correction.becomes)}</dd></div>
      </dl>
      <Text size="sm">{correction.reason}</Text>
      <Text size="xs" c="dimmed">{words.by(correction.proposedBy, format.date(correction.proposedOn))}</Text>
      {correction.evidence && <DocumentLine document={correction.evidence} />}
      {correction.standing === 'proposed' && (correction.mayConfirm ? <Confirmation id={correction.id} /> : <Text size="xs" c="dimmed">{words.waits}</Text>)}
    </article>
  );
}

function Confirmation({ id }: { readonly id: string }) {
  const words = useWords(correctionWords);
  const act = useCallback((body: Schemas['CorrectionConfirmation'], key: string) => confirmCorrection(id, body, key), [id]);
  const { progress, send } = useSubmission(act, { name: `correction:${id}` });
  const shell = useWords(shellWords);
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const busy = progress.phase === 'sending';
  return (
    <Stack gap="xs" mt={6}>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {rejecting && <TextInput label={words.rejectWhy} withAsterisk value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
      {rejecting ? (
        <Group gap="xs">
          <Button size="xs" color="red.9" loading={busy} disabled={reason.trim() === ''} onClick={() => void send({ approve: false, reason: reason.trim() })}>{words.reject}</Button>
          <Button size="xs" variant="default" onClick={() => setRejecting(false)}>{shell.cancel}</Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button size="xs" loading={busy} onClick={() => void send({ approve: true })}>{words.approve}</Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => setRejecting(true)}>{words.reject}…</Button>
        </Group>
      )}
    </Stack>
  );
}
