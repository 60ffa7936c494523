/** Holding and resuming everything a case has running, beside its facts. */
import { useCallback, useState } from 'react';
import { Button, Group } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { guideCase, type CaseGuidanceBody } from '../../../api/guidance.writes';
import { guidanceWords } from '../../../language/guidance.words';
import { useWords } from '../../../language/language';
import { HoldForm, ResumeForm } from './hold-form';

export function CaseGuidance({ cooperation: { no, mayGuide } }: { readonly cooperation: Pick<CooperationPageView, 'no' | 'mayGuide'> }) {
  const words = useWords(guidanceWords);
  const [open, setOpen] = useState<'hold' | 'resume' | null>(null);
  const act = useCallback((body: CaseGuidanceBody, key: string) => guideCase(no, body, key), [no]);
  const close = () => setOpen(null);
  if (open === 'hold') return <HoldForm of={no} whole act={act} onClose={close} />;
  if (open === 'resume') return <ResumeForm of={no} whole act={act} onClose={close} />;
  const names = { hold: words.holdCaseTitle, resume: words.resumeCaseTitle };
  return <Group gap={6}>{mayGuide.map((code) => <Button key={code} size="compact-sm" variant="default" onClick={() => setOpen(code)}>{names[code]}…</Button>)}</Group>;
}
