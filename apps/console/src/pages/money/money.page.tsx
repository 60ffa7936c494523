/** Uang belum cocok: movements nobody has matched, with suggestions, and money left over per payer. */
import { Box, Button, Center, Stack, Text, Title } from '@mantine/core';
import type { MoneyLimitView, UnappliedView, UnmatchedLineView } from '@sinergi/contracts/unmatched.views';
import { useWaitingStatements } from '../../api/statements';
import { useUnapplied, useUnmatched } from '../../api/unmatched';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { shellWords } from '../../language/shell.words';
import { statementWords } from '../../language/statement.words';
import { unmatchedWords } from '../../language/unmatched.words';
import { Empty, Lines, Loaded } from '../../parts/loaded';
import { useMay } from '../../shell/session';
import { NotFound } from '../../shell/wrong-turn';
import css from './money.module.css';
import { StatementUpload } from './statement-upload';
import { UnappliedLine } from './unapplied-line';
import { UnmatchedLine } from './unmatched-line';
import { WaitingStatement } from './waiting-statement';

export function MoneyPage() {
  const words = useWords(unmatchedWords);
  const shell = useWords(shellWords);
  const may = useMay();
  const statements = useWords(statementWords);
  const waiting = useWaitingStatements(may('pay')).data ?? [];
  const unmatched = useUnmatched();
  const unapplied = useUnapplied();
  if (!may('pay')) return <NotFound />;
  return (
    <Stack gap="md" maw={980} mx="auto">
      <title>{`${words.title} · Sinergi`}</title>
      <Box>
        <Title order={1}>{words.title}</Title>
        <Text size="sm" c="dimmed" mt={4} maw={720}>{words.explain}</Text>
      </Box>
      <StatementUpload />
      {waiting.length > 0 && (
        <section className="surface" data-testid="waiting-statements">
          <div className={css['head']}>
            <Title order={2}>{statements.title}</Title>
            <Text size="xs" c="dimmed">{statements.explain}</Text>
          </div>
          <ul className={css['list']}>{waiting.map((file) => <WaitingStatement key={file.id} file={file} />)}</ul>
        </section>
      )}
      <section className="surface" data-testid="unmatched">
        <div className={css['head']}>
          <Title order={2}>{words.lines}</Title>
          {unmatched.data?.pages[0] && <Limit limit={unmatched.data.pages[0].limit} />}
        </div>
        <Loaded query={unmatched} waiting={<Lines count={4} height={30} />}>
          {({ pages }) => {
            const lines: readonly UnmatchedLineView[] = pages.flatMap((page) => page.items);
            return lines.length === 0 ? <Empty text={words.noLines} /> : <ul className={css['list']}>{lines.map((line) => <UnmatchedLine key={line.lineId} line={line} />)}</ul>;
          }}
        </Loaded>
      </section>
      {unmatched.hasNextPage && <Center><Button variant="default" loading={unmatched.isFetchingNextPage} onClick={() => void unmatched.fetchNextPage()}>{shell.more}</Button></Center>}
      <section className="surface" data-testid="unapplied">
        <div className={css['head']}><Title order={2}>{words.unapplied}</Title></div>
        <Loaded query={unapplied}>
          {({ pages }) => {
            const rows: readonly UnappliedView[] = pages.flatMap((page) => page.items);
            return rows.length === 0 ? <Empty text={words.noUnapplied} /> : <ul className={css['list']}>{rows.map((row) => <UnappliedLine key={row.paymentId} row={row} />)}</ul>;
          }}
        </Loaded>
      </section>
      {unapplied.hasNextPage && <Center><Button variant="default" loading={unapplied.isFetchingNextPage} onClick={() => void unapplied.fetchNextPage()}>{shell.more}</Button></Center>}
    </Stack>
  );
}

function Limit({ limit: { amount, fromDate, source, setBy } }: { readonly limit: MoneyLimitView }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  return (
    <Text size="xs" c="dimmed">
      {words.limit(format.money(amount), format.date(fromDate))} {words.limitSource}: {source}{setBy && `, ${words.setBy(setBy)}`}
    </Text>
  );
}
