/** What each payer owes of a bill: part, paid and open, its code, and the rung it stands on; those who owe most first. */
import { Anchor, Group, Text } from '@mantine/core';
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import { contentOf } from '../../../api/client';
import { useBillPayers } from '../../../api/collection.reads';
import { codeWords } from '../../../language/codes.words';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { Lines, Loaded } from '../../../parts/loaded';
import { useLongList } from '../../../parts/long-list';
import css from './months.module.css';
import { isPerson, usePayerName } from './payer-name';

export function Payers({ no, billId }: { readonly no: string; readonly billId: string }) {
  return <Loaded query={useBillPayers(no, billId)} waiting={<Lines count={2} />}>{(parts) => <Parts parts={personsTogether(parts)} />}</Loaded>;
}

function Parts({ parts }: { readonly parts: readonly SubBillView[] }) {
  const words = useWords(collectionWords);
  const name = usePayerName();
  const sorted = [...parts].sort((a, b) => b.open - a.open || b.amount - a.amount || name(a).localeCompare(name(b), 'id'));
  const { search, shown, rest } = useLongList(sorted, (part) => `${name(part)} ${part.paymentCode} ${part.agencyCode ?? ''}`);
  return (
    <div data-testid="payers">
      {search}
      {shown.length > 0 && (
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
      <td className={css['first']}>{name(part)}{part.answeredBy !== null && !isPerson(part) && <Text size="xs" c="var(--warn)" data-no-desk>{words.noDesk(part.answeredBy)}</Text>}</td>
      {figure(words.members, format.count(part.members))}
      {figure(words.asked, part.amount < 0 ? words.back(format.money(-part.amount)) : format.money(part.amount))}
      {figure(words.paid, format.money(part.paid))}
      {figure(words.open, format.money(part.open), part.open > 0)}
      <td data-name={words.code}>{isPerson(part) ? <Text span size="xs" c="dimmed">{words.eachOwn}</Text> : <code title={part.paymentCode}>{part.agencyCode ?? part.paymentCode}</code>}<Papers part={part} /></td>
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
