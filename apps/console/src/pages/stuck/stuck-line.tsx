/** One stuck thing in business words, its way to the engine, and the acts that mend it. */
import { Anchor, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { StuckView } from '@sinergi/contracts/stuck.views';
import { codeWords, type OpsState } from '../../language/codes.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { stuckWords } from '../../language/stuck.words';
import { Fact, Facts } from '../../parts/fact';
import { Mark, OPS_TONE } from '../../parts/mark';
import { RehearsalBadge } from '../../parts/rehearsal';
import { Mending } from './mending';
import css from './stuck.module.css';

const isOpsState = (state: string): state is OpsState => state in OPS_TONE;

export function StuckLine({ line }: { readonly line: StuckView }) {
  const words = useWords(stuckWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  return (
    <li className={css['line']}>
      <Group justify="space-between" align="flex-start" gap="xs" mb={8}>
        <div>
          <Link to={`/cooperations/${encodeURIComponent(line.no)}`} className={css['city']}>{line.cityName}</Link> {line.rehearsal && <RehearsalBadge />}
          <Text size="xs" c="dimmed">{line.no}</Text>
        </div>
        <Group gap="sm">
          {isOpsState(line.opsState) && line.opsState !== 'OK' && <Mark tone={OPS_TONE[line.opsState]}>{codes.ops[line.opsState]}</Mark>}
          <Anchor href={line.url} target="_blank" rel="noreferrer" size="xs">{words.engine} <IconExternalLink size={12} aria-hidden style={{ verticalAlign: -1 }} /></Anchor>
        </Group>
      </Group>
      <Facts least={168}>
        <Fact name={words.what}>{line.what}</Fact>
        <Fact name={words.office}>{line.office || '–'}</Fact>
        <Fact name={words.why}>{line.why}</Fact>
        <Fact name={words.since}>{format.date(line.since)}<Text size="xs" c="dimmed">{words.days(format.count(line.workingDays))}</Text></Fact>
        <Fact name={words.next}>{line.next ?? words.none}{line.nextOn && <Text size="xs" c="dimmed">{format.date(line.nextOn)}</Text>}</Fact>
        {line.lastFailure && <Fact name={words.failure}>{line.lastFailure}</Fact>}
        {line.tries > 0 && <Fact name={words.tries}>{words.times(format.count(line.tries))}</Fact>}
      </Facts>
      <Mending line={line} />
    </li>
  );
}
