/** Money entered by hand that a movement may show: tied to it by a person's word, so that it is not booked twice. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Text } from '@mantine/core';
import type { EnteredAlikeView } from '@sinergi/contracts/unmatched.views';
import { tieEntered } from '../../api/unmatched';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { enteredWords } from '../../language/entered.words';
import { Mark } from '../../parts/mark';
import css from './money.module.css';

export function EnteredAlike({ lineId, entered }: { readonly lineId: string; readonly entered: readonly EnteredAlikeView[] }) {
  const words = useWords(enteredWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<EnteredAlikeView | null>(null);
  const act = useCallback((body: { enteredId: string; reason: string }, key: string) => tieEntered(lineId, body, key), [lineId]);
  if (entered.length === 0) return null;
  return (
    <Box mt={8} data-testid="entered-alike">
      <Mark tone="warn">{words.maybe}</Mark>
      {entered.map((each) => (
        <Group key={each.enteredId} gap="xs" justify="space-between" className={css['suggestion']}>
          <div>
            <Text size="xs">{[each.no, format.date(each.receivedOn), each.disbursementNo ? words.order(each.disbursementNo) : null].filter(Boolean).join(' · ')}</Text>
            <Text size="xs" c="dimmed">{words.reason[each.reason]}{each.confirmed ? '' : `, ${words.unconfirmed}`}</Text>
          </div>
          {each.confirmed && <Button size="compact-xs" variant="light" onClick={() => setChosen(each)}>{words.same}…</Button>}
        </Group>
      ))}
      {chosen && (
        <Box mt="sm">
          <ReasonedAct name={`entered:${lineId}`} title={words.title} effect={words.effect} go={words.same} done={words.done} act={act} bodyOf={(reason) => ({ enteredId: chosen.enteredId, reason })} onClose={() => setChosen(null)} />
        </Box>
      )}
    </Box>
  );
}
