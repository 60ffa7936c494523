/** A person's months in a row: colour and word of each, and a hint where it was another answer before. */
import { UnstyledButton } from '@mantine/core';
import type { CoverMonthView } from '@sinergi/contracts/cover.views';
import { coverWords } from '../../../language/cover.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import css from './cover.module.css';

const WITHOUT: readonly CoverMonthView['today']['status'][] = ['in-arrears', 'inactive', 'not-registered'];

interface StripProps {
  readonly months: readonly CoverMonthView[];
  readonly chosen: string | null;
  readonly choose: (month: string) => void;
}

export function MonthStrip({ months, chosen, choose }: StripProps) {
  const words = useWords(coverWords);
  const format = useFormat();
  return (
    <ul className={css['strip']} data-testid="cover-months">
      {months.map(({ month, today, changes, mendedLater }) => {
        const before = mendedLater ? changes.findLast(({ status }) => WITHOUT.includes(status)) : undefined;
        return (
          <li key={month}>
            <UnstyledButton className={css['cell']} data-month={month} data-status={today.status} aria-pressed={chosen === month} onClick={() => choose(month)}>
              <span className={css['month']}>{format.month(month)}</span>
              <span className={css['word']}>{words.status[today.status]}</span>
              {before && <span className={css['was']}>{words.before}: {words.status[before.status].toLowerCase()}</span>}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
