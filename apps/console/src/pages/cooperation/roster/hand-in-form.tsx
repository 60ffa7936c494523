/** Handing in a roster file. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
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
}

export function HandInForm({ no }: { readonly no: string }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const act = useCallback((_chosen: Chosen, key: string) => (file ? handIn(no, file, key) : Promise.reject(new Error('no file'))), [no, file]);
  const { progress, send, reset } = useSubmission(act, { name: `hand-in:${no}`, follow: false });
  const sent = progress.phase === 'recorded' || progress.phase === 'done';
  return (
    <Stack gap="sm" py="md">
      <div><Title order={2}>{words.uploadTitle}</Title><Text size="sm" c="dimmed" maw={640}>{words.uploadText}</Text></div>
      <FileChoice label={words.uploadTitle} accept={ACCEPTED} onFile={(chosen) => { reset(); setFile(chosen); }}>
        {file && !sent && (
          <Group gap="sm">
            <Text size="sm">{words.chosen(file.name, format.bytes(file.size))}</Text>
            <Button size="xs" loading={progress.phase === 'sending'} onClick={() => void send({ name: file.name, size: file.size, changed: file.lastModified })}>{words.send}</Button>
          </Group>
        )}
      </FileChoice>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {progress.phase === 'recorded' && <Notice tone="active" role="status">{words.sent}</Notice>}
      {progress.phase === 'done' && <Notice tone="warn" role="status">{words.again}</Notice>}
    </Stack>
  );
}
