/** Uploading what came back about people handed over. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import { bringAnswer } from '../../../api/exchanges';
import { FileChoice } from '../../../forms/file-choice';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import { rosterWords } from '../../../language/roster.words';
import { Failure } from '../../../parts/failure';

const ACCEPTED = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What makes two sendings the same one: the file as the browser knows it. */
interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly changed: number;
}

export function AnswerForm({ exchangeId }: { readonly exchangeId: string }) {
  const words = useWords(registrationWords);
  const upload = useWords(rosterWords);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [before, setBefore] = useState(false);
  const act = useCallback(
    async (_: Chosen, key: string) => {
      if (!file) throw new Error('no file');
      const answer = await bringAnswer(exchangeId, file, key);
      setBefore(answer.status === 200);
      return answer;
    },
    [exchangeId, file],
  );
  const { progress, send, reset } = useSubmission(act, { name: `answer:${exchangeId}` });
  return (
    <Stack gap={6} mt="sm">
      <Text size="xs" c="dimmed" maw={640}>{words.bringText}</Text>
      <FileChoice label={words.bring} accept={ACCEPTED} busy={progress.phase === 'sending'} onFile={(chosen) => { reset(); setFile(chosen); }}>
        {file && (
          <Group gap="sm">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{upload.chosen(file.name, format.bytes(file.size))}</Text>
            {progress.phase !== 'done' && <Button size="xs" loading={progress.phase === 'sending'} onClick={() => void send({ name: file.name, size: file.size, changed: file.lastModified })}>{words.send}</Button>}
          </Group>
        )}
      </FileChoice>
      {progress.phase === 'done' && <Text size="sm" role="status">{before ? words.broughtBefore : words.brought}</Text>}
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
    </Stack>
  );
}
