/** A step that failed for good: what it was, and for operators the three ways on. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { TroubleView } from '@sinergi/contracts/views';
import { repair, type RepairBody } from '../../api/writes';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Fact, Facts } from '../../parts/fact';
import { Failure } from '../../parts/failure';
import { useMay } from '../../shell/session';
import css from './cooperation.module.css';

type RepairAct = RepairBody['act'];

export function TroubleCard({ trouble }: { readonly trouble: TroubleView }) {
  const words = useWords(cooperationWords);
  const format = useFormat();
  const titled = useTitled();
  const may = useMay();
  return (
    <section className={`surface ${css['card']}`} data-state="NEEDS_FIX" aria-label={words.trouble} data-testid="trouble">
      <h2 className={css['who']}>{words.trouble}</h2>
      <Text size="sm" maw={760} mt={4} mb="sm">{words.troubleText}</Text>
      <Facts least={220}>
        <Fact name={words.step}>{titled(trouble.stepTitle)}</Fact>
        <Fact name={words.failure}>{titled(trouble.failureTitle)}</Fact>
        <Fact name={words.sinceWhen}>{format.date(trouble.since)}</Fact>
      </Facts>
      {may('repair') ? <RepairForm trouble={trouble} /> : <Text size="sm" c="dimmed" mt="sm">{words.troubleOthers}</Text>}
    </section>
  );
}

function RepairForm({ trouble }: { readonly trouble: TroubleView }) {
  const words = useWords(cooperationWords);
  const shell = useWords(shellWords);
  const [chosen, choose] = useState<RepairAct | null>(null);
  const { value, change, clear } = useDraft(`repair:${trouble.processId}:${trouble.step}`, NO_REASON);
  const act = useCallback((body: RepairBody, key: string) => repair(trouble.processId, body, key), [trouble.processId]);
  const { progress, send } = useSubmission(act, { name: `repair:${trouble.processId}:${trouble.step}` });
  if (progress.phase === 'done' || progress.phase === 'recorded') return <Text size="sm" mt="sm" role="status">{words.repairSent}</Text>;
  const needsReason = chosen === 'skip' || chosen === 'abort';
  const reason = value.reason.trim();
  return (
    <Stack gap="sm" mt="md">
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {chosen === null ? (
        <Group gap="xs">
          <Button onClick={() => choose('retry')}>{words.retry}</Button>
          <Button variant="default" onClick={() => choose('skip')}>{words.skip}…</Button>
          <Button variant="subtle" color="red" c="var(--bad)" onClick={() => choose('abort')}>{words.abort}…</Button>
        </Group>
      ) : (
        <>
          <Text size="sm">{words.repairEffect[chosen]}</Text>
          {needsReason && <Textarea label={words.repairWhy} withAsterisk autosize minRows={2} maw={620} value={value.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />}
          <Group gap="xs">
            <Button
              color={chosen === 'abort' ? 'red.9' : undefined} loading={progress.phase === 'sending'} disabled={needsReason && reason === ''}
              onClick={() => void send({ act: chosen, ...(reason !== '' && needsReason && { reason }) }).then(clear)}
            >
              {words.repairGo[chosen]}
            </Button>
            <Button variant="default" onClick={() => choose(null)}>{shell.cancel}</Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

const NO_REASON = { reason: '' };
