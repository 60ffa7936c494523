/** What became of one roster: how many rows were accepted, warned and returned, by which rule, and the way to its page. */
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { contentOf } from '../../../api/client';
import { codeWords } from '../../../language/codes.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { rosterStepWords } from '../../../language/roster-steps.words';
import { rosterWords } from '../../../language/roster.words';
import { Fingerprint } from '../../../parts/fingerprint';
import { Mark, type Tone } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import { Figures } from './figures';
import { Mending } from './mending';
import { RosterUndo } from './roster-undo';
import css from './roster.module.css';

const TONE: Readonly<Record<string, Tone>> = { received: 'active', reading: 'active', 'awaiting-sender': 'warn', 'awaiting-approval': 'warn', committed: 'good', declined: 'bad', incomplete: 'bad', lapsed: 'off', aborted: 'off', undone: 'off' };

export function HandInCounts({ handIn, toApproval = false, offered = false }: { readonly handIn: HandInView; readonly toApproval?: boolean; readonly offered?: boolean }) {
  const words = useWords(rosterWords);
  const steps = useWords(rosterStepWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const may = useMay();
  const judged = handIn.finishedOn !== null || handIn.status === 'awaiting-approval' || handIn.awaits === 'choice';
  const asked = handIn.awaits !== null && may('hand-in');
  return (
    <section className={css['handIn']} data-testid="hand-in">
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>{handIn.fileName}</Text>
          <Text size="xs" c="dimmed">{[words.handedIn(format.date(handIn.handedInOn)), handIn.finishedOn ? words.finished(format.date(handIn.finishedOn)) : null, handIn.choice === 'all-or-nothing' ? words.allOrNothing : null, handIn.mends ? words.mendsEarlier : null].filter(Boolean).join(' · ')}</Text>
          <Fingerprint sha256={handIn.sha256} />
        </div>
        <Mark tone={TONE[handIn.status] ?? 'off'}>{codes.handIn[handIn.status] ?? handIn.status}</Mark>
      </Group>
      {judged && <Figures handIn={handIn} />}
      {!judged && handIn.awaits === null && <Group gap={8} mt="sm" role="status"><Loader size={16} aria-hidden /><Text size="sm" c="dimmed">{words.counting} {format.count(handIn.rowsRead)}</Text></Group>}
      {asked && handIn.awaits !== null && <Text size="sm" mt="sm">{handIn.awaits === 'resume' ? steps.heading.stopped : steps.heading[handIn.awaits]}.</Text>}
      <Group gap="md" mt="xs">
        <Button component={Link} to={pageOf(handIn)} size="xs" variant={asked ? 'filled' : 'default'} rightSection={<IconArrowRight size={15} aria-hidden />}>{asked ? steps.carryOn : steps.open}</Button>
        {toApproval && handIn.approvalTaskId && handIn.status === 'awaiting-approval' && (
          <Button component={Link} to={`/tasks/${encodeURIComponent(handIn.approvalTaskId)}`} size="xs" rightSection={<IconArrowRight size={15} aria-hidden />}>{words.approve}</Button>
        )}
        {handIn.errorDocumentId && may('read-members') && <Anchor href={contentOf(handIn.errorDocumentId)} size="sm"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {words.errorFile}</Anchor>}
      </Group>
      <Stack gap="xs" mt="xs"><Mending handIn={handIn} offered={offered} /><RosterUndo handIn={handIn} /></Stack>
    </section>
  );
}

const pageOf = ({ no, id }: HandInView): string => `/cooperations/${encodeURIComponent(no)}/hand-ins/${encodeURIComponent(id)}`;
