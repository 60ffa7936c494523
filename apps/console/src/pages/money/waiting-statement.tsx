/** A statement nobody could read yet: where it is unclear, and the acts that settle it. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Text } from '@mantine/core';
import type { WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';
import { withdrawStatement } from '../../api/statements';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { statementWords } from '../../language/statement.words';
import { RehearsalBadge } from '../../parts/rehearsal';
import { MappingForm } from './mapping-form';
import css from './money.module.css';

export function WaitingStatement({ file: { id, file, uploadedBy, receivedOn, rehearsal, examined } }: { readonly file: WaitingStatementView }) {
  const words = useWords(statementWords);
  const format = useFormat();
  const [doing, setDoing] = useState<'mapping' | 'withdrawal' | null>(null);
  const act = useCallback((body: { reason: string }, key: string) => withdrawStatement(id, body, key), [id]);
  return (
    <li className={css['line']} data-testid="waiting-statement">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className={css['said']}>
          <Text size="sm" fw={600} className={css['text']}>{file} {rehearsal && <RehearsalBadge />}</Text>
          <Text size="xs" c="dimmed">{words.place(examined.sheet, examined.row, examined.column)} · {words.received(uploadedBy, format.date(receivedOn))}</Text>
        </div>
        {doing === null && (
          <Group gap={6}>
            <Button size="compact-sm" variant="default" onClick={() => setDoing('withdrawal')}>{words.withdraw}…</Button>
            <Button size="compact-sm" onClick={() => setDoing('mapping')}>{words.open}…</Button>
          </Group>
        )}
      </Group>
      {doing === 'mapping' && <MappingForm id={id} examined={examined} onClose={() => setDoing(null)} />}
      {doing === 'withdrawal' && (
        <Box mt="sm">
          <ReasonedAct name={`withdraw-statement:${id}`} title={words.withdraw} effect={words.withdrawEffect} go={words.withdraw} done={words.withdrawn} grave act={act} bodyOf={(reason) => ({ reason })} onClose={() => setDoing(null)} />
        </Box>
      )}
    </li>
  );
}
