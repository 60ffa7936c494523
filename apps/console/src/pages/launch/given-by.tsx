/** Who said yes: a holder of an office of that city, and the capacity in which it was said. */
import { Group, NativeSelect, Text } from '@mantine/core';
import { CAPACITIES } from '@sinergi/domain/parties/office';
import { useHolders } from '../../api/reads';
import { useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { shellWords } from '../../language/shell.words';
import { usePartyNames } from '../../language/parties';
import type { LaunchDraft } from './launch-draft';

interface GivenByProps {
  readonly draft: LaunchDraft;
  readonly change: (part: Partial<LaunchDraft>) => void;
  readonly error: string | null;
}

export function GivenBy({ draft, change, error }: GivenByProps) {
  const words = useWords(launchWords);
  const shell = useWords(shellWords);
  const names = usePartyNames();
  const query = useHolders(draft.city?.id ?? null);
  const holders = query.data?.items ?? [];
  if (!draft.city) return <Text size="sm" c={error ? 'var(--bad)' : 'dimmed'}>{words.firstCity}</Text>;
  if (query.isSuccess && holders.length === 0) return <Text size="sm" c="var(--warn)">{words.noHolders}</Text>;
  return (
    <Group grow preventGrowOverflow={false} align="flex-start">
      <NativeSelect
        label={words.givenBy} withAsterisk error={error} value={draft.holder?.id ?? ''}
        data={[{ value: '', label: shell.pick }, ...holders.map((holder) => ({ value: holder.id, label: `${names.position(holder.position)}: ${holder.name}` }))]}
        onChange={(event) => {
          const found = holders.find((entry) => entry.id === event.currentTarget.value);
          const holder = found ? { id: found.id, personId: found.personId, position: found.position, capacity: found.capacity } : null;
          change({ holder, capacity: holder?.capacity ?? '' });
        }}
      />
      <NativeSelect label={words.capacity} value={draft.capacity} disabled={!draft.holder} data={CAPACITIES.map((value) => ({ value, label: names.capacity(value) }))} onChange={(event) => change({ capacity: CAPACITIES.find((capacity) => capacity === event.currentTarget.value) ?? '' })} />
    </Group>
  );
}
