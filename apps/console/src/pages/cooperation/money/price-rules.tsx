/** Which rule of law prices a month: the calculation, its source, and how certain it is. */
import { Text } from '@mantine/core';
import type { PriceRuleView } from '@sinergi/contracts/arrangement.views';
import { forecastWords } from '../../../language/forecast.words';
import { useWords } from '../../../language/language';

export function PriceRules({ rules }: { readonly rules: readonly PriceRuleView[] }) {
  const words = useWords(forecastWords);
  if (rules.length === 0) return null;
  return (
    <div data-testid="price-rules">
      <Text size="xs" fw={600} mt={6}>{words.rules}</Text>
      <ul style={{ margin: '2px 0 0', paddingLeft: 18, fontSize: '0.8125rem' }}>
        {rules.map(({ rule, source, certainty }) => <li key={`${rule} ${source}`}>{rule} ({source}; {words.certain[certainty] ?? certainty})</li>)}
      </ul>
    </div>
  );
}
