/** Parts of bills and what each takes of the money. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OpenPartView, SuggestedPart } from '@sinergi/contracts/unmatched.views';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { unmatchedWords } from '../../language/unmatched.words';
import css from './money.module.css';

export function usePartName(): (part: OpenPartView) => string {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  return ({ payer, month, revision }) => `${payer || words.person}, ${format.month(month)}${revision > 1 ? ` (${revision})` : ''}`;
}

export function PartList({ parts }: { readonly parts: readonly SuggestedPart[] }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  const named = usePartName();
  return (
    <ul className={css['parts']}>
      {parts.map((part) => (
        <li key={part.subBillId} className={css['part']}>
          <Text size="sm">{named(part)} <Link className={css['no']} to={`/cooperations/${encodeURIComponent(part.no)}`}>{part.no}</Link></Text>
          <Text size="sm" className="tabular">{format.money(part.amount)}{part.amount < part.open && <Text span size="xs" c="dimmed"> {words.of} {format.money(part.open)}</Text>}</Text>
        </li>
      ))}
    </ul>
  );
}
