/** Another ending for a wait: working days later or earlier, with a reason. */
import { useState } from 'react';
import { NumberInput, Text } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import type { Answer } from '../../../api/client';
import type { GuidanceBody } from '../../../api/guidance.writes';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { useFormat } from '../../../language/format';
import { guidanceWords } from '../../../language/guidance.words';
import { useWords } from '../../../language/language';

interface MoveFormProps {
  readonly wait: TaskView;
  readonly act: (body: GuidanceBody, key: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

export function MoveForm({ wait, act, onClose }: MoveFormProps) {
  const words = useWords(guidanceWords);
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const days = Number(typed);
  const usable = typed !== '' && Number.isInteger(days) && days !== 0;
  return (
    <ReasonedAct
      name={`move:${wait.id}`} title={words.moveTitle} effect={words.moveEffect} go={words.acts['move-deadline']} done={words.moved}
      act={act} bodyOf={(reason) => (usable ? { act: 'move-deadline' as const, taskId: wait.id, days, reason } : null)} onClose={onClose}
    >
      <NumberInput label={words.moveDays} description={words.moveDaysHelp} withAsterisk allowDecimal={false} w={220} value={typed} onChange={(next) => setTyped(String(next))} />
      {wait.dueOn && <Text size="xs" c="dimmed">{words.moveNow(format.dateLong(wait.dueOn))}</Text>}
    </ReasonedAct>
  );
}
