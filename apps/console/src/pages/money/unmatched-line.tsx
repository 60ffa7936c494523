/** One movement that waits: what the bank says, what it may pay and why, and the acts that settle it. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Text } from '@mantine/core';
import type { LineBesideView, Suggestion, SuggestedPart, UnmatchedLineView } from '@sinergi/contracts/unmatched.views';
import { matchLine, reverseLine, type MatchOrder } from '../../api/unmatched';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { unmatchedWords } from '../../language/unmatched.words';
import { Mark } from '../../parts/mark';
import { RehearsalBadge } from '../../parts/rehearsal';
import { EnteredAlike } from './entered-alike';
import { MatchForm } from './match-form';
import css from './money.module.css';
import { PartList } from './part-list';
import { Proposal } from './proposal';

export function UnmatchedLine({ line }: { readonly line: UnmatchedLineView }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<readonly SuggestedPart[] | null>(null);
  const { lineId, amount, kind, suggestions, proposal } = line;
  const act = useCallback((body: MatchOrder, key: string) => matchLine(lineId, body, key), [lineId]);
  return (
    <li className={css['line']} data-testid="unmatched-line" data-kind={kind}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <div className={css['said']}>
          <Text size="sm" fw={600} className={css['text']}>{line.remittance || words.noText} {line.rehearsal && <RehearsalBadge />}</Text>
          <Text size="xs" c="dimmed">{format.date(line.bookedOn)} · {words.account(line.accountMasked)} · {words.kind[kind]}</Text>
        </div>
        <Text size="sm" fw={600} className={`tabular ${css['sum']}`}>{format.money(kind === 'taken-back' ? -amount : amount)}</Text>
      </Group>
      {!proposal && <EnteredAlike lineId={lineId} entered={line.entered} />}
      {proposal && <Proposal proposal={proposal} />}
      {kind === 'taken-back' && !proposal && <TakenBack lineId={lineId} credits={line.credits} />}
      {kind !== 'taken-back' && !proposal && chosen === null && (
        <Box mt={8}>
          {suggestions.length === 0 && line.entered.length === 0 && <Text size="xs" c="dimmed">{words.noSuggestion}</Text>}
          {suggestions.map((suggestion, index) => <Suggested key={index} suggestion={suggestion} onUse={() => setChosen(suggestion.parts)} />)}
          <Button mt={8} size="compact-sm" variant="default" onClick={() => setChosen([])}>{words.split}…</Button>
        </Box>
      )}
      {chosen !== null && <Box mt="sm"><MatchForm name={`match:${lineId}`} money={amount} rehearsal={line.rehearsal} begin={chosen} act={act} onClose={() => setChosen(null)} /></Box>}
    </li>
  );
}

function Suggested({ suggestion: { reasons, parts, left }, onUse }: { readonly suggestion: Suggestion; readonly onUse: () => void }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  return (
    <div className={css['suggestion']} data-testid="suggestion">
      <Group justify="space-between" align="flex-start" gap="xs">
        <Text size="xs"><b>{words.suggestion}:</b> {reasons.map((reason) => words.reason[reason]).join(', ')}</Text>
        <Button size="compact-xs" variant="light" onClick={onUse}>{words.use}…</Button>
      </Group>
      <PartList parts={parts} />
      <Text size="xs" c="dimmed">{left > 0 ? words.left(format.money(left)) : words.all}</Text>
    </div>
  );
}

function TakenBack({ lineId, credits }: { readonly lineId: string; readonly credits: readonly LineBesideView[] }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  const [credit, setCredit] = useState<LineBesideView | null>(null);
  const act = useCallback((body: { takesBack: string; reason: string }, key: string) => reverseLine(lineId, body, key), [lineId]);
  return (
    <Box mt={8}>
      <Text size="xs" fw={600}>{words.takesBack}</Text>
      {credits.length === 0 && <Text size="xs" c="dimmed">{words.noCredits}</Text>}
      {credits.map((each) => (
        <Group key={each.lineId} gap="xs" justify="space-between" className={css['suggestion']}>
          <Text size="xs">{format.date(each.bookedOn)} · {each.remittance || words.noText}</Text>
          <Button size="compact-xs" variant="light" onClick={() => setCredit(each)}>{words.thisOne}…</Button>
        </Group>
      ))}
      {credit && (
        <Box mt="sm">
          <Mark tone="warn">{credit.remittance || words.noText}</Mark>
          <ReasonedAct name={`reverse:${lineId}`} title={words.reverseTitle} effect={words.reverseEffect} go={words.reverseTitle} done={words.reversed} grave act={act} bodyOf={(reason) => ({ takesBack: credit.lineId, reason })} onClose={() => setCredit(null)} />
        </Box>
      )}
    </Box>
  );
}
