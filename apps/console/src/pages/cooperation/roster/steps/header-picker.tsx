/** Sheets in which no headings were recognised: their first rows, for a person to point at the one with the headings. */
import { useState } from 'react';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { HandInMappingView } from '@sinergi/contracts/roster.views';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { mappingWords } from '../../../../language/mapping.words';
import css from './mapping.module.css';

type Sheet = HandInMappingView['sheetsWithoutTable'][number];

interface HeaderPickerProps {
  readonly sheets: readonly Sheet[];
  readonly picked: Readonly<Record<string, number>>;
  readonly locked: boolean;
  readonly onPick: (sheet: string, line: number | null) => void;
}

export function HeaderPicker({ sheets, picked, locked, onPick }: HeaderPickerProps) {
  const words = useWords(mappingWords);
  return (
    <Stack component="section" gap="xs" data-testid="sheets-without-table">
      <div>
        <Title order={3}>{words.noTable}</Title>
        <Text size="xs" c="dimmed">{words.noTableText}</Text>
      </div>
      {sheets.map((sheet) => <SheetRows key={sheet.sheet} sheet={sheet} line={picked[sheet.sheet]} locked={locked} onPick={(line) => onPick(sheet.sheet, line)} />)}
    </Stack>
  );
}

function SheetRows({ sheet: { sheet, rows }, line, locked, onPick }: { readonly sheet: Sheet; readonly line: number | undefined; readonly locked: boolean; readonly onPick: (line: number | null) => void }) {
  const words = useWords(mappingWords);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <div className={css['sheet']}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={560} style={{ overflowWrap: 'anywhere' }}>{words.sheet(sheet)}{line === undefined ? '' : ` · ${words.headerRow(format.count(line))}`}</Text>
        {line === undefined
          ? rows.length > 0 && <Button size="compact-xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.hideRows : words.showRows}</Button>
          : <Button size="compact-xs" variant="subtle" color="gray" disabled={locked} onClick={() => onPick(null)}>{words.unpick}</Button>}
      </Group>
      {open && line === undefined && (
        <div className={css['rows']}>
          <table>
            <tbody>
              {rows.map((row) => (
                <tr key={row.line}>
                  <td><Button size="compact-xs" variant="light" disabled={locked || row.cells.every((cell) => cell.trim() === '')} onClick={() => { setOpen(false); onPick(row.line); }}>{words.isHeader(format.count(row.line))}</Button></td>
                  {row.cells.map((cell, at) => <td key={at}>{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
