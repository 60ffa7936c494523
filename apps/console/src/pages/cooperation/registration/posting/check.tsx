/** Billed, paid and posted side by side, what differs by kind, and the decision to leave it. */
import { useCallback, useState } from 'react';
import { Anchor, Box, Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import type { PostingCheckView } from '@sinergi/contracts/posting.views';
import { acceptDifferences, differencesFile, type AcceptanceOrder } from '../../../../api/postings';
import { ReasonedAct } from '../../../../forms/reasoned-act';
import { useFormat } from '../../../../language/format';
import { useTitled, useWords } from '../../../../language/language';
import { postingWords } from '../../../../language/posting.words';
import { Mark } from '../../../../parts/mark';
import { useMay } from '../../../../shell/session';
import css from '../registration.module.css';
import { Acceptances } from './acceptances';
import { Differences } from './differences';

interface CheckProps {
  readonly check: PostingCheckView;
  readonly exchanges: readonly ExchangeView[];
  readonly offered: boolean;
}

export function Check({ check, exchanges, offered }: CheckProps) {
  const words = useWords(postingWords);
  const format = useFormat();
  const titled = useTitled();
  const may = useMay();
  const [shown, setShown] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const { no, month, differences, awaited, agreed, acceptances, posted } = check;
  const open = differences.reduce((sum, { people }) => sum + people, 0);
  const handedOn = exchanges.filter(({ kind }) => kind === 'payment-receipt');
  // the one that waits to be settled, else the latest
  const latest = handedOn.find(({ status }) => status === 'awaiting-answer') ?? handedOn[0];
  const isProposed = acceptances.some(({ standing }) => standing === 'proposed');
  const state = differences.map(({ code, people, amount }) => `${code}${people}:${amount}`).join() + String(agreed) + acceptances.map(({ standing }) => standing).join();
  return (
    <div data-testid="posting-check">
      <Title order={3} mt="md">{words.check}</Title>
      <dl className={css['counts']}>
        {(['billed', 'paid', 'posted'] as const).map((each) => (
          <div key={each} data-testid={`sum-${each}`}><dt>{words[each]}</dt><dd>{format.money(check[each].amount)}</dd><Text size="xs" c="dimmed">{words.peopleCount(format.count(check[each].people))}</Text></div>
        ))}
      </dl>
      <Group gap="sm" mt="xs">
        {open > 0 && <Mark tone="bad">{words.open(format.count(open))}</Mark>}
        {open === 0 && agreed === 0 && posted.people > 0 && awaited === 0 && <Mark tone="good">{words.clean}</Mark>}
        {awaited > 0 && <Mark tone="warn">{words.awaited(format.count(awaited))}</Mark>}
        {agreed > 0 && <Mark tone="off">{words.agreed(format.count(agreed))}</Mark>}
      </Group>
      {differences.map(({ code, what, cure, people, amount }) => (
        <Text key={code} size="sm" mt={6} data-testid="difference-kind"><b>{words.kind[code]}</b>: {words.peopleCount(format.count(people))}, {format.money(amount)}. <Text span size="xs" c="dimmed">{titled(what)} {titled(cure)}</Text></Text>
      ))}
      {may('read-members') && (open > 0 || agreed > 0) && (
        <Group gap="md" mt="xs">
          <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={shown} onClick={() => setShown(!shown)}>{words.show}</Button>
          <Anchor href={differencesFile(no, month)} size="sm"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {words.download}</Anchor>
          {offered && open > 0 && latest && !isProposed && leaving === null && <Button size="compact-xs" variant="default" onClick={() => setLeaving(latest.id)}>{words.accept}</Button>}
        </Group>
      )}
      {shown && <Differences no={no} month={month} state={state} />}
      {leaving !== null && <Box mt="md"><Leave exchangeId={leaving} onClose={() => setLeaving(null)} /></Box>}
      <Acceptances acceptances={acceptances} />
    </div>
  );
}

function Leave({ exchangeId, onClose }: { readonly exchangeId: string; readonly onClose: () => void }) {
  const words = useWords(postingWords);
  const act = useCallback((body: AcceptanceOrder, key: string) => acceptDifferences(exchangeId, body, key), [exchangeId]);
  return <ReasonedAct name={`leave:${exchangeId}`} title={words.accept} effect={words.acceptEffect} go={words.acceptGo} done={words.accepted} act={act} bodyOf={(reason): AcceptanceOrder => ({ reason })} onClose={onClose} />;
}
