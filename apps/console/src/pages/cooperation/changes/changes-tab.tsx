/** Changes of the roster between two files: who waits for whom, what came of each, and the form that reports one. */
import { Box } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useRosterChanges } from '../../../api/changes';
import { changesWords } from '../../../language/changes.words';
import { useWords } from '../../../language/language';
import { Empty, Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import css from '../roster/roster.module.css';
import { ChangeEntry } from './change-entry';
import { ChangeForm } from './change-form';
import { Participation } from './participation';
import { PositionsNamed } from './position-names';

export function ChangesTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(changesWords);
  const may = useMay();
  const mayApprove = (taskId: string | null) => cooperation.waits.some((wait) => wait.id === taskId && wait.mayDecide);
  return (
    <Loaded query={useRosterChanges(cooperation.no)}>
      {({ items, kinds, positions, participation, reporting }) => (
        <PositionsNamed value={positions}>
        <Box className={css['roster']} data-testid="changes">
          {participation && <Participation no={cooperation.no} participation={participation} />}
          {may('hand-in') && cooperation.closedOn === null && <ChangeForm no={cooperation.no} kinds={kinds} reporting={reporting} />}
          {items.length === 0 ? <Empty text={words.none} /> : items.map((change) => <ChangeEntry key={change.id} change={change} toApproval={mayApprove(change.approvalTaskId)} />)}
        </Box>
        </PositionsNamed>
      )}
    </Loaded>
  );
}
