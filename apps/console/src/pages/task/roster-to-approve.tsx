/** The roster a task is about: its counts for the second person, and the way on for its sender. */
import { Box, Divider } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useCooperation } from '../../api/reads';
import { HandInCounts } from '../cooperation/roster/hand-in-counts';
import { RosterDifferences } from './roster-differences';

export function RosterToApprove({ task }: { readonly task: TaskView }) {
  const handIn = useCooperation(task.no).data?.handIns.find((entry) => entry.approvalTaskId === task.id || entry.senderTaskId === task.id);
  if (!handIn) return null;
  return (
    <>
      <Divider my="md" color="var(--line)" />
      <Box><HandInCounts handIn={handIn} /><RosterDifferences handIn={handIn} /></Box>
    </>
  );
}
