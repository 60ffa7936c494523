/** How the rows of a roster were judged: by verdict, against people on record, and by rule. */
import { Table } from '@mantine/core';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Mark, type Tone } from '../../../parts/mark';
import css from './roster.module.css';

/** What returned rows comes first. */
const SEVERITIES = ['error', 'warning', 'repair'] as const;
const TONE: Readonly<Record<(typeof SEVERITIES)[number], Tone>> = { error: 'bad', warning: 'warn', repair: 'off' };

export function Figures({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  const { rowsRead, accepted, warned, returned, differences } = handIn;
  const share = (rows: number) => ({ flexGrow: rows });
  return (
    <div data-testid="figures">
      <div className={css['bar']} aria-hidden>
        <span data-tone="good" style={share(accepted - warned)} /><span data-tone="warn" style={share(warned)} /><span data-tone="bad" style={share(returned)} />
      </div>
      <dl className={css['counts']}>
        <div><dt>{words.read}</dt><dd>{format.count(rowsRead)}</dd></div>
        <div data-tone="good"><dt>{words.accepted}</dt><dd>{format.count(accepted)}</dd></div>
        <div data-tone="warn"><dt>{words.ofWhichWarned}</dt><dd>{format.count(warned)}</dd></div>
        <div data-tone="bad"><dt>{words.returned}</dt><dd>{format.count(returned)}</dd></div>
      </dl>
      {differences && differences.alreadyMembers + differences.elsewhere + differences.postsHeld > 0 && (
        <dl className={css['counts']} data-testid="differences">
          <div><dt>{words.already}</dt><dd>{format.count(differences.alreadyMembers)}</dd></div>
          <div><dt>{words.elsewhere}</dt><dd>{format.count(differences.elsewhere)}</dd></div>
          <div><dt>{words.held}</dt><dd>{format.count(differences.postsHeld)}</dd></div>
        </dl>
      )}
      <Findings handIn={handIn} />
    </div>
  );
}

function Findings({ handIn: { byRule } }: { readonly handIn: HandInView }) {
  const words = useWords(rosterWords);
  const titled = useTitled();
  const format = useFormat();
  if (byRule.length === 0) return null;
  return (
    <Table fz="sm" mt="xs" verticalSpacing={4} horizontalSpacing={0}>
      <Table.Thead><Table.Tr><Table.Th fw={520} fz="xs" c="dimmed">{words.rule}</Table.Th><Table.Th fw={520} fz="xs" c="dimmed" px={8}>{words.consequence}</Table.Th><Table.Th fw={520} fz="xs" c="dimmed" ta="right">{words.rows}</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>{[...byRule].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)).map((rule) => <Table.Tr key={rule.code}><Table.Td>{titled(rule.sentence)}</Table.Td><Table.Td px={8}><Mark tone={TONE[rule.severity]} plain>{words.severity[rule.severity]}</Mark></Table.Td><Table.Td ta="right" className="tabular">{format.count(rule.rows)}</Table.Td></Table.Tr>)}</Table.Tbody>
    </Table>
  );
}
