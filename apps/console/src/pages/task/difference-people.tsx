/** The people behind one count of a roster's differences, masked: as they are on record and as they would become. */
import { Box, Button, Group, Loader, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { DifferenceView, PostView } from '@sinergi/contracts/roster.views';
import { writtenTitle } from '@sinergi/domain/parties/written-title';
import { useDifferences } from '../../api/differences';
import { differenceWords } from '../../language/differences.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure';

export function DifferencePeople({ handInId, kind }: { readonly handInId: string; readonly kind: DifferenceView['kind'] }) {
  const words = useWords(differenceWords);
  const { data, error, fetchNextPage, hasNextPage, isFetching } = useDifferences(handInId, kind);
  if (error) return <Failure error={error} />;
  if (!data) return <Loader size={16} />;
  const people = data.pages.flatMap(({ items }) => items);
  return (
    <Box pl="sm" data-testid={`people-${kind}`} style={{ borderLeft: '2px solid var(--line)' }}>
      {people.map((person, at) => <Person key={at} person={person} />)}
      {hasNextPage && <Button size="compact-xs" variant="subtle" loading={isFetching} onClick={() => void fetchNextPage()}>{words.more}</Button>}
    </Box>
  );
}

function Person({ person: { line, sheet, nameMasked, nikMasked, was, is } }: { readonly person: DifferenceView }) {
  const words = useWords(differenceWords);
  const post = usePost();
  return (
    <Box py={4}>
      <Group gap={8}>
        <Text size="xs" fw={560}>{nameMasked}</Text>
        <Text size="xs" className="tabular">{nikMasked}</Text>
        {line !== null && <Text size="xs" c="dimmed">{[sheet, `${words.line} ${line}`].filter(Boolean).join(', ')}</Text>}
      </Group>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {was && post(was)}{was && is && <IconArrowRight size={12} aria-label={words.is} style={{ verticalAlign: -2, margin: '0 4px' }} />}{is && post(is)}
      </Text>
    </Box>
  );
}

function usePost(): (post: PostView) => string {
  const words = useWords(differenceWords);
  const format = useFormat();
  return ({ positionTitle, rt, rw, villageCode, villageName, wage, termEndsOn }) => {
    const units = [rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join('/');
    return [writtenTitle(positionTitle), units, villageName ?? villageCode, wage !== null && `${words.wage} ${format.money(wage)}`, termEndsOn && words.until(format.date(termEndsOn))].filter(Boolean).join(', ');
  };
}
