/** The rosters of a cooperation: handing one in, and what became of those handed in. */
import { Box } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Empty } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import { HandInCounts } from './hand-in-counts';
import { HandInForm } from './hand-in-form';
import { RosterQuality } from './roster-quality';
import css from './roster.module.css';

export function RosterTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(rosterWords);
  const may = useMay();
  const mayApprove = (taskId: string | null) => cooperation.waits.some((wait) => wait.id === taskId && wait.mayDecide);
  const offered = may('hand-in') && cooperation.closedOn === null;
  return (
    <Box className={css['roster']} data-testid="roster">
      {offered && <HandInForm no={cooperation.no} begun={cooperation.status === 'in-force'} />}
      {cooperation.handIns.length === 0 ? <Empty text={words.none} /> : cooperation.handIns.map((handIn) => <HandInCounts key={handIn.id} handIn={handIn} toApproval={mayApprove(handIn.approvalTaskId)} offered={offered} />)}
      {may('read-members') && cooperation.handIns.length > 0 && <RosterQuality no={cooperation.no} />}
    </Box>
  );
}
