/** What it costs to cover so many people from a month on; asked before a launch as well as for next year's budget. */
import { Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useSearchParams } from 'react-router';
import { useForecast, type ForecastWish } from '../../api/collection.reads';
import { useProgrammes } from '../../api/reads';
import { forecastWords } from '../../language/forecast.words';
import { useTitled, useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { Lines, Loaded } from '../../parts/loaded';
import { ForecastShown } from './forecast-shown';

const MOST_MONTHS = 60;
const YEAR = 12;
const CITY = /^\d{2}\.\d{2}$/;

export function ForecastPage() {
  const words = useWords(forecastWords);
  const shell = useWords(shellWords);
  const titled = useTitled();
  const [query, setQuery] = useSearchParams();
  const programmes = useProgrammes().data?.items ?? [];
  const asked = (name: string): string => query.get(name) ?? '';
  const say = (name: string, value: string | number) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, String(value));
    setQuery(next, { replace: true, preventScrollReset: true });
  };
  const [wish] = useDebouncedValue(wishOf(asked), 300);
  const answer = useForecast(wish);
  return (
    <Stack gap="md" maw={860} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <div><Title order={1}>{words.title}</Title><Text size="sm" c="dimmed" mt={4}>{words.explain}</Text></div>
      <Stack className="surface" p="lg" gap="sm" component="section">
        <NativeSelect label={words.programme} value={asked('programme')} onChange={(event) => say('programme', event.currentTarget.value)} data={[{ value: '', label: shell.pick }, ...programmes.map(({ code, title }) => ({ value: code, label: titled(title) }))]} />
        <Group grow preventGrowOverflow={false} align="flex-start">
          <NumberInput label={words.people} value={asked('people')} onChange={(value) => say('people', value)} min={1} max={10_000_000} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
          <TextInput type="month" label={words.from} value={asked('from')} onChange={(event) => say('from', event.currentTarget.value)} />
          <NumberInput label={words.months} value={asked('months') || YEAR} onChange={(value) => say('months', value)} min={1} max={MOST_MONTHS} allowDecimal={false} allowNegative={false} />
          <NumberInput label={words.base} value={asked('base')} onChange={(value) => say('base', value)} min={1} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
          <TextInput label={words.minimumWageOf} value={asked('umk')} error={asked('umk') !== '' && !CITY.test(asked('umk'))} onChange={(event) => say('umk', event.currentTarget.value.trim())} />
        </Group>
      </Stack>
      <section className="surface" style={{ padding: '14px 20px' }} data-testid="forecast">
        {wish === null ? <Text size="sm" c="dimmed">{words.fill}</Text> : <Loaded query={answer} waiting={<Lines count={3} />}>{(forecast) => <ForecastShown forecast={forecast} />}</Loaded>}
      </section>
    </Stack>
  );
}

function wishOf(asked: (name: string) => string): ForecastWish | null {
  const whole = (text: string): number | null => (/^[1-9]\d{0,9}$/.test(text) ? Number(text) : null);
  const [people, months, base] = [whole(asked('people')), whole(asked('months') || String(YEAR)), whole(asked('base'))];
  const city = asked('umk');
  if (city !== '' && !CITY.test(city)) return null;
  if (asked('programme') === '' || !/^\d{4}-\d{2}$/.test(asked('from')) || people === null || months === null || months > MOST_MONTHS) return null;
  return { programme: asked('programme'), people, from: asked('from'), months, ...(base === null ? {} : { base }), ...(city === '' ? {} : { minimumWageOf: city }) };
}
