/** The road of a cooperation: stages done, the one it stands in, those ahead. */
import { useState } from 'react';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { UnstyledButton } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import css from './stage-road.module.css';

export function StageRoad({ stages }: { readonly stages: CooperationPageView['stages'] }) {
  const words = useWords(cooperationWords);
  const titled = useTitled();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const at = stages.findIndex((stage) => stage.state === 'current');
  const place = at >= 0 ? at + 1 : stages.filter((stage) => stage.state === 'done').length;
  const here = stages[Math.max(0, place - 1)];
  return (
    <nav className={`surface ${css['road']}`} aria-label={words.allStages} data-testid="stages">
      <UnstyledButton className={css['short']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{words.stageOf(place, stages.length)}{here ? `: ${titled(here.title)}` : ''}</span>
        <IconChevronDown size={16} aria-hidden style={{ transform: open ? 'rotate(180deg)' : undefined }} />
      </UnstyledButton>
      <ol className={css['stages']} data-open={open}>
        {stages.map((stage) => (
          <li key={stage.code} className={css['stage']} data-state={endedIn(stage) ? 'ended' : stage.state} aria-current={stage.state === 'current' ? 'step' : undefined}>
            <span className={css['dot']} aria-hidden>{stage.state === 'done' && <IconCheck size={11} stroke={3.2} />}</span>
            <span className={css['name']}>{titled(stage.title)}</span>
            <span className={css['day']}>{endedIn(stage) ? words.endedHere : stage.state === 'skipped' ? words.skipped : stage.state === 'ahead' ? '' : format.date(stage.state === 'done' ? stage.leftOn : stage.enteredOn)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The stage a case was in when it ended early: entered, never passed. */
const endedIn = ({ state, enteredOn }: CooperationPageView['stages'][number]): boolean => state === 'skipped' && enteredOn !== null;
