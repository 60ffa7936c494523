/** How many returned rows are left, and the way to hand their mended version in. */
import { useState } from 'react';
import { Button, Stack, Text } from '@mantine/core';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { useMay } from '../../../shell/session';
import { HandInForm } from './hand-in-form';

export function Mending({ handIn, offered }: { readonly handIn: HandInView; readonly offered: boolean }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (handIn.status !== 'committed' || handIn.returned === 0) return null;
  if (handIn.leftToMend === 0) return <Text size="sm" c="var(--good)">{words.mendedAll}</Text>;
  return (
    <Stack gap="xs" data-testid="mending">
      <Text size="sm" c="var(--bad)">{words.left(format.count(handIn.leftToMend))}</Text>
      {offered && may('hand-in') && (open ? <HandInForm no={handIn.no} mends={handIn.id} /> : <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>{words.mend}…</Button>)}
    </Stack>
  );
}
