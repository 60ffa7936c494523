/** Passing a task to another desk of the same side: by the branch, or by the desk asked that says "not me". */
import { useState } from 'react';
import { NativeSelect } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { POSITION_RULES, POSITIONS, type PositionCode } from '@sinergi/domain/parties/office';
import type { Answer } from '../../../api/client';
import type { GuidanceBody } from '../../../api/guidance.writes';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { guidanceWords } from '../../../language/guidance.words';
import { useWords } from '../../../language/language';
import { usePartyNames } from '../../../language/parties';
import { shellWords } from '../../../language/shell.words';

interface PassOnFormProps {
  readonly wait: TaskView;
  readonly act: (body: GuidanceBody, key: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

const NO_DESKS: readonly PositionCode[] = ['operator', 'administrator'];

/** Every desk of the side asked but those asked already. */
function otherDesks({ positions }: Pick<TaskView, 'positions'>): PositionCode[] {
  const side = positions[0] && POSITION_RULES[positions[0]].side;
  return POSITIONS.filter((position) => POSITION_RULES[position].side === side && !NO_DESKS.includes(position) && !(positions.length === 1 && positions.includes(position)));
}

export function PassOnForm({ wait, act, onClose }: PassOnFormProps) {
  const words = useWords(guidanceWords);
  const shell = useWords(shellWords);
  const names = usePartyNames();
  const desks = otherDesks(wait);
  const [chosen, choose] = useState('');
  const desk = desks.find((position) => position === chosen);
  return (
    <ReasonedAct
      name={`reassign:${wait.id}`} title={wait.mayDecide ? words.notMeTitle : words.passTitle} effect={words.passEffect} go={words.acts.reassign} done={words.passed}
      act={act} bodyOf={(reason) => (desk ? { act: 'reassign' as const, taskId: wait.id, positions: [desk], reason } : null)} onClose={onClose}
    >
      <NativeSelect label={words.passTo} withAsterisk value={chosen} onChange={(event) => choose(event.currentTarget.value)} data={[{ value: '', label: shell.pick }, ...desks.map((value) => ({ value, label: names.position(value) }))]} />
    </ReasonedAct>
  );
}
