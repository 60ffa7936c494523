/** Who bears which portion, from which money: as many payers as there are, together exactly the whole. */
import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { arrangementWords } from '../../../language/arrangement.words';
import { useLanguage, useWords } from '../../../language/language';
import { EMPTY_PORTION, shareOf, sourcesOf, sumOfShares, WHOLE, type ArrangementDraft, type Funding, type PortionDraft, type Source, type Split } from './arrangement-draft';
import css from './arrangement.module.css';
import { OfficeChoice } from './office-choice';

const MOST = 6;

interface PortionsFieldProps {
  readonly draft: ArrangementDraft;
  readonly funding: Funding;
  readonly change: (portions: readonly PortionDraft[]) => void;
}

export function PortionsField({ draft: { mode, portions }, funding, change }: PortionsFieldProps) {
  const words = useWords(arrangementWords);
  const { language } = useLanguage();
  const sources = sourcesOf(mode, funding);
  const allowed = new Set(funding.flatMap((row) => row.sources));
  const known = Object.keys(words.source) as Source[];
  const forbidden = known.filter((source) => !allowed.has(source));
  const otherMode = known.filter((source) => allowed.has(source) && !sources.includes(source));
  const named = (list: readonly Source[]): string => list.map((source) => words.source[source]).join(', ');
  const edit = (at: number, part: Partial<PortionDraft>) => change(portions.map((portion, index) => (index === at ? { ...portion, ...part } : portion)));
  const sum = sumOfShares(portions);
  return (
    <Stack gap={8} data-testid="portions">
      {portions.map((portion, at) => (
        <div key={at} className={css['portion']}>
          <NativeSelect size="xs" label={words.split1} value={portion.split} onChange={(event) => edit(at, splitInto(event.currentTarget.value as Split, sources))} data={(Object.keys(words.split) as Split[]).map((value) => ({ value, label: words.split[value] }))} />
          <NativeSelect size="xs" label={words.sourceTitle} value={portion.source} onChange={(event) => edit(at, { source: event.currentTarget.value as Source })} data={sources.map((value) => ({ value, label: words.source[value] }))} />
          <TextInput size="xs" label={words.share} inputMode="decimal" value={portion.percent} error={shareOf(portion.percent) === null} onChange={(event) => edit(at, { percent: event.currentTarget.value })} />
          {portion.split === 'each-person' ? <span /> : <OfficeChoice office={portion.office} onOffice={(office) => edit(at, { office })} />}
          {portions.length > 1 ? <Tooltip label={words.removePortion}><ActionIcon variant="subtle" color="gray" aria-label={words.removePortion} onClick={() => change(portions.filter((_, index) => index !== at))}><IconX size={16} aria-hidden /></ActionIcon></Tooltip> : <span />}
        </div>
      ))}
      <Group gap="sm">
        {portions.length < MOST && <Button size="compact-xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => change([...portions, { ...EMPTY_PORTION, percent: '', source: sources[0] ?? 'city-budget' }])}>{words.addPortion}</Button>}
        <Text size="xs" role="status" c={sum === WHOLE ? 'var(--good)' : 'var(--bad)'}>{sum === WHOLE ? words.whole : words.notWhole((sum / 10_000).toLocaleString(language, { maximumFractionDigits: 4 }))}</Text>
      </Group>
      <Text size="xs" c="dimmed" data-testid="sources-refused">
        {otherMode.length > 0 && words.sourceWhy(named(otherMode), words.mode[mode])} {forbidden.length > 0 && words.sourceForbidden(named(forbidden))}
      </Text>
    </Stack>
  );
}

/** Whoever pays alone pays from what they earn, where the mode lets them. */
const splitInto = (split: Split, sources: readonly Source[]): Partial<PortionDraft> => ({ split, ...(split === 'each-person' && sources.includes('own-income') && { source: 'own-income' }) });
