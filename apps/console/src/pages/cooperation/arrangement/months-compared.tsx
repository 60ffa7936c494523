/** What another arrangement does, month by month: before, after and the difference, payer by payer. */
import { Fragment, useState } from 'react';
import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { BillPreviewView } from '@sinergi/contracts/arrangement.views';
import { arrangementWords } from '../../../language/arrangement.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useFirstFew } from '../../../parts/first-few';
import css from '../money/months.module.css';
import { PriceRules } from '../money/price-rules';
import { usePayerName } from '../money/payer-name';

const COLUMNS = 4;

export function MonthsCompared({ months }: { readonly months: readonly BillPreviewView[] }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(months.length === 1 ? (months[0]?.month ?? null) : null);
  return (
    <div data-testid="months-compared">
      <Text size="sm" fw={600} mb={4}>{words.effect}</Text>
      <table className={css['table']} data-small>
        <thead><tr><th>{words.month}</th>{[words.before, words.after, words.difference].map((name) => <th key={name} className={css['figure']}>{name}</th>)}</tr></thead>
        <tbody>
          {months.map((month) => {
            const isOpen = chosen === month.month;
            const Chevron = isOpen ? IconChevronDown : IconChevronRight;
            return (
              <Fragment key={month.month}>
                <tr data-month={month.month}>
                  <td className={css['first']}>
                    <UnstyledButton fz="sm" fw={600} aria-expanded={isOpen} aria-label={words.openMonth(format.month(month.month))} onClick={() => setChosen(isOpen ? null : month.month)}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {format.month(month.month)}</UnstyledButton>
                    <Text span size="xs" c="dimmed"> {month.isBilled ? words.billedAlready : words.notBilled}</Text>
                  </td>
                  <Figures before={month.before} after={month.amount} />
                </tr>
                {isOpen && <tr className={css['detail']}><td colSpan={COLUMNS}><ByPayer month={month} /></td></tr>}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function ByPayer({ month: { parts, rules } }: { readonly month: BillPreviewView }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const name = usePayerName();
  const { shown, rest } = useFirstFew([...parts].sort((a, b) => Math.abs(b.amount - b.before) - Math.abs(a.amount - a.before)));
  return (
    <div className={css['opened']}>
      <table className={css['table']} data-small>
        <thead><tr><th>{words.payer}</th>{[words.members, words.before, words.after, words.difference].map((column) => <th key={column} className={css['figure']}>{column}</th>)}</tr></thead>
        <tbody>
          {shown.map((part) => (
            <tr key={part.payerKey} data-payer={part.payerKey}>
              <td className={css['first']}>{name(part)}</td>
              <td className={css['figure']} data-name={words.members}>{format.count(part.members)}</td>
              <Figures before={part.before} after={part.amount} />
            </tr>
          ))}
        </tbody>
      </table>
      {rest}
      <PriceRules rules={rules} />
    </div>
  );
}

function Figures({ before, after }: { readonly before: number; readonly after: number }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const difference = after - before;
  return (
    <>
      <td className={css['figure']} data-name={words.before}>{format.money(before)}</td>
      <td className={css['figure']} data-name={words.after}>{format.money(after)}</td>
      <td className={css['figure']} data-name={words.difference}><b>{difference > 0 ? '+' : ''}{format.money(difference)}</b></td>
    </>
  );
}
