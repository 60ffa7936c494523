/** What is stuck: where, why, since when, what happens next by itself, and the acts that mend it. */
import { useDeferredValue } from 'react';
import { Box, Button, Center, Text, Title } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useStuck } from '../../api/reads';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { stuckWords } from '../../language/stuck.words';
import { Empty, Lines, Loaded } from '../../parts/loaded';
import { addressOf, filterOf, StuckFilters, stuckShownFrom } from './stuck-filters';
import { StuckLine } from './stuck-line';
import css from './stuck.module.css';

export function StuckPage() {
  const words = useWords(stuckWords);
  const shell = useWords(shellWords);
  const [address, setAddress] = useSearchParams();
  const view = stuckShownFrom(address);
  const query = useStuck(useDeferredValue(filterOf(view)));
  const narrowed = view.state !== null || view.city !== null || view.office !== null;
  return (
    <>
      <title>{`${words.title} · Sinergi`}</title>
      <Title order={1}>{words.title}</Title>
      <Text size="sm" c="dimmed" mb="md">{words.explain}</Text>
      <Box className="surface">
        <StuckFilters view={view} onChange={(next) => setAddress(addressOf(next), { replace: true })} />
        <Loaded query={query} waiting={<Lines count={5} height={30} />}>
          {({ pages }) => {
            const lines = pages.flatMap((page) => page.items);
            if (lines.length > 0) return <ul className={css['stuck']} data-testid="stuck">{lines.map((line, index) => <StuckLine key={`${line.processId}:${line.what}:${index}`} line={line} />)}</ul>;
            return narrowed ? <Empty title={words.noMatchTitle} text={words.noMatchText} /> : <Empty title={words.emptyTitle} text={words.emptyText} />;
          }}
        </Loaded>
      </Box>
      {query.hasNextPage && <Center mt="md"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{shell.more}</Button></Center>}
    </>
  );
}
