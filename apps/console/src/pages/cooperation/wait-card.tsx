/** Why a cooperation waits and what comes next: who is asked, since when, why, and the dates ahead. */
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CooperationRowView, TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../../language/codes.words';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { usePartyNames } from '../../language/parties';
import { useAsked } from '../../parts/asked';
import { DatesAhead } from '../../parts/dates-ahead';
import { Held, MovedDates } from '../../parts/guided';
import css from './cooperation.module.css';
import { WaitGuidance } from './guidance/wait-guidance';

interface WaitCardProps {
  readonly wait: TaskView;
  readonly state: CooperationRowView['opsState'];
}

export function WaitCard({ wait, state }: WaitCardProps) {
  const words = useWords(cooperationWords);
  const codes = useWords(codeWords);
  const names = usePartyNames();
  const format = useFormat();
  const asked = useAsked();
  return (
    <section className={`surface ${css['card']}`} data-state={wait.heldSince ? 'ON_HOLD' : state} aria-label={`${words.waitsFor} ${names.anyOf(wait.positions)}`} data-testid="wait">
      <Group justify="space-between" align="flex-start" gap="md">
        <Stack gap={2} style={{ flex: '1 1 320px', minWidth: 0 }}>
          <span className={css['over']}>{words.waitsFor}</span>
          <h2 className={css['who']}>{names.anyOf(wait.positions)}</h2>
          <Text size="sm">{wait.officeName}</Text>
        </Stack>
        <Group gap="sm">
          <Button component={Link} to={`/tasks/${encodeURIComponent(wait.id)}`} variant={wait.mayDecide ? 'filled' : 'default'} rightSection={<IconArrowRight size={16} aria-hidden />}>
            {wait.mayDecide ? words.decideNow : words.openTask}
          </Button>
        </Group>
      </Group>
      <Text size="sm" mt="sm" maw={900}><b>{asked(wait)}</b>, {words.since(format.date(wait.openedOn))}. {codes.why[wait.act]}</Text>
      {wait.heldSince && <Box mt="sm"><Held wait={wait} /></Box>}
      {wait.ahead.length > 0 && <Box mt="md"><DatesAhead ahead={wait.ahead} act={wait.act} still={wait.heldSince !== null} /></Box>}
      {wait.dueOn && wait.heldSince === null && (
        <Text size="xs" c="dimmed" mt={wait.ahead.length > 0 ? 4 : 'sm'}>
          {[`${words.due}: ${format.dateLong(wait.dueOn)}`, wait.grantedDays > 0 ? words.granted(format.count(wait.grantedDays)) : null].filter(Boolean).join(', ')}
        </Text>
      )}
      {wait.ahead.length === 0 && wait.heldSince === null && <Text size="xs" c="dimmed" mt="sm">{words.datesToCome}</Text>}
      {wait.moves.length > 0 && <Box mt={6}><MovedDates wait={wait} /></Box>}
      <Box mt="sm" className={css['guidance']}><WaitGuidance wait={wait} /></Box>
    </section>
  );
}

export function NothingWaits({ closedOn }: { readonly closedOn: string | null }) {
  const words = useWords(cooperationWords);
  const format = useFormat();
  return <section className={`surface ${css['card']}`} data-state="OK"><Text size="sm">{closedOn ? words.closed(format.date(closedOn)) : words.nothingWaits}</Text></section>;
}
