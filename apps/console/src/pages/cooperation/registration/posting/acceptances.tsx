/** Differences somebody decided to leave: by whom, why, and the second person's word where one is needed. */
import { useCallback, useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import type { PostingAcceptanceView } from '@sinergi/contracts/posting.views';
import { decideAcceptance, type AcceptanceWord } from '../../../../api/postings';
import { ReasonedAct } from '../../../../forms/reasoned-act';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { postingWords } from '../../../../language/posting.words';
import { Mark, type Tone } from '../../../../parts/mark';
import { useMay } from '../../../../shell/session';
import css from '../registration.module.css';

const TONE: Readonly<Record<PostingAcceptanceView['standing'], Tone>> = { proposed: 'warn', accepted: 'off', rejected: 'bad' };

export function Acceptances({ acceptances }: { readonly acceptances: readonly PostingAcceptanceView[] }) {
  const words = useWords(postingWords);
  if (acceptances.length === 0) return null;
  return (
    <details className={css['findings']} open={acceptances.some(({ standing }) => standing === 'proposed')} data-testid="acceptances">
      <summary>{words.acceptances}</summary>
      {acceptances.map((acceptance) => <Acceptance key={acceptance.id} acceptance={acceptance} />)}
    </details>
  );
}

function Acceptance({ acceptance }: { readonly acceptance: PostingAcceptanceView }) {
  const words = useWords(postingWords);
  const format = useFormat();
  const may = useMay();
  const [word, setWord] = useState<boolean | null>(null);
  const { id, exchangeId, reason, people, amount, standing, proposedBy, proposedOn, decidedBy, decidedOn } = acceptance;
  const act = useCallback((body: AcceptanceWord, key: string) => decideAcceptance(exchangeId, id, body, key), [exchangeId, id]);
  const history = [words.proposedBy(proposedBy, format.date(proposedOn)), decidedBy !== null && decidedOn !== null ? words.decidedBy(decidedBy, format.date(decidedOn)) : null];
  return (
    <div style={{ marginTop: 8 }}>
      <Group gap="sm"><Text size="sm">{words.peopleCount(format.count(people))}, {format.money(amount)}: {reason}</Text><Mark tone={TONE[standing]} plain>{words.acceptance[standing]}</Mark></Group>
      <Text size="xs" c="dimmed">{history.filter(Boolean).join(' · ')}</Text>
      {standing === 'proposed' && may('confirm-payment') && word === null && (
        <Group gap="xs" mt={4}>
          <Button size="compact-xs" variant="default" onClick={() => setWord(true)}>{words.agreeGo}</Button>
          <Button size="compact-xs" variant="default" onClick={() => setWord(false)}>{words.rejectGo}</Button>
        </Group>
      )}
      {word !== null && (
        <ReasonedAct name={`acceptance:${id}`} title={words.agree} effect={words.agreeEffect} go={word ? words.agreeGo : words.rejectGo} done={words.accepted} act={act} bodyOf={(said): AcceptanceWord => ({ approve: word, reason: said })} onClose={() => setWord(null)} />
      )}
    </div>
  );
}
