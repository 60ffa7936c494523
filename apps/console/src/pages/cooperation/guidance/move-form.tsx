/** Another ending for a wait: working days later or earlier, with a reason. */
import { useState } from 'react';
import { NumberInput, Text } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import type { Answer } from '../../../api/client';
import { useDeadlinePreview } from '../../../api/guidance.reads';
import type { GuidanceBody } from '../../../api/guidance.writes';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { useFormat } from '../../../language/format';
import { guidanceWords } from '../../../language/guidance.words';
import { useLanguage, useWords } from '../../../language/language';
import { useRungName } from '../../../parts/rung-name';

const MOST_DAYS = 260;

/** Every date ahead as it would become, and whether one's position reaches that far. */
function MovePreview({ taskId, days }: { readonly taskId: string; readonly days: number }) {
  const language = useLanguage().language;
  const format = useFormat();
  const nameOf = useRungName();
  const preview = useDeadlinePreview(taskId, Math.abs(days) <= MOST_DAYS ? days : null).data;
  if (!preview) return null;
  return (
    <div data-testid="move-preview">
      {preview.rungs.map(({ code, was, becomes }) => (
        <Text key={code} size="xs">{nameOf(code)}: <s>{format.date(was)}</s> → <b>{format.date(becomes)}</b></Text>
      ))}
      {preview.refusal && <Text size="xs" c="var(--bad)" role="status">{preview.refusal.detail[language]}</Text>}
    </div>
  );
}

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
      {usable && <MovePreview taskId={wait.id} days={days} />}
      {!usable && wait.dueOn && <Text size="xs" c="dimmed">{words.moveNow(format.dateLong(wait.dueOn))}</Text>}
    </ReasonedAct>
  );
}
