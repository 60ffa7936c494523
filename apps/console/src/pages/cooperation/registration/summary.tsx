/** How many members of a month stand where: handed over, confirmed, turned down, unanswered. */
import { Text } from '@mantine/core';
import type { ExchangeSummaryView } from '@sinergi/contracts/exchange.views';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import type { Tone } from '../../../parts/mark';
import css from './registration.module.css';

const FIGURES = [['members', null], ['sent', null], ['confirmed', 'good'], ['rejected', 'bad'], ['unanswered', 'warn'], ['notSent', null]] as const satisfies readonly (readonly [keyof ExchangeSummaryView, Tone | null])[];

export function Summary({ summary }: { readonly summary: ExchangeSummaryView }) {
  const words = useWords(registrationWords);
  const format = useFormat();
  return (
    <section className={css['part']} data-testid={`summary-${summary.kind}`}>
      <Text size="sm" fw={600}>{words.kind[summary.kind]}, {words.of(format.month(summary.month))}</Text>
      <div className={css['bar']} aria-hidden>
        <span data-tone="good" style={{ flexGrow: summary.confirmed }} /><span data-tone="bad" style={{ flexGrow: summary.rejected }} /><span data-tone="warn" style={{ flexGrow: summary.unanswered }} />
        <span style={{ flexGrow: summary.notSent }} />
      </div>
      <dl className={css['counts']}>
        {FIGURES.map(([figure, tone]) => (
          <div key={figure} {...(tone && summary[figure] > 0 ? { 'data-tone': tone } : {})}><dt>{words[figure]}</dt><dd>{format.count(summary[figure])}</dd></div>
        ))}
      </dl>
    </section>
  );
}
