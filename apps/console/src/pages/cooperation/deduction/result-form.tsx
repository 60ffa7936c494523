/** Uploading the treasurer's result; rows that could not be followed are told by their number. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { sendResult } from '../../../api/deductions';
import { FileChoice } from '../../../forms/file-choice';
import { useSubmission } from '../../../forms/submission';
import { collectionWords } from '../../../language/collection.words';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Failure } from '../../../parts/failure';
import css from './deduction.module.css';

const ACCEPTED = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param months with batches, the latest first */
export function ResultForm({ no, months: latestFirst }: { readonly no: string; readonly months: readonly string[] }) {
  const months = [...latestFirst].reverse();
  const until = latestFirst[0] ?? '';
  const words = useWords(deductionWords);
  const upload = useWords(rosterWords);
  const { month } = useWords(collectionWords);
  const format = useFormat();
  const titled = useTitled();
  const [file, setFile] = useState<File | null>(null);
  const [span, setSpan] = useState(`${until}..${until}`);
  const act = useCallback(
    async (chosen: { readonly span: string }, key: string) => {
      if (!file) throw new Error('no file');
      const [first = until, last = until] = chosen.span.split('..');
      return sendResult(no, file, first, last, key);
    },
    [no, file, until],
  );
  const { progress, send, reset } = useSubmission(act, { name: `deduction-result:${no}` });
  const spans = months.flatMap((each) => months.filter((last) => last >= each).map((last) => ({ value: `${each}..${last}`, label: last === each ? format.month(each) : `${format.month(each)} – ${format.month(last)}` })));
  return (
    <section className={css['part']}>
      <Stack gap={6}>
        <Text size="sm" fw={600}>{words.result}</Text>
        <Text size="xs" c="dimmed" maw={640}>{words.resultText}</Text>
        {months.length > 1 && <NativeSelect size="xs" maw={320} label={month} value={span} onChange={(event) => setSpan(event.currentTarget.value)} data={spans} />}
        <FileChoice label={words.result} accept={ACCEPTED} busy={progress.phase === 'sending'} onFile={(chosen) => { reset(); setFile(chosen); }}>
          {file && (
            <Group gap="sm">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{upload.chosen(file.name, format.bytes(file.size))}</Text>
              {progress.phase !== 'done' && <Button size="xs" loading={progress.phase === 'sending'} onClick={() => void send({ span })}>{words.send}</Button>}
            </Group>
          )}
        </FileChoice>
        {progress.phase === 'done' && (
          <>
            <Text size="sm" role="status">{words.resultTaken(format.count(progress.value.answered), format.count(progress.value.processed))}</Text>
            {progress.value.findings.length > 0 && (
              <details className={css['findings']} open>
                <summary>{words.findings(format.count(progress.value.findings.length))}</summary>
                <ul>{progress.value.findings.map(({ row, code, sentence }) => <li key={`${row}:${code}`}><strong>{words.row(format.count(row))}</strong>: {titled(sentence)}</li>)}</ul>
              </details>
            )}
          </>
        )}
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
      </Stack>
    </section>
  );
}
