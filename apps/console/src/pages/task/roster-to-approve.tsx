/** The counts of the roster that is to be approved, for the second person who looks at it. */
import { Box, Divider } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useCooperation } from '../../api/reads';
import { HandInCounts } from '../cooperation/roster/hand-in-counts';

export function RosterToApprove({ task }: { readonly task: TaskView }) {
  const handIn = useCooperation(task.no).data?.handIns.find((entry) => entry.approvalTaskId === task.id);
  if (!handIn) return null;
  return (
    <>
      <Divider my="md" color="var(--line)" />
      <Box><HandInCounts handIn={handIn} /></Box>
    </>
  );
}
