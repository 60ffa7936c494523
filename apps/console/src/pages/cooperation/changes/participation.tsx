/** How many of those who could take part in a voluntary programme do, and where that number comes from. */
import { useCallback, useState } from 'react';
import { Button, Group, NumberInput, Progress, Text, TextInput } from '@mantine/core';
import type { ParticipationView } from '@sinergi/contracts/change.views';
import { tellHeads } from '../../../api/changes';
import type { Schemas } from '../../../api/client';
import { useSubmission } from '../../../forms/submission';
import { changesWords } from '../../../language/changes.words';
import { useFormat } from '../../../language/format';
import { useLanguage, useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { useMay } from '../../../shell/session';
import css from '../roster/roster.module.css';

export function Participation({ no, participation: { members, heads, ratePermille, source, toldOn } }: { readonly no: string; readonly participation: ParticipationView }) {
  const words = useWords(changesWords);
  const format = useFormat();
  const { language } = useLanguage();
  const may = useMay();
  const percent = ratePermille === null ? '' : `${(ratePermille / 10).toFixed(1).replace('.', language === 'id' ? ',' : '.')} %`;
  return (
    <section className={css['handIn']} data-testid="participation">
      <Text size="sm" fw={600}>{words.participation}</Text>
      <Text size="sm">{heads === null ? words.unknownHeads(format.count(members)) : words.rate(format.count(members), format.count(heads), percent)}</Text>
      {ratePermille !== null && <Progress value={Math.min(100, ratePermille / 10)} mt={6} size="sm" aria-label={words.participation} />}
      {source && toldOn && <Text size="xs" c="dimmed" mt={4}>{words.told(source, format.date(toldOn))}</Text>}
      {may('hand-in') && <Heads no={no} />}
    </section>
  );
}

function Heads({ no }: { readonly no: string }) {
  const words = useWords(changesWords);
  const [open, setOpen] = useState(false);
  const [heads, setHeads] = useState('');
  const [source, setSource] = useState('');
  const act = useCallback((body: Schemas['HeadsKnownOrder'], key: string) => tellHeads(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `heads:${no}` });
  if (!open) return <Button size="compact-xs" variant="subtle" mt={4} onClick={() => { reset(); setOpen(true); }}>{words.headsTitle}…</Button>;
  const ready = Number(heads) > 0 && source.trim().length >= 3;
  return (
    <>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Group gap="sm" mt="xs" align="flex-end">
        <NumberInput label={words.heads} w={130} value={heads} onChange={(next) => setHeads(String(next))} allowDecimal={false} allowNegative={false} hideControls />
        <TextInput label={words.source} value={source} onChange={(event) => setSource(event.currentTarget.value)} style={{ flex: 1, minWidth: 200 }} />
        <Button size="xs" disabled={!ready} loading={progress.phase === 'sending'} onClick={() => void send({ heads: Number(heads), source: source.trim() }).then(() => setOpen(false))}>{words.save}</Button>
      </Group>
    </>
  );
}
