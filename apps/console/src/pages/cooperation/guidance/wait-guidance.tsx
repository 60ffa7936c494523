/** What the person looking may do with one wait beside deciding: hold, resume, another deadline, another desk. */
import { useCallback, useState } from 'react';
import { Button, Group } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { guide, type GuidanceBody } from '../../../api/guidance.writes';
import { guidanceWords } from '../../../language/guidance.words';
import { useWords } from '../../../language/language';
import { HoldForm, ResumeForm } from './hold-form';
import { MoveForm } from './move-form';
import { PassOnForm } from './pass-on-form';

type Act = TaskView['mayGuide'][number];

export function WaitGuidance({ wait }: { readonly wait: TaskView }) {
  const words = useWords(guidanceWords);
  const [open, setOpen] = useState<Act | null>(null);
  const act = useCallback((body: GuidanceBody, key: string) => guide(wait.processId, body, key), [wait.processId]);
  const close = () => setOpen(null);
  if (open === 'hold') return <HoldForm of={wait.processId} whole={false} act={act} onClose={close} />;
  if (open === 'resume') return <ResumeForm of={wait.processId} whole={false} act={act} onClose={close} />;
  if (open === 'move-deadline') return <MoveForm wait={wait} act={act} onClose={close} />;
  if (open === 'reassign') return <PassOnForm wait={wait} act={act} onClose={close} />;
  if (wait.mayGuide.length === 0) return null;
  return (
    <Group gap={6} data-testid="guidance">
      {wait.mayGuide.map((code) => (
        <Button key={code} size="compact-sm" variant="default" onClick={() => setOpen(code)}>{code === 'reassign' && wait.mayDecide ? words.notMe : words.acts[code]}…</Button>
      ))}
    </Group>
  );
}
