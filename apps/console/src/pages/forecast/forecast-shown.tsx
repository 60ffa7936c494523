/** A forecast month by month, with the rules that price it, each with its source and how certain it is. */
import { Text } from '@mantine/core';
import type { ForecastView } from '@sinergi/contracts/arrangement.views';
import { forecastWords } from '../../language/forecast.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import css from '../cooperation/money/months.module.css';

type Month = ForecastView['months'][number];

export function ForecastShown({ forecast: { people, total, months } }: { readonly forecast: ForecastView }) {
  const words = useWords(forecastWords);
  const format = useFormat();
  const first = months[0];
  if (!first) return null;
  return (
    <>
      <Text size="sm" c="dimmed">{words.total(format.count(people), format.month(first.month), format.count(months.length))}</Text>
      <Text fz={26} fw={640} mb="sm" data-testid="forecast-total">{format.money(total)}</Text>
      <table className={css['table']} data-small>
        <thead><tr><th>{words.month}</th><th className={css['figure']}>{words.each}</th><th className={css['figure']}>{words.amount}</th></tr></thead>
        <tbody>
          {months.map((row) => (
            <tr key={row.month}>
              <td className={css['first']}>{format.month(row.month)}</td>
              <td className={css['figure']} data-name={words.each}>{format.money(row.each)}</td>
              <td className={css['figure']} data-name={words.amount}>{format.money(row.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" fw={600} mt="md">{words.rules}</Text>
      {whereRulesChange(months).map(({ month, rules }) => (
        <div key={month}>
          <Text size="xs" c="dimmed" mt={4}>{words.ruleFrom(format.month(month))}</Text>
          <ul style={{ margin: '2px 0 0', paddingLeft: 18, fontSize: '0.8438rem' }}>
            {rules.map(({ rule, source, certainty }) => <li key={rule}>{rule} ({source}; {words.certain[certainty] ?? certainty})</li>)}
          </ul>
        </div>
      ))}
    </>
  );
}

/** The first month, and every later one priced by other rules. */
const whereRulesChange = (months: readonly Month[]): Month[] => months.filter((month, at) => at === 0 || JSON.stringify(months[at - 1]?.rules) !== JSON.stringify(month.rules));
