/** Who a delivery waits for now, until when, and what happens after that. */
import type { CooperationPageView, TaskView } from '@sinergi/contracts/views';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { usePartyNames } from '../../../../language/parties';
import { rosterStepWords } from '../../../../language/roster-steps.words';
import { Fact } from '../../../../parts/fact';
import { useMay } from '../../../../shell/session';
import type { Step } from './step-of';
import css from './steps.module.css';

interface WhatNextProps {
  readonly handIn: HandInView;
  readonly step: Step;
  readonly cooperation: CooperationPageView | undefined;
}

export function WhatNext({ handIn, step, cooperation }: WhatNextProps) {
  const words = useWords(rosterStepWords);
  const names = usePartyNames();
  const format = useFormat();
  const may = useMay();
  const task = cooperation?.waits.find(({ id }) => id === (step === 'approval' ? handIn.approvalTaskId : handIn.senderTaskId));
  const who = (): string => {
    if (handIn.awaits !== null) return may('hand-in') ? words.you : (task?.officeName ?? words.sender);
    if (step === 'approval') return task ? `${names.anyOf(task.positions)}, ${task.officeName}` : words.approverIs;
    if (step !== 'result') return words.system;
    return mendable(handIn) ? (may('hand-in') ? words.you : words.sender) : words.nobody;
  };
  return (
    <dl className={css['next']}>
      <Fact name={words.waitsFor}><b data-testid="waits-for">{who()}</b>{dueOf(task) && `, ${words.until(format.date(dueOf(task)))}`}</Fact>
      <Fact name={words.next}>{nextOf(handIn, step, words)}</Fact>
    </dl>
  );
}

const mendable = ({ status, leftToMend }: HandInView): boolean => status === 'incomplete' || (status === 'committed' && leftToMend > 0);
const dueOf = (task: TaskView | undefined): string | null => (task && task.heldSince === null ? task.dueOn : null);

function nextOf(handIn: HandInView, step: Step, words: (typeof rosterStepWords)['id']): string {
  if (handIn.awaits === 'resume') return words.after.stopped;
  if (step === 'check' && !handIn.attended) return words.after.checkUnattended;
  if (step === 'result' && mendable(handIn)) return handIn.status === 'incomplete' ? words.after.whole : words.after.mend;
  return words.after[step];
}
