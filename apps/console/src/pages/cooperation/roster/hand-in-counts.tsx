/** What became of one roster: how many rows were accepted, warned and returned, and by which rule. */
import { Anchor, Button, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { IconArrowRight, IconDownload } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { contentOf } from '../../../api/client';
import { codeWords } from '../../../language/codes.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Fingerprint } from '../../../parts/fingerprint';
import { Mark, type Tone } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import { Mending } from './mending';
import { RosterUndo } from './roster-undo';
import css from './roster.module.css';

const TONE: Readonly<Record<string, Tone>> = { received: 'active', reading: 'active', 'awaiting-approval': 'warn', committed: 'good', declined: 'bad', incomplete: 'bad', lapsed: 'off', aborted: 'off', undone: 'off' };

export function HandInCounts({ handIn, toApproval = false, offered = false }: { readonly handIn: HandInView; readonly toApproval?: boolean; readonly offered?: boolean }) {
  const words = useWords(rosterWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const titled = useTitled();
  const may = useMay();
  const share = (rows: number) => ({ flexGrow: rows });
  return (
    <section className={css['handIn']} data-testid="hand-in">
      <Group justify="space-between" gap="sm" align="flex-start">
        <div>
          <Text size="sm" fw={600}>{handIn.fileName}</Text>
          <Text size="xs" c="dimmed">{[words.handedIn(format.date(handIn.handedInOn)), handIn.finishedOn ? words.finished(format.date(handIn.finishedOn)) : null, handIn.choice === 'all-or-nothing' ? words.allOrNothing : null, handIn.mends ? words.mendsEarlier : null].filter(Boolean).join(' · ')}</Text>
          <Fingerprint sha256={handIn.sha256} />
        </div>
        <Mark tone={TONE[handIn.status] ?? 'off'}>{codes.handIn[handIn.status] ?? handIn.status}</Mark>
      </Group>
      {handIn.status === 'received' || handIn.status === 'reading' ? (
        <Group gap={8} mt="sm" role="status"><Loader size={16} aria-hidden /><Text size="sm" c="dimmed">{words.counting} {format.count(handIn.rowsRead)}</Text></Group>
      ) : (
        <>
          <div className={css['bar']} aria-hidden>
            <span data-tone="good" style={share(handIn.accepted)} /><span data-tone="warn" style={share(handIn.warned)} /><span data-tone="bad" style={share(handIn.returned)} />
          </div>
          <dl className={css['counts']}>
            <div><dt>{words.read}</dt><dd>{format.count(handIn.rowsRead)}</dd></div>
            <div data-tone="good"><dt>{words.accepted}</dt><dd>{format.count(handIn.accepted)}</dd></div>
            <div data-tone="warn"><dt>{words.warned}</dt><dd>{format.count(handIn.warned)}</dd></div>
            <div data-tone="bad"><dt>{words.returned}</dt><dd>{format.count(handIn.returned)}</dd></div>
          </dl>
          {handIn.differences && handIn.differences.alreadyMembers + handIn.differences.elsewhere + handIn.differences.postsHeld > 0 && (
            <dl className={css['counts']} data-testid="differences">
              <div><dt>{words.already}</dt><dd>{format.count(handIn.differences.alreadyMembers)}</dd></div>
              <div><dt>{words.elsewhere}</dt><dd>{format.count(handIn.differences.elsewhere)}</dd></div>
              <div><dt>{words.held}</dt><dd>{format.count(handIn.differences.postsHeld)}</dd></div>
            </dl>
          )}
        </>
      )}
      {handIn.byRule.length > 0 && (
        <Table fz="sm" mt="xs" verticalSpacing={4} horizontalSpacing={0}>
          <Table.Thead><Table.Tr><Table.Th fw={520} fz="xs" c="dimmed">{words.rule}</Table.Th><Table.Th fw={520} fz="xs" c="dimmed" ta="right">{words.rows}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{handIn.byRule.map((rule) => <Table.Tr key={rule.code}><Table.Td>{titled(rule.sentence)}</Table.Td><Table.Td ta="right" className="tabular">{format.count(rule.rows)}</Table.Td></Table.Tr>)}</Table.Tbody>
        </Table>
      )}
      <Group gap="md" mt="xs">
        {handIn.errorDocumentId && may('read-members') && <Anchor href={contentOf(handIn.errorDocumentId)} size="sm"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {words.errorFile}</Anchor>}
        {toApproval && handIn.approvalTaskId && handIn.status === 'awaiting-approval' && (
          <Button component={Link} to={`/tasks/${encodeURIComponent(handIn.approvalTaskId)}`} size="xs" rightSection={<IconArrowRight size={15} aria-hidden />}>{words.approve}</Button>
        )}
      </Group>
      <Stack gap="xs" mt="xs"><Mending handIn={handIn} offered={offered} /><RosterUndo handIn={handIn} /></Stack>
    </section>
  );
}
