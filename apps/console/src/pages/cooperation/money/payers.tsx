/** What each payer owes of a bill: part, paid and open, its code, and the rung it stands on; those who owe most first. */
import { useState } from 'react';
import { Anchor, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import { contentOf } from '../../../api/client';
import { useBillPayers } from '../../../api/collection.reads';
import { codeWords } from '../../../language/codes.words';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { useFirstFew } from '../../../parts/first-few';
import { Lines, Loaded } from '../../../parts/loaded';
import css from './months.module.css';
import { isPerson, usePayerName } from './payer-name';

/** More than so many are searched through. */
const FEW = 8;

export function Payers({ no, billId }: { readonly no: string; readonly billId: string }) {
  return <Loaded query={useBillPayers(no, billId)} waiting={<Lines count={2} />}>{(parts) => <Parts parts={personsTogether(parts)} />}</Loaded>;
}

function Parts({ parts }: { readonly parts: readonly SubBillView[] }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const name = usePayerName();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = parts
    .filter((part) => wanted === '' || name(part).toLowerCase().includes(wanted) || part.paymentCode.includes(wanted))
    .sort((a, b) => b.open - a.open || b.amount - a.amount || name(a).localeCompare(name(b), 'id'));
  const { shown, rest } = useFirstFew(found);
  return (
    <div data-testid="payers">
      {parts.length > FEW && (
        <Group gap="sm" mb={6}>
          <TextInput size="xs" aria-label={words.find} placeholder={words.find} leftSection={<IconSearch size={14} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} w={240} />
          <Text size="xs" c="dimmed" role="status">{words.found(format.count(found.length), format.count(parts.length))}</Text>
        </Group>
      )}
      {found.length === 0 && <Text size="sm" c="dimmed">{words.none}</Text>}
      {found.length > 0 && (
        <table className={css['table']} data-small>
          <thead><tr><th>{words.payer}</th>{[words.members, words.asked, words.paid, words.open].map((column) => <th key={column} className={css['figure']}>{column}</th>)}<th>{words.code}</th><th>{words.rung}</th></tr></thead>
          <tbody>{shown.map((part) => <Part key={part.id} part={part} />)}</tbody>
        </table>
      )}
      {rest}
    </div>
  );
}

function Part({ part }: { readonly part: SubBillView }) {
  const words = useWords(collectionWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const name = usePayerName();
  const figure = (column: string, value: string, strong = false) => <td className={css['figure']} data-name={column}>{strong ? <b>{value}</b> : value}</td>;
  return (
    <tr data-payer={part.payerKey}>
      <td className={css['first']}>{name(part)}</td>
      {figure(words.members, format.count(part.members))}
      {figure(words.asked, part.amount < 0 ? words.back(format.money(-part.amount)) : format.money(part.amount))}
      {figure(words.paid, format.money(part.paid))}
      {figure(words.open, format.money(part.open), part.open > 0)}
      <td data-name={words.code}>{isPerson(part) ? <Text span size="xs" c="dimmed">{words.eachOwn}</Text> : <code>{part.paymentCode}</code>}<Papers part={part} /></td>
      <td data-name={words.rung}><Text span size="xs">{part.rung ? words.onRung(part.rung === 'asked' ? words.asked.toLowerCase() : (codes.rungCode[part.rung] ?? part.rung), format.date(part.rungOn)) : part.open > 0 ? words.noRung : '–'}</Text></td>
    </tr>
  );
}

function Papers({ part: { invoiceDocumentId, receiptDocumentId } }: { readonly part: SubBillView }) {
  const words = useWords(moneyWords);
  const papers = [[invoiceDocumentId, words.invoice], [receiptDocumentId, words.receipt]] as const;
  return <Group gap={8}>{papers.map(([id, name]) => id && <Anchor key={name} href={contentOf(id)} target="_blank" rel="noreferrer" size="xs">{name}</Anchor>)}</Group>;
}

/** A thousand people who pay alone are one row. */
function personsTogether(parts: readonly SubBillView[]): SubBillView[] {
  const [first, ...others] = parts.filter(isPerson);
  if (!first) return [...parts];
  const together = others.reduce((sum, part) => ({ ...sum, members: sum.members + part.members, amount: sum.amount + part.amount, paid: sum.paid + part.paid, open: sum.open + part.open }), first);
  return [...parts.filter((part) => !isPerson(part)), { ...together, payerKey: 'person:' }];
}
