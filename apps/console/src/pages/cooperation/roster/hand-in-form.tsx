/** Handing in a roster file: the first step of a delivery, which goes on on a page of its own. */
import { useCallback, useEffect, useState } from 'react';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { templateOf } from '../../../api/client';
import { handIn } from '../../../api/writes';
import { FileChoice } from '../../../forms/file-choice';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Failure } from '../../../parts/failure';
import { PurposeChoice } from './purpose-choice';

const ACCEPTED = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What makes two sendings the same one: the file as the browser knows it. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
  readonly purpose: string;
}

/** @param mends the delivery whose returned rows the file mends @param begun cover runs: the file is of a month, or adds to it; nobody leaves unless that is said */
export function HandInForm({ no, mends, begun = false }: { readonly no: string; readonly mends?: string; readonly begun?: boolean }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [purpose, setPurpose] = useState<HandInView['purpose']>(begun ? 'additions' : 'first-roster');
  const act = useCallback((_: Chosen, key: string) => (file ? handIn(no, file, { attended: true, ...(mends ? { mends } : { purpose }) }, key) : Promise.reject(new Error('no file'))), [no, file, mends, purpose]);
  const { progress, send, reset } = useSubmission(act, { name: `hand-in:${mends ?? no}`, follow: false });
  const taken = progress.phase === 'recorded' || progress.phase === 'done' ? progress.value : null;
  useEffect(() => {
    if (!taken) return;
    const again = !('job' in taken);
    const { id } = again ? taken : taken.handIn;
    void navigate(`/cooperations/${encodeURIComponent(no)}/hand-ins/${encodeURIComponent(id)}`, { state: { again } });
  }, [taken, no, navigate]);
  return (
    <Stack gap="sm" py="md">
      <div><Title order={mends ? 3 : 2}>{mends ? words.mendTitle : words.uploadTitle}</Title><Text size="sm" c="dimmed" maw={640}>{mends ? words.mendText : words.uploadText}</Text>{!mends && <Anchor href={templateOf(no)} size="sm">{words.template}</Anchor>}</div>
      {!mends && begun && <PurposeChoice value={purpose} onChange={setPurpose} />}
      <FileChoice label={mends ? words.mendTitle : words.uploadTitle} accept={ACCEPTED} busy={progress.phase === 'sending'} onFile={(chosen) => { reset(); setFile(chosen); }}>
        {file && (
          <Group gap="sm">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{progress.phase === 'sending' ? words.sending : words.chosen(file.name, format.bytes(file.size))}</Text>
            <Button size="xs" loading={progress.phase === 'sending'} disabled={taken !== null} onClick={() => void send({ name: file.name, size: file.size, changed: file.lastModified, purpose })}>{words.send}</Button>
          </Group>
        )}
      </FileChoice>
      <Text size="xs" c="dimmed" maw={640}>{words.uploadNext}</Text>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
    </Stack>
  );
}
