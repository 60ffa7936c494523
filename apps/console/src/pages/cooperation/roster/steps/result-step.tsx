/** What became of a delivery: its figures, the rows left to mend with the way to hand them in, and its undo. */
import { Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import type { Tone } from '../../../../parts/mark';
import { Notice } from '../../../../parts/notice';
import { useMay } from '../../../../shell/session';
import { Figures } from '../figures';
import { Mending } from '../mending';
import { RosterUndo } from '../roster-undo';
import { ReturnedRows } from './returned-rows';

const TONE: Readonly<Record<string, Tone>> = { committed: 'good', declined: 'bad', incomplete: 'warn', lapsed: 'warn' };

export function ResultStep({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(rosterStepWords);
  const format = useFormat();
  const may = useMay();
  const tone = TONE[handIn.status] ?? 'off';
  const Icon = tone === 'good' ? IconCircleCheck : tone === 'off' ? IconInfoCircle : IconAlertTriangle;
  const told = (words.ended as Readonly<Record<string, ((rows: string) => string) | undefined>>)[handIn.status];
  return (
    <Stack gap="md">
      <Notice tone={tone} icon={<Icon aria-hidden />} role="status" testId="ended">{told?.(format.count(handIn.accepted)) ?? handIn.status}</Notice>
      {handIn.rowsRead > 0 && <div><Figures handIn={handIn} /><ReturnedRows handIn={handIn} /></div>}
      <Mending handIn={handIn} offered />
      {may('hand-in') && handIn.status !== 'committed' && <Group><Button component={Link} to={`/cooperations/${encodeURIComponent(handIn.no)}?tab=roster`} size="xs" variant="default">{words.another}</Button></Group>}
      <RosterUndo handIn={handIn} />
    </Stack>
  );
}
