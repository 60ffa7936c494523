/** The people of one hand-over, masked: those turned down first, with the reason and its cure. */
import { Stack, Table, Text } from '@mantine/core';
import type { ExchangeLineView } from '@sinergi/contracts/exchange.views';
import { useExchange } from '../../../api/exchanges';
import { useTitled, useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import { Loaded } from '../../../parts/loaded';
import { Mark, type Tone } from '../../../parts/mark';

const TONE: Readonly<Record<ExchangeLineView['standing'], Tone>> = { sent: 'active', confirmed: 'good', rejected: 'bad', unanswered: 'off' };

export function People({ exchangeId, answered }: { readonly exchangeId: string; readonly answered: number }) {
  const words = useWords(registrationWords);
  return (
    <Loaded query={useExchange(exchangeId, answered)}>
      {({ lines }) => (
        <Stack gap="xs" mt="sm">
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing={6} fz="sm">
              <Table.Thead><Table.Tr><Table.Th>{words.name}</Table.Th><Table.Th>NIK</Table.Th><Table.Th>{words.card}</Table.Th><Table.Th /></Table.Tr></Table.Thead>
              <Table.Tbody>{lines.map((line) => <Person key={line.lineId} line={line} />)}</Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Text size="xs" c="dimmed">{words.most}</Text>
        </Stack>
      )}
    </Loaded>
  );
}

function Person({ line }: { readonly line: ExchangeLineView }) {
  const words = useWords(registrationWords);
  const titled = useTitled();
  return (
    <Table.Tr>
      <Table.Td>{line.nameMasked}</Table.Td>
      <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{line.nikMasked}</Table.Td>
      <Table.Td style={{ fontVariantNumeric: 'tabular-nums' }}>{line.cardNumberMasked}</Table.Td>
      <Table.Td>
        <Mark tone={line.closed ? 'off' : TONE[line.standing]} plain>{words.standing[line.standing]}</Mark>
        {line.rejection && <Text size="xs">{titled(line.rejection.what)}{line.closed ? ` (${words.closed})` : ` ${titled(line.rejection.cure)}`}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
