/** A wait that stands still, and dates that moved: the old and the new day, and what moved them. */
import { Text } from '@mantine/core';
import { IconArrowNarrowRight, IconPlayerPause } from '@tabler/icons-react';
import type { TaskView } from '@sinergi/contracts/views';
import { useFormat } from '../language/format';
import { guidanceWords } from '../language/guidance.words';
import { useWords } from '../language/language';
import css from './guided.module.css';
import { Notice } from './notice';
import { useRungName } from './rung-name';

type Guided = Pick<TaskView, 'heldSince' | 'heldUntil' | 'moves'>;

export function Held({ wait }: { readonly wait: Guided }) {
  const words = useWords(guidanceWords);
  const format = useFormat();
  if (wait.heldSince === null) return null;
  return (
    <Notice tone="warn" icon={<IconPlayerPause aria-hidden />} title={words.heldMark} testId="held">
      <Text size="sm">{words.heldText(format.date(wait.heldSince), format.date(wait.heldUntil))}</Text>
    </Notice>
  );
}

export function MovedDates({ wait }: { readonly wait: Guided }) {
  const words = useWords(guidanceWords);
  const format = useFormat();
  const nameOf = useRungName();
  if (wait.moves.length === 0) return null;
  return (
    <details className={css['moves']} data-testid="moves">
      <summary>{words.movesTitle} ({format.count(wait.moves.length)})</summary>
      <ul>
        {wait.moves.map((move, index) => (
          <li key={`${move.rung}:${index}`}>
            <span className={css['rung']}>{nameOf(move.rung)}</span>
            <span className={css['days']}><s>{format.date(move.was)}</s> <IconArrowNarrowRight size={14} aria-hidden /> {format.date(move.becomes)}</span>
            <span className={css['cause']}>{[words.cause[move.cause] ?? move.cause, move.edition, format.date(move.movedOn)].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
