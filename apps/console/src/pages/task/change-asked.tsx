/** The change of the roster a task is about: to be approved by a second person, or whose members are to answer an offer. */
import { Box, Divider } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useRosterChanges } from '../../api/changes';
import { ChangeEntry } from '../cooperation/changes/change-entry';
import { PositionsNamed } from '../cooperation/changes/position-names';

export function ChangeAsked({ task }: { readonly task: TaskView }) {
  const changes = useRosterChanges(task.no).data;
  const change = changes?.items.find(({ id }) => task.processId.endsWith(`.${id}`));
  if (!changes || !change) return null;
  return (
    <>
      <Divider my="md" color="var(--line)" />
      <Box><PositionsNamed value={changes.positions}><ChangeEntry change={change} /></PositionsNamed></Box>
    </>
  );
}
