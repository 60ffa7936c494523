/** The payers of a month with our code and the agency's; a code that came by word of mouth is filled in here. */
import { useCallback, useState } from 'react';
import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import type { PaymentCodeView } from '@sinergi/contracts/posting.views';
import { tellCodes, type CodesTold } from '../../../../api/postings';
import { useSubmission } from '../../../../forms/submission';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { postingWords } from '../../../../language/posting.words';
import { Failure } from '../../../../parts/failure';
import { useLongList } from '../../../../parts/long-list';
import { usePayerName } from '../../money/payer-name';

interface CodesProps {
  readonly parts: readonly PaymentCodeView[];
  readonly exchanges: readonly ExchangeView[];
  readonly offered: boolean;
}

const FIGURES = { fontVariantNumeric: 'tabular-nums' } as const;

export function Codes({ parts, exchanges, offered }: CodesProps) {
  const words = useWords(postingWords);
  const name = usePayerName();
  const { search, shown, rest } = useLongList(parts, (part) => `${name(part)} ${part.ownCode} ${part.agencyCode ?? ''}`);
  const waiting = exchanges.find(({ kind, status }) => kind === 'payment-code' && status === 'awaiting-answer');
  if (parts.length === 0) return null;
  return (
    <div data-testid="codes">
      {search}
      <Table.ScrollContainer minWidth={600}>
        <Table verticalSpacing={6} fz="sm">
          <Table.Thead><Table.Tr><Table.Th>{words.payer}</Table.Th><Table.Th ta="right">{words.amount}</Table.Th><Table.Th>{words.ownCode}</Table.Th><Table.Th>{words.agencyCode}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{shown.map((part) => <Part key={part.subBillId} part={part} exchangeId={offered && part.standing === 'sent' ? (waiting?.id ?? null) : null} />)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {rest}
    </div>
  );
}

function Part({ part, exchangeId }: { readonly part: PaymentCodeView; readonly exchangeId: string | null }) {
  const words = useWords(postingWords);
  const format = useFormat();
  const name = usePayerName()(part);
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right" style={FIGURES}>{format.money(part.amount)}</Table.Td>
      <Table.Td style={FIGURES}>{part.ownCode}</Table.Td>
      <Table.Td style={FIGURES}>
        {part.agencyCode !== null && <Text span size="sm" fw={600}>{part.agencyCode}</Text>}
        {part.agencyCode !== null && part.broughtBy !== null && part.takenOn !== null && <Text size="xs" c="dimmed">{words.broughtBy(part.broughtBy, format.date(part.takenOn))}</Text>}
        {part.agencyCode === null && <Text size="xs" c="dimmed">{part.standing === null ? words.notAsked : words.noCode[part.standing]}{part.reason && `: ${part.reason}`}</Text>}
        {part.agencyCode === null && exchangeId !== null && part.lineId !== null && <Fill exchangeId={exchangeId} lineId={part.lineId} payer={name} />}
      </Table.Td>
    </Table.Tr>
  );
}

function Fill({ exchangeId, lineId, payer }: { readonly exchangeId: string; readonly lineId: string; readonly payer: string }) {
  const words = useWords(postingWords);
  const [code, setCode] = useState('');
  const { progress, send } = useSubmission(useCallback((body: CodesTold, key: string) => tellCodes(exchangeId, body, key), [exchangeId]), { name: `code:${lineId}` });
  const digits = code.replace(/\D/g, '');
  return (
    <Group gap={6} mt={4}>
      <TextInput size="xs" w={130} aria-label={words.fillLabel(payer)} placeholder={words.codeRule} inputMode="numeric" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <Button size="compact-xs" variant="default" disabled={digits.length !== 11} loading={progress.phase === 'sending'} onClick={() => void send({ codes: [{ lineId, code: digits }] })}>{words.fill}</Button>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
    </Group>
  );
}
