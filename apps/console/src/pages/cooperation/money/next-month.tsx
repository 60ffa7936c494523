/** The month that is billed next: when, when it falls due, and on demand what it would ask of whom. */
import { useState, type ReactNode } from 'react';
import { Button, Text } from '@mantine/core';
import type { BillPreviewView } from '@sinergi/contracts/arrangement.views';
import type { CollectionMonthsView } from '@sinergi/contracts/collection-month.views';
import { useBillPreview } from '../../../api/collection.reads';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useFirstFew } from '../../../parts/first-few';
import { Lines, Loaded } from '../../../parts/loaded';
import css from './months.module.css';
import { PriceRules } from './price-rules';
import { usePayerName } from './payer-name';

export function NextMonth({ no, next: { month, issuedOn, due } }: { readonly no: string; readonly next: NonNullable<CollectionMonthsView['next']> }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const [shown, setShown] = useState(false);
  const preview = useBillPreview(no, month, shown);
  return (
    <section className={css['next']} data-testid="next-month">
      <h3>{words.nextMonth(format.month(month))}</h3>
      <Text size="sm" c="dimmed">{words.issuedOn(format.date(issuedOn))}, {words.dueOn(format.date(due.on))}{due.moved.length > 0 && ` (${words.movedFrom(format.date(due.nominal))})`}.</Text>
      {!shown && <Button size="xs" variant="default" mt={8} onClick={() => setShown(true)}>{words.preview}</Button>}
      {shown && (
        <Loaded query={preview} waiting={<Lines count={2} />}>
          {(asked) => <Asked asked={asked} />}
        </Loaded>
      )}
    </section>
  );
}

function Asked({ asked: { month, amount, members, parts, rules } }: { readonly asked: BillPreviewView }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const name = usePayerName();
  const { shown, rest } = useFirstFew([...parts].sort((a, b) => b.amount - a.amount));
  const figures = (people: number, money: ReactNode) => (
    <><td className={css['figure']} data-name={words.members}>{format.count(people)}</td><td className={css['figure']} data-name={words.asked}>{money}</td></>
  );
  return (
    <>
      <Text size="xs" c="dimmed" mt={4} mb={6}>{words.previewText}</Text>
      {parts.length === 0 ? <Text size="sm">{words.nobody}</Text> : (
        <table className={css['table']} data-small>
          <thead><tr><th>{words.payer}</th><th className={css['figure']}>{words.members}</th><th className={css['figure']}>{words.asked}</th></tr></thead>
          <tbody>{shown.map((part) => <tr key={part.payerKey}><td className={css['first']}>{name(part)}</td>{figures(part.members, format.money(part.amount))}</tr>)}</tbody>
          {parts.length > 1 && <tfoot><tr><td className={css['first']}>{format.month(month)}</td>{figures(members, <b>{format.money(amount)}</b>)}</tr></tfoot>}
        </table>
      )}
      {rest}
      <PriceRules rules={rules} />
    </>
  );
}
