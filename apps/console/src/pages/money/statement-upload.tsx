/** Handing in a bank statement: the file as the bank gives it; what it paid and what waits is told at once, and the same file again changes nothing. */
import { useCallback, useState } from 'react';
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { sendStatement } from '../../api/statements';
import { FileChoice } from '../../forms/file-choice';
import { useSubmission } from '../../forms/submission';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { rosterWords } from '../../language/roster.words';
import { statementUploadWords } from '../../language/statement-upload.words';
import { Failure } from '../../parts/failure';
import css from './money.module.css';

const ACCEPTED = '.csv,.xlsx,.xml,.sta,.mt940,.940,.txt';

export function StatementUpload() {
  const words = useWords(statementUploadWords);
  const upload = useWords(rosterWords);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const [rehearsal, setRehearsal] = useState(false);
  const act = useCallback(
    async (body: { readonly rehearsal: boolean }, key: string) => {
      if (!file) throw new Error('no file');
      return sendStatement(file, body.rehearsal, key);
    },
    [file],
  );
  const { progress, send, reset } = useSubmission(act, { name: `statement:${file?.name ?? ''}:${file?.size ?? 0}:${file?.lastModified ?? 0}` });
  const taken = progress.phase === 'done' ? progress.value : null;
  const booked = taken?.matched.filter(({ standing }) => standing === 'booked').reduce((sum, { amount }) => sum + amount, 0) ?? 0;
  return (
    <section className="surface" data-testid="statement-upload">
      <div className={css['head']}>
        <Title order={2}>{words.title}</Title>
        <Text size="xs" c="dimmed">{words.explain}</Text>
      </div>
      <Stack gap="sm" className={css['line']}>
        <FileChoice label={words.title} accept={ACCEPTED} busy={progress.phase === 'sending'} onFile={(chosen) => { reset(); setFile(chosen); }}>
          {file && (
            <Group gap="sm">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{upload.chosen(file.name, format.bytes(file.size))}</Text>
              {!taken && <Button size="xs" loading={progress.phase === 'sending'} onClick={() => void send({ rehearsal })}>{words.send}</Button>}
            </Group>
          )}
        </FileChoice>
        <Checkbox size="xs" label={words.rehearsal} checked={rehearsal} onChange={(event) => setRehearsal(event.currentTarget.checked)} />
        {progress.phase === 'refused' && <Failure error={progress.problem} />}
        {taken && (
          <Text size="sm" role="status" data-testid="statement-taken">
            {words.taken(format.count(taken.lines), format.count(taken.matched.length), format.money(booked), format.count(taken.unmatched.length))} {taken.sequence === 'gap' && words.gap}{taken.sequence === 'overlaps' && words.overlaps}
          </Text>
        )}
      </Stack>
    </section>
  );
}
