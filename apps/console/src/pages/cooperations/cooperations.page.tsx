/** The list of cooperations with its figures above and one's own tasks beside it: the page that stays open all day. */
import { useDeferredValue } from 'react';
import { Button, Center, Group, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useCooperations, type CooperationFilter } from '../../api/reads';
import { useWords } from '../../language/language';
import { launchWords } from '../../language/launch.words';
import { listWords } from '../../language/list.words';
import { shellWords } from '../../language/shell.words';
import { Empty, Lines, Loaded } from '../../parts/loaded';
import { useMay } from '../../shell/session';
import { CooperationRows } from './cooperation-rows';
import css from './cooperations.module.css';
import { Figures } from './figures';
import { filterFrom, Filters } from './filters';
import { Inbox } from './inbox';

/** The filter stands in the address, so that it survives a reload and can be sent to a colleague. */
function useFilter() {
  const [query, setQuery] = useSearchParams();
  const filter = filterFrom(query);
  const change = (next: CooperationFilter) => setQuery(new URLSearchParams({ ...next }), { replace: true });
  return { filter, change, filtered: Object.keys(filter).length > 0 };
}

export function CooperationsPage() {
  const words = useWords(listWords);
  const shell = useWords(shellWords);
  const launch = useWords(launchWords);
  const may = useMay();
  const { filter, change, filtered } = useFilter();
  const query = useCooperations(useDeferredValue(filter));
  return (
    <>
      <title>{`${words.title} · Sinergi`}</title>
      <Group justify="space-between" mb="md" wrap="nowrap">
        <Title order={1}>{words.title}</Title>
        {may('launch') && <Button component={Link} to="/launch" leftSection={<IconPlus size={16} aria-hidden />}>{launch.title}</Button>}
      </Group>
      <Figures rehearsal={filter.rehearsal} />
      <div className={css['columns']}>
        <aside className={css['inbox']}><Inbox /></aside>
        <section className={css['list']} aria-label={words.title}>
          <div className="surface">
            <Filters filter={filter} onChange={change} onClear={filtered ? () => change({}) : null} />
            <Loaded query={query} waiting={<Lines count={7} height={26} />}>
              {({ pages }) => {
                const rows = pages.flatMap((page) => page.items);
                if (rows.length > 0) return <CooperationRows rows={rows} />;
                return filtered ? <Empty title={words.noMatchTitle} text={words.noMatchText} /> : <Empty title={words.emptyTitle} text={words.emptyText} />;
              }}
            </Loaded>
          </div>
          {query.hasNextPage && (
            <Center mt="md"><Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{shell.more}</Button></Center>
          )}
        </section>
      </div>
    </>
  );
}
