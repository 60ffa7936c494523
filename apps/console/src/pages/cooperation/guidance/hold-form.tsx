/** Holding a wait or the whole case until a day, or going on before it. */
import { useState } from 'react';
import type { Answer } from '../../../api/client';
import type { CaseGuidanceBody } from '../../../api/guidance.writes';
import { DayField } from '../../../forms/day-field';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { guidanceWords } from '../../../language/guidance.words';
import { useWords } from '../../../language/language';

interface HoldFormProps {
  /** What stands still: a process or a case number. */
  readonly of: string;
  readonly whole: boolean;
  readonly act: (body: CaseGuidanceBody, key: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

export function HoldForm({ of, whole, act, onClose }: HoldFormProps) {
  const words = useWords(guidanceWords);
  const [until, setUntil] = useState('');
  return (
    <ReasonedAct
      name={`hold:${of}`} title={whole ? words.holdCaseTitle : words.holdTitle} effect={whole ? words.holdCaseEffect : words.holdEffect} go={words.acts.hold} done={words.held}
      act={act} bodyOf={(reason) => (until === '' ? null : { act: 'hold' as const, until, reason })} onClose={onClose}
    >
      <DayField label={words.holdUntil} help={words.holdUntilHelp} value={until} onChange={setUntil} />
    </ReasonedAct>
  );
}

export function ResumeForm({ of, whole, act, onClose }: HoldFormProps) {
  const words = useWords(guidanceWords);
  return (
    <ReasonedAct
      name={`resume:${of}`} title={whole ? words.resumeCaseTitle : words.resumeTitle} effect={words.resumeEffect} go={words.acts.resume} done={words.resumed}
      act={act} bodyOf={(reason) => ({ act: 'resume' as const, reason })} onClose={onClose}
    />
  );
}
