/** What the columns of a bank's table mean: its first rows, masked, with a meaning chosen over each column. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import type { ExaminedTableView } from '@sinergi/contracts/statement-mapping.views';
import { sayMapping, type BankMappingOrder } from '../../api/statements';
import { useDraft } from '../../forms/draft';
import { useSubmission } from '../../forms/submission';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { statementWords } from '../../language/statement.words';
import { Failure } from '../../parts/failure';

interface Draft {
  readonly bank: string;
  /** By the number of a column. */
  readonly meanings: Readonly<Record<string, string>>;
  readonly figures: BankMappingOrder['figures'];
  readonly dates: BankMappingOrder['dates'];
}

export function MappingForm({ id, examined, onClose }: { readonly id: string; readonly examined: ExaminedTableView; readonly onClose: () => void }) {
  const words = useWords(statementWords);
  const shell = useWords(shellWords);
  const guessed = Object.fromEntries(examined.columns.flatMap(({ number, guess }) => (guess ? [[String(number), guess]] : [])));
  const { value, change } = useDraft<Draft>(`statement-mapping:${id}`, { bank: '', meanings: guessed, figures: 'either', dates: 'day-month-year' });
  const [judged, setJudged] = useState(false);
  const { progress, send } = useSubmission(useCallback((body: BankMappingOrder, key: string) => sayMapping(id, body, key), [id]), { name: `statement-mapping:${id}` });
  const chosen = Object.values(value.meanings).filter((meaning) => meaning !== '');
  const twice = new Set(chosen).size < chosen.length;
  const has = (meaning: string): boolean => chosen.includes(meaning);
  const whole = /^[a-z0-9][a-z0-9-]{1,39}$/.test(value.bank.trim()) && has('date') && (has('amount') || (has('debit') && has('credit')));
  const options = [{ value: '', label: words.none }, ...Object.entries(words.column).map(([column, label]) => ({ value: column, label }))];
  const submit = (): void => {
    setJudged(true);
    if (twice || !whole) return;
    const columns = Object.fromEntries(examined.columns.flatMap(({ number, heading }) => (value.meanings[number] ? [[value.meanings[number], heading === '' ? number : heading]] : [])));
    void send({ bank: value.bank.trim(), columns, figures: value.figures, dates: value.dates });
  };
  return (
    <Stack gap="sm" mt="sm" data-testid="mapping-form">
      <Table.ScrollContainer minWidth={Math.max(480, examined.columns.length * 150)}>
        <Table withTableBorder withColumnBorders fz="xs">
          <Table.Thead>
            <Table.Tr>
              {examined.columns.map(({ number, heading }) => (
                <Table.Th key={number}>
                  <NativeSelect size="xs" label={heading || words.noHeading(number)} aria-label={words.meaning(heading || String(number))} data={options} value={value.meanings[number] ?? ''} onChange={(event) => change({ meanings: { ...value.meanings, [number]: event.currentTarget.value } })} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{examined.rows.map(({ row, cells }) => <Table.Tr key={row}>{cells.map((cell, at) => <Table.Td key={at}>{cell}</Table.Td>)}</Table.Tr>)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="sm" align="flex-start">
        <TextInput label={words.bank} description={words.bankHint} value={value.bank} onChange={(event) => change({ bank: event.currentTarget.value })} />
        <NativeSelect label={words.figures} description=" " value={value.figures} data={Object.entries(words.figureStyle).map(([style, label]) => ({ value: style, label }))} onChange={(event) => change({ figures: event.currentTarget.value as Draft['figures'] })} />
        <NativeSelect label={words.dates} description=" " value={value.dates} data={Object.entries(words.dateOrder).map(([order, label]) => ({ value: order, label }))} onChange={(event) => change({ dates: event.currentTarget.value as Draft['dates'] })} />
      </Group>
      {judged && (twice || !whole) && <Text size="sm" c="var(--bad)" role="alert">{twice ? words.twice : words.needed}</Text>}
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Group gap="xs">
        <Button size="compact-md" loading={progress.phase === 'sending'} onClick={submit}>{words.read}</Button>
        <Button size="compact-md" variant="default" onClick={onClose}>{shell.cancel}</Button>
      </Group>
    </Stack>
  );
}
