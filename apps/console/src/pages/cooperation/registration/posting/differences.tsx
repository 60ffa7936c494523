/** The people behind differences, masked: billed, paid, posted and the receipt, those left to settle first. */
import { Stack, Table, Text } from '@mantine/core';
import { usePostingDifferences } from '../../../../api/postings';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { postingWords } from '../../../../language/posting.words';
import { Loaded } from '../../../../parts/loaded';

export function Differences({ no, month, state }: { readonly no: string; readonly month: string; readonly state: string }) {
  const words = useWords(postingWords);
  const format = useFormat();
  return (
    <Loaded query={usePostingDifferences(no, month, state)}>
      {({ rows }) => (
        <Stack gap="xs" mt="sm">
          <Table.ScrollContainer minWidth={680}>
            <Table verticalSpacing={6} fz="sm" data-testid="differences">
              <Table.Thead>
                <Table.Tr><Table.Th>{words.name}</Table.Th><Table.Th>NIK</Table.Th>{[words.billed, words.paid, words.posted].map((each) => <Table.Th key={each} ta="right">{each}</Table.Th>)}<Table.Th>{words.receipt}</Table.Th><Table.Th>{words.difference}</Table.Th></Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((row) => (
                  <Table.Tr key={row.id} style={{ fontVariantNumeric: 'tabular-nums' }}>
                    <Table.Td>{row.nameMasked || <Text span size="sm" c="dimmed">{words.unknown}</Text>}</Table.Td>
                    <Table.Td>{row.nikMasked}</Table.Td>
                    {[row.billed, row.paid, row.posted].map((amount, at) => <Table.Td key={at} ta="right">{format.money(amount)}</Table.Td>)}
                    <Table.Td>{row.receipt}</Table.Td>
                    <Table.Td>{words.kind[row.code]}{row.agreed && <Text size="xs" c="dimmed">{words.agreedMark[row.agreed]}</Text>}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Text size="xs" c="dimmed">{words.most}</Text>
        </Stack>
      )}
    </Loaded>
  );
}
