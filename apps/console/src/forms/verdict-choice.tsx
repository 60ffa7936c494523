/** The verdicts on offer as one choice, each with what it leads to. */
import { useId } from 'react';
import { IconArrowBackUp, IconCheck, IconClockPlus, IconX } from '@tabler/icons-react';
import type { TaskView } from '@sinergi/contracts/views';
import { useWords } from '../language/language';
import { taskWords } from '../language/task.words';
import css from './verdict-choice.module.css';

type Verdict = TaskView['verdicts'][number];

const ICON = { approve: IconCheck, return: IconArrowBackUp, decline: IconX, 'more-time': IconClockPlus } as const;

interface VerdictChoiceProps {
  readonly task: TaskView;
  readonly chosen: Verdict | '';
  readonly disabled: boolean;
  readonly onChoose: (verdict: Verdict) => void;
}

export function VerdictChoice({ task, chosen, disabled, onChoose }: VerdictChoiceProps) {
  const words = useWords(taskWords);
  const name = useId();
  return (
    <fieldset className={css['verdicts']} disabled={disabled}>
      <legend className={css['legend']}>{words.choose}</legend>
      {task.verdicts.map((verdict) => {
        const Icon = ICON[verdict];
        return (
          <label key={verdict} className={css['verdict']} data-verdict={verdict} data-chosen={chosen === verdict}>
            <input type="radio" name={name} value={verdict} checked={chosen === verdict} onChange={() => onChoose(verdict)} />
            <Icon size={18} stroke={1.9} aria-hidden />
            <span>{verdictName(words, task, verdict)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What a verdict is called for this act: approving a signature is recording it. */
export function verdictName(words: { readonly approveAs: Readonly<Partial<Record<TaskView['act'], string>>>; readonly verdict: Readonly<Record<Verdict, string>> }, task: TaskView, verdict: Verdict): string {
  return verdict === 'approve' ? (words.approveAs[task.act] ?? words.verdict.approve) : words.verdict[verdict];
}
