/** The operator's acts on a stuck process: try again, skip or stop a step, begin a lost process again. */
import { useCallback, useState } from 'react';
import { Box, Button, Group } from '@mantine/core';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import { restart } from '../../api/guidance.writes';
import { repair, type RepairBody } from '../../api/writes';
import { ReasonedAct } from '../../forms/reasoned-act';
import { cooperationWords } from '../../language/cooperation.words';
import { useWords } from '../../language/language';
import { stuckWords } from '../../language/stuck.words';

type Act = StuckView['mayMend'][number];

export function Mending({ line: { processId, mayMend } }: { readonly line: StuckView }) {
  const words = useWords(stuckWords);
  const coop = useWords(cooperationWords);
  const [open, setOpen] = useState<Act | null>(null);
  const mend = useCallback((body: RepairBody, key: string) => repair(processId, body, key), [processId]);
  const begin = useCallback((body: { readonly reason: string }, key: string) => restart(processId, body, key), [processId]);
  const close = () => setOpen(null);
  if (open === 'restart') {
    return <Box mt="sm"><ReasonedAct name={`restart:${processId}`} title={words.restartTitle} effect={words.restartEffect} go={words.acts.restart} done={words.restarted} act={begin} bodyOf={(reason) => ({ reason })} onClose={close} /></Box>;
  }
  if (open !== null) {
    return (
      <Box mt="sm">
        <ReasonedAct
          key={open} name={`mend:${processId}`} title={coop.repairGo[open]} effect={coop.repairEffect[open]} go={coop.repairGo[open]} done={coop.repairSent} grave={open === 'abort'}
          act={mend} bodyOf={(reason) => ({ act: open, reason })} onClose={close}
        />
      </Box>
    );
  }
  if (mayMend.length === 0) return null;
  return <Group gap={6} mt="sm">{mayMend.map((act) => <Button key={act} size="compact-sm" variant="default" onClick={() => setOpen(act)}>{words.acts[act]}…</Button>)}</Group>;
}
