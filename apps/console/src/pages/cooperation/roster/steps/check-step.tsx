/** The rows being checked, live: how many of how many, and the way to stop, to go on or to take the delivery back. */
import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { useMay } from '../../../../shell/session';
import { stepOf } from './step-of';
import type { SaidWord } from './use-word';
import { Withdraw } from './withdraw';

export function CheckStep({ handIn, word }: { readonly handIn: HandInView; readonly word: SaidWord }) {
  const words = useWords(rosterStepWords);
  const format = useFormat();
  const may = useMay();
  const stopped = handIn.awaits === 'resume';
  if (stepOf(handIn) === 'upload') return <Group gap={8} role="status"><Loader size={16} aria-hidden /><Text size="sm" c="dimmed">{words.mayLeave}</Text></Group>;
  return (
    <Stack gap="sm" data-testid="checking">
      <Rows handIn={handIn} still={stopped} />
      <Text size="sm" c="dimmed">{stopped ? words.stoppedAt(format.count(handIn.rowsRead)) : words.mayLeave}</Text>
      {handIn.attended && may('hand-in') && (stopped ? (
        <Group gap="sm">
          <Button size="xs" leftSection={<IconPlayerPlay size={15} aria-hidden />} loading={word.word === 'resume'} disabled={word.word !== null} onClick={() => word.say({ word: 'resume' })}>{words.resume}</Button>
          <Withdraw word={word} />
        </Group>
      ) : (
        handIn.status === 'reading' && <Group><Button size="xs" variant="default" leftSection={<IconPlayerStop size={15} aria-hidden />} loading={word.word === 'stop'} disabled={word.word !== null} onClick={() => word.say({ word: 'stop' })}>{words.stop}</Button></Group>
      ))}
    </Stack>
  );
}

function Rows({ handIn: { rowsRead, people }, still }: { readonly handIn: HandInView; readonly still: boolean }) {
  const words = useWords(rosterStepWords);
  const format = useFormat();
  const share = people ? Math.min(100, Math.floor((rowsRead / people) * 100)) : null;
  const told = people && share !== null ? words.progress(format.count(rowsRead), format.count(people), String(share)) : words.progressOpen(format.count(rowsRead));
  return (
    <div>
      <Progress value={share ?? 100} size={10} radius="xl" animated={!still} striped={!still} color={still ? 'gray' : undefined} aria-label={told} />
      <Text size="sm" fw={600} mt={6} className="tabular" role="status" data-testid="rows-read">{told}</Text>
    </div>
  );
}
