/** The months of a cooperation at a glance, the latest first; one may be opened. */
import { Fragment, useState } from 'react';
import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CollectionMonthView } from '@sinergi/contracts/collection-month.views';
import type { CooperationPageView, TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../../../language/codes.words';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { Mark, type Tone } from '../../../parts/mark';
import { MonthDetail } from './month-detail';
import css from './months.module.css';

const TONE: Record<CollectionMonthView['standing'], Tone> = { issued: 'active', 'in-arrears': 'bad', settled: 'good' };
const COLUMNS = 7;

export function Months({ cooperation, months }: { readonly cooperation: CooperationPageView; readonly months: readonly CollectionMonthView[] }) {
  const words = useWords(collectionWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(months.length === 1 ? (months[0]?.month ?? null) : null);
  const sum = (of: (month: CollectionMonthView) => number): string => format.money(months.reduce((total, month) => total + of(month), 0));
  return (
    <table className={css['table']} data-testid="months">
      <thead>
        <tr><th>{words.month}</th><th>{words.standing}</th>{[words.billed, words.paid, words.open].map((name) => <th key={name} className={css['figure']}>{name}</th>)}<th>{words.due}</th><th>{words.next}</th></tr>
      </thead>
      <tbody>
        {months.map((month) => {
          const wait = cooperation.waits.find(({ id }) => id === month.taskId);
          const isOpen = chosen === month.month;
          return (
            <Fragment key={month.month}>
              <Month month={month} wait={wait} isOpen={isOpen} onToggle={() => setChosen(isOpen ? null : month.month)} />
              {isOpen && <tr className={css['detail']}><td colSpan={COLUMNS}><MonthDetail cooperation={cooperation} month={month} wait={wait} /></td></tr>}
            </Fragment>
          );
        })}
      </tbody>
      {months.length > 1 && (
        <tfoot>
          <tr>
            <td className={css['first']} colSpan={2}>{words.sums(format.count(months.length))}</td>
            <td className={css['figure']} data-name={words.billed}>{sum(({ billed }) => billed)}</td>
            <td className={css['figure']} data-name={words.paid}>{sum(({ paid }) => paid)}</td>
            <td className={css['figure']} data-name={words.open}><b>{sum(({ open }) => open)}</b></td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

interface MonthProps {
  readonly month: CollectionMonthView;
  readonly wait: TaskView | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Month({ month: { month, billIds, credited, standing, billed, paid, open, due }, wait, isOpen, onToggle }: MonthProps) {
  const words = useWords(collectionWords);
  const money = useWords(moneyWords);
  const codes = useWords(codeWords);
  const format = useFormat();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const next = wait?.ahead.find(({ climbedOn }) => climbedOn === null);
  const notes = [billIds.length > 1 && words.again, credited > 0 && words.credited(format.money(credited))].filter(Boolean).join(', ');
  return (
    <tr data-testid="bill" data-month={month}>
      <td className={`${css['first']} ${css['line']}`}>
        <UnstyledButton onClick={onToggle} aria-expanded={isOpen} aria-label={words.openMonth(format.month(month))} fz="sm" fw={600}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {format.month(month)}</UnstyledButton>
        {notes !== '' && <Text size="xs" c="dimmed" pl={18}>{notes}</Text>}
      </td>
      <td data-name={words.standing}><Mark tone={TONE[standing]}>{money.standing[standing]}</Mark></td>
      <td className={css['figure']} data-name={words.billed}>{format.money(billed)}</td>
      <td className={css['figure']} data-name={words.paid}>{format.money(paid)}</td>
      <td className={css['figure']} data-name={words.open}>{open > 0 ? <b>{format.money(open)}</b> : format.money(0)}</td>
      <td data-name={words.due}><span className={css['line']}>{format.date(due.on)}</span>{due.moved.length > 0 && <Text size="xs" c="dimmed">{words.movedFrom(format.date(due.nominal))}</Text>}</td>
      <td data-name={words.next}>{next ? <>{codes.rungCode[next.code] ?? next.code}<Text size="xs" c="dimmed">{format.date(next.on)}</Text></> : <Text span size="xs" c="dimmed">{standing === 'in-arrears' ? words.inArrears : words.nothingNext}</Text>}</td>
    </tr>
  );
}
