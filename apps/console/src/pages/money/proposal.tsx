/** A match that awaits a second person: its parts, who proposed it and why, and that person's word. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Text } from '@mantine/core';
import type { MatchProposalView } from '@sinergi/contracts/unmatched.views';
import { confirmMatch } from '../../api/unmatched';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useWords } from '../../language/language';
import { unmatchedWords } from '../../language/unmatched.words';
import { Mark } from '../../parts/mark';
import css from './money.module.css';
import { PartList } from './part-list';

export function Proposal({ proposal }: { readonly proposal: MatchProposalView }) {
  const words = useWords(unmatchedWords);
  const [saying, setSaying] = useState<'confirm' | 'reject' | null>(null);
  const { matchId, rule, reason, proposedBy, parts, mayConfirm } = proposal;
  const act = useCallback((body: { approve: boolean; reason: string }, key: string) => confirmMatch(matchId, body, key), [matchId]);
  const known: Readonly<Record<string, string>> = words.reason;
  const why = reason.split(' ').every((word) => known[word]) ? reason.split(' ').map((word) => known[word]).join(', ') : reason;
  return (
    <div className={css['suggestion']} data-testid="proposal">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div>
          <Mark tone="warn">{words.waits}</Mark>
          <Text size="xs" c="dimmed">{words.proposedBy(proposedBy, words.rule[rule] ?? rule)}: {why}</Text>
        </div>
        {mayConfirm && saying === null && (
          <Group gap={6}>
            <Button size="compact-sm" variant="default" onClick={() => setSaying('reject')}>{words.reject}…</Button>
            <Button size="compact-sm" onClick={() => setSaying('confirm')}>{words.confirm}…</Button>
          </Group>
        )}
      </Group>
      <PartList parts={parts} />
      {saying !== null && (
        <Box mt="sm">
          <ReasonedAct
            name={`${saying}-match:${matchId}`} title={saying === 'confirm' ? words.confirm : words.reject} effect={saying === 'confirm' ? words.confirmEffect : words.rejectEffect}
            go={saying === 'confirm' ? words.confirm : words.reject} done={saying === 'confirm' ? words.confirmed : words.rejected}
            act={act} bodyOf={(said) => ({ approve: saying === 'confirm', reason: said })} onClose={() => setSaying(null)}
          />
        </Box>
      )}
    </div>
  );
}
