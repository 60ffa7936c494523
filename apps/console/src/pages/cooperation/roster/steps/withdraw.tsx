/** Taking a delivery back before it takes effect: asked once more, because nothing brings it back. */
import { useState } from 'react';
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { Notice } from '../../../../parts/notice';
import type { SaidWord } from './use-word';

export function Withdraw({ word }: { readonly word: SaidWord }) {
  const words = useWords(rosterStepWords);
  const [open, setOpen] = useState(false);
  if (!open) return <Button size="compact-sm" variant="subtle" color="red.9" c="var(--bad)" disabled={word.word !== null} onClick={() => setOpen(true)}>{words.withdraw}…</Button>;
  return (
    <Box w="100%">
      <Notice tone="bad" role="alert" testId="withdraw">
        <Stack gap="xs">
          <Text size="sm">{words.withdrawText}</Text>
          <Group gap="xs">
            <Button size="xs" color="red.9" loading={word.word === 'withdraw'} disabled={word.word !== null} onClick={() => word.say({ word: 'withdraw' })}>{words.withdrawGo}</Button>
            <Button size="xs" variant="default" disabled={word.word !== null} onClick={() => setOpen(false)}>{words.keep}</Button>
          </Group>
        </Stack>
      </Notice>
    </Box>
  );
}
