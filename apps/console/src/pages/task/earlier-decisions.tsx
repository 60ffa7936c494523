/** Decisions taken before on the same thing, with their reasons and what became of them. */
import { Group, Text } from '@mantine/core';
import type { DecisionView } from '@sinergi/contracts/views';
import { codeWords } from '../../language/codes.words';
import { useFormat } from '../../language/format';
import { guidanceWords } from '../../language/guidance.words';
import { useWords } from '../../language/language';
import { usePartyNames } from '../../language/parties';
import { refusalWords } from '../../language/refusals.words';
import { taskWords } from '../../language/task.words';
import { Mark, type Tone } from '../../parts/mark';
import css from './task.module.css';

const TONE: Record<DecisionView['verdict'], Tone> = { approve: 'good', return: 'warn', decline: 'bad', 'more-time': 'active' };

export function EarlierDecisions({ decisions }: { readonly decisions: readonly DecisionView[] }) {
  return <ol className={css['earlier']}>{decisions.map((decision) => <Earlier key={decision.id} decision={decision} />)}</ol>;
}

function Earlier({ decision }: { readonly decision: DecisionView }) {
  const words = useWords(taskWords);
  const guidance = useWords(guidanceWords);
  const codes = useWords(codeWords);
  const refusals = useWords(refusalWords);
  const names = usePartyNames();
  const format = useFormat();
  return (
    <li>
      <Group gap={8} wrap="wrap">
        <Mark tone={decision.outcome === 'accepted' ? TONE[decision.verdict] : 'off'}>{words.taken[decision.verdict]}</Mark>
        <Text size="xs" c="dimmed">{[format.date(decision.decidedOn), codes.channel[decision.channel] ?? decision.channel, decision.outcome === 'accepted' ? null : words.outcome[decision.outcome]].filter(Boolean).join(' · ')}</Text>
      </Group>
      <Text size="sm" mt={3}>{decision.byName} <Text span size="xs" c="dimmed">{[names.held(decision.byPosition, decision.capacity), decision.forName ? guidance.decidedFor(decision.forName) : null].filter(Boolean).join(', ')}</Text></Text>
      {decision.reason !== '' && <blockquote className={css['reason']}>{decision.reason}</blockquote>}
      {decision.code && <Text size="xs" c="dimmed">{refusals[decision.code] ?? decision.code}</Text>}
    </li>
  );
}
