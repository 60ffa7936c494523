/** The change of who pays that a task is about, with the months it would change, as its proposer saw them. */
import { Box, Divider } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useArrangements, useChangePreview } from '../../api/collection.reads';
import { Lines, Loaded } from '../../parts/loaded';
import { ArrangementChange } from '../cooperation/arrangement/arrangement-change';
import { MonthsCompared } from '../cooperation/arrangement/months-compared';
import { PositionsNamed } from '../cooperation/changes/position-names';

export function ArrangementToApprove({ task }: { readonly task: TaskView }) {
  const view = useArrangements(task.no, null).data;
  const change = view?.changes.find(({ id }) => task.processId.endsWith(`.${id}`));
  if (!view || !change) return null;
  return (
    <>
      <Divider my="md" color="var(--line)" />
      <Box>
        <PositionsNamed value={view.positions}><ArrangementChange change={change} /></PositionsNamed>
        {change.status === 'awaiting-approval' && <Preview no={task.no} changeId={change.id} />}
      </Box>
    </>
  );
}

function Preview({ no, changeId }: { readonly no: string; readonly changeId: string }) {
  return <Loaded query={useChangePreview(no, changeId)} waiting={<Lines count={2} />}>{(months) => <MonthsCompared months={months} />}</Loaded>;
}
