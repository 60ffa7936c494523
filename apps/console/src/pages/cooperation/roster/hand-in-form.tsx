/** Handing in a roster file. */
import { useCallback, useState } from 'react';
import { Anchor, Button, Group, Radio, Stack, Text, Title } from '@mantine/core';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { templateOf } from '../../../api/client';
import { handIn } from '../../../api/writes';
import { FileChoice } from '../../../forms/file-choice';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Failure } from '../../../parts/failure';
import { Notice } from '../../../parts/notice';

const ACCEPTED = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What makes two sendings the same one: the file as the browser knows it. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
  readonly choice: HandInView['choice'];
}

/** @param mends the delivery whose returned rows the file mends */
export function HandInForm({ no, mends }: { readonly no: string; readonly mends?: string }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [choice, setChoice] = useState<HandInView['choice']>('accept-valid');
  const act = useCallback(({ choice: wished }: Chosen, key: string) => (file ? handIn(no, file, { choice: wished, ...(mends && { mends }) }, key) : Promise.reject(new Error('no file'))), [no, file, mends]);
  const { progress, send, reset } = useSubmission(act, { name: `hand-in:${mends ?? no}`, follow: false });
  const sent = progress.phase === 'recorded' || progress.phase === 'done';
  return (
    <Stack gap="sm" py="md">
      <div><Title order={mends ? 3 : 2}>{mends ? words.mendTitle : words.uploadTitle}</Title><Text size="sm" c="dimmed" maw={640}>{mends ? words.mendText : words.uploadText}</Text>{!mends && <Anchor href={templateOf(no)} size="sm">{words.template}</Anchor>}</div>
      <Radio.Group size="sm" label={words.choice} value={choice} onChange={setChoice}>
        <Stack gap={4} mt={4}><Radio size="xs" value="accept-valid" label={words.accept} /><Radio size="xs" value="all-or-nothing" label={words.whole} /></Stack>
      </Radio.Group>
      <FileChoice label={mends ? words.mendTitle : words.uploadTitle} accept={ACCEPTED} onFile={(chosen) => { reset(); setFile(chosen); }}>
        {file && !sent && (
          <Group gap="sm">
            <Text size="sm">{words.chosen(file.name, format.bytes(file.size))}</Text>
            <Button size="xs" loading={progress.phase === 'sending'} onClick={() => void send({ name: file.name, size: file.size, changed: file.lastModified, choice })}>{words.send}</Button>
          </Group>
        )}
      </FileChoice>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {progress.phase === 'recorded' && <Notice tone="active" role="status">{words.sent}</Notice>}
      {progress.phase === 'done' && <Notice tone="warn" role="status">{words.again}</Notice>}
    </Stack>
  );
}
