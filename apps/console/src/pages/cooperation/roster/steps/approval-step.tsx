/** A delivery whose sender has chosen: its figures, and the way to the second person's decision. */
import { Button, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useCooperation } from '../../../../api/reads';
import { cooperationWords } from '../../../../language/cooperation.words';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { Figures } from '../figures';
import { ReturnedRows } from './returned-rows';

export function ApprovalStep({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(rosterStepWords);
  const { openTask } = useWords(cooperationWords);
  const format = useFormat();
  const task = useCooperation(handIn.no).data?.waits.find(({ id }) => id === handIn.approvalTaskId);
  return (
    <Stack gap="md" align="stretch">
      <Text size="sm">{words.approvalAsked(format.count(handIn.accepted), format.count(handIn.returned))}</Text>
      <div><Figures handIn={handIn} /><ReturnedRows handIn={handIn} /></div>
      {handIn.approvalTaskId && task && (
        <Button component={Link} to={`/tasks/${encodeURIComponent(handIn.approvalTaskId)}`} variant={task.mayDecide ? 'filled' : 'default'} rightSection={<IconArrowRight size={16} aria-hidden />} style={{ alignSelf: 'flex-start' }}>
          {task.mayDecide ? words.approve : openTask}
        </Button>
      )}
    </Stack>
  );
}
