/** One table of a file, or several with the same headings: heading, samples, meaning and how sure the guess is. */
import { Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import type { HandInMappingView, MappedColumnView } from '@sinergi/contracts/roster.views';
import { bothNamesOf, meaningOf, MEANINGS, type ColumnCode } from '../../../../language/columns.words';
import { useFormat } from '../../../../language/format';
import { useLanguage, useWords } from '../../../../language/language';
import { mappingWords } from '../../../../language/mapping.words';
import { Notice } from '../../../../parts/notice';
import { Confidence } from './confidence';
import css from './mapping.module.css';
import { hindranceOf, isSkipped, wishedOf, type MappingDraft, type TableGroup } from './mapping-draft';

const NAMED = 4;

interface MappingTableProps {
  readonly view: HandInMappingView;
  readonly group: TableGroup;
  readonly draft: MappingDraft;
  readonly locked: boolean;
  readonly onMeaning: (heading: string, column: ColumnCode | null) => void;
  readonly onSkip: (skipped: boolean) => void;
  readonly onApart: (apart: boolean) => void;
}

export function MappingTable({ view, group, draft, locked, onMeaning, onSkip, onApart }: MappingTableProps) {
  const words = useWords(mappingWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { tables } = group;
  const [table] = tables;
  if (!table) return null;
  const { missing, doubled } = hindranceOf(view, draft, group);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
  const people = tables.reduce((sum, entry) => sum + entry.people, 0);
  const skipped = isSkipped(draft, group);
  const twice = new Set(doubled.flatMap(({ headings }) => headings));
  return (
    <Stack component="section" gap="sm" data-testid="table" data-sheet={table.sheet}>
      <div>
        <Title order={3} style={{ overflowWrap: 'anywhere' }}>{sheets.length > 1 ? words.sheets(format.count(sheets.length)) : words.sheet(table.sheet)}</Title>
        <Text size="xs" c="dimmed">{[sheets.length > 1 ? namesOf(sheets, words.andMore, format.count) : null, words.headerRow(format.count(table.headerRow)), group.pointed ? null : words.people(format.count(people))].filter(Boolean).join(' · ')}</Text>
        <Group gap="md" mt={8}>
          {group.many && <Checkbox size="xs" checked={sheets.length > 1} disabled={locked} label={sheets.length > 1 ? words.sameForAll(format.count(sheets.length)) : words.sameAgain} onChange={(event) => onApart(!event.currentTarget.checked)} />}
          {!group.pointed && <Checkbox size="xs" checked={skipped} disabled={locked} label={words.skip(sheets.length > 1)} onChange={(event) => onSkip(event.currentTarget.checked)} />}
        </Group>
      </div>
      {!skipped && missing.length > 0 && <Notice tone="bad" role="alert" testId="missing">{words.missing(missing.map((column) => meaningOf(column, language)).join(', '))}</Notice>}
      {doubled.map(({ column, headings }) => <Notice key={column} tone="bad" role="alert" testId="doubled">{words.doubled(meaningOf(column, language), headings.map((heading) => `“${heading || words.noHeading}”`).join(', '))}</Notice>)}
      {!skipped && (
        <table className={css['mapping']}>
          <thead><tr><th scope="col">{words.heading}</th><th scope="col">{words.samples}</th><th scope="col">{words.meaning}</th><th scope="col">{words.confidence}</th></tr></thead>
          <tbody>
            {table.columns.map((column, at) => (
              <Line key={`${at}:${column.heading}`} column={column} wished={wishedOf(draft, table.sheet, column)} sheet={table.sheet} twice={twice.has(column.heading)} locked={locked} onMeaning={(meaning) => onMeaning(column.heading, meaning)} />
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  );
}

interface LineProps {
  readonly column: MappedColumnView;
  readonly wished: ColumnCode | null;
  readonly sheet: string;
  readonly twice: boolean;
  readonly locked: boolean;
  readonly onMeaning: (column: ColumnCode | null) => void;
}

function Line({ column, wished, sheet, twice, locked, onMeaning }: LineProps) {
  const words = useWords(mappingWords);
  const { language } = useLanguage();
  return (
    <tr data-unused={wished === null}>
      <th scope="row">{column.heading || words.noHeading}</th>
      <td className={css['samples']}>{column.samples.length === 0 ? words.noSamples : column.samples.map((sample, at) => <span key={at}>{sample}</span>)}</td>
      <td>
        <NativeSelect
          size="xs" aria-label={words.meaningOf(column.heading, sheet)} value={wished ?? ''} disabled={locked} error={twice}
          data={[{ value: '', label: words.leaveOut }, ...MEANINGS.map((value) => ({ value, label: bothNamesOf(value, language) }))]}
          onChange={(event) => onMeaning(MEANINGS.find((meaning) => meaning === event.currentTarget.value) ?? null)}
        />
      </td>
      <td><Group gap={6}><Confidence column={column} wished={wished} /></Group></td>
    </tr>
  );
}

function namesOf(sheets: readonly string[], andMore: (count: string) => string, count: (many: number) => string): string {
  const named = sheets.slice(0, NAMED).join(', ');
  return sheets.length > NAMED ? `${named} ${andMore(count(sheets.length - NAMED))}` : named;
}
