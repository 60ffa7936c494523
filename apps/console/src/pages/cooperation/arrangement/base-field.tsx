/** What the contribution is reckoned from and which schemes it pays: as they are, or another base, the city’s minimum wage, old-age savings beside. */
import { Checkbox, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import type { ArrangementsView, ArrangementView } from '@sinergi/contracts/arrangement.views';
import { arrangementWords } from '../../../language/arrangement.words';
import { useFormat } from '../../../language/format';
import { useLanguage, useWords } from '../../../language/language';
import { isBase, type ArrangementDraft, type BaseFrom, type Scheme } from './arrangement-draft';
import { sayBase } from './arranged';

const SCHEMES: readonly Scheme[] = ['work-accident', 'death', 'old-age'];

interface Props {
  readonly draft: ArrangementDraft;
  /** Of the group as it is in force. */
  readonly now: ArrangementView | undefined;
  readonly minimumWage: ArrangementsView['minimumWage'];
  readonly change: (part: Partial<ArrangementDraft>) => void;
}

export function BaseField({ draft, now, minimumWage, change }: Props) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const { language } = useLanguage();
  const chosen = draft.schemes.length === 0 ? (now?.schemes ?? []) : draft.schemes;
  const pick = (scheme: Scheme, on: boolean) => {
    const schemes = SCHEMES.filter((each) => (each === scheme ? on : chosen.includes(each)));
    if (schemes.length > 0) change({ schemes });
  };
  const asNow = now ? sayBase(now, words, format.money) : '';
  const from: readonly (readonly [BaseFrom | '', string])[] = [['', words.baseAsNow(asNow)], ['arrangement', words.baseFrom.arrangement], ['member', words.baseFrom.member], ['minimum-wage', words.baseFrom['minimum-wage']]];
  return (
    <Stack gap={6} data-testid="base">
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect label={words.baseTitle} value={draft.baseFrom} data={from.map(([value, label]) => ({ value, label }))} onChange={(event) => change({ baseFrom: event.currentTarget.value as BaseFrom | '', base: '' })} />
        {(draft.baseFrom === 'arrangement' || draft.baseFrom === 'member') && (
          <NumberInput label={draft.baseFrom === 'member' ? words.baseWithout : words.baseAmount} value={draft.base} error={!isBase(draft)} onChange={(value) => change({ base: String(value) })} min={1} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
        )}
      </Group>
      {draft.baseFrom === 'minimum-wage' && (
        <Text size="xs" c="dimmed" data-testid="minimum-wage">
          {minimumWage ? words.minimumWageNow(Number(minimumWage.amount).toLocaleString(language, { minimumFractionDigits: 0, maximumFractionDigits: 2 }), minimumWage.source) : words.minimumWageMissing}
        </Text>
      )}
      <Text size="sm" fw={500} id="schemes-title">{words.schemesTitle}</Text>
      <Group gap="md" role="group" aria-labelledby="schemes-title">
        {SCHEMES.map((scheme) => <Checkbox key={scheme} size="xs" label={words.scheme[scheme]} checked={chosen.includes(scheme)} onChange={(event) => pick(scheme, event.currentTarget.checked)} />)}
      </Group>
    </Stack>
  );
}
