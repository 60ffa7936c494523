/** Money split by hand over open parts: searched, an amount each, the rest in sight, and the reason. */
import { useDeferredValue, useState } from 'react';
import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { OpenPartView, SuggestedPart } from '@sinergi/contracts/unmatched.views';
import type { Answer } from '../../api/client';
import { useOpenParts, type MatchOrder } from '../../api/unmatched';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useLanguage, useWords } from '../../language/language';
import { unmatchedWords } from '../../language/unmatched.words';
import css from './money.module.css';
import { usePartName } from './part-list';

interface MatchFormProps {
  readonly name: string;
  readonly money: number;
  readonly rehearsal: boolean;
  readonly begin: readonly SuggestedPart[];
  readonly effect?: string;
  /** Parts to choose from at once; none: only by searching. */
  readonly offered?: readonly OpenPartView[];
  readonly act: (body: MatchOrder, key: string) => Promise<Answer<unknown>>;
  readonly onClose: () => void;
}

export function MatchForm({ name, money, rehearsal, begin, effect, offered = [], act, onClose }: MatchFormProps) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  const named = usePartName();
  const { language } = useLanguage();
  const [parts, setParts] = useState(begin);
  const [q, setQ] = useState('');
  const found = useOpenParts(useDeferredValue(q), rehearsal).data;
  const spent = parts.reduce((sum, { amount }) => sum + amount, 0);
  const choices = (q.trim().length > 1 ? (found ?? []) : offered).filter(({ subBillId }) => !parts.some((part) => part.subBillId === subBillId));
  const add = (part: OpenPartView) => setParts([...parts, { ...part, amount: Math.max(1, Math.min(part.open, money - spent)) }]);
  const set = (id: string, amount: number) => setParts(parts.map((part) => (part.subBillId === id ? { ...part, amount } : part)));
  const bodyOf = (reason: string): MatchOrder | null => {
    if (parts.length === 0 || spent > money || parts.some(({ amount, open }) => amount < 1 || amount > open)) return null;
    return { parts: parts.map(({ subBillId, amount }) => ({ subBillId, amount })), reason };
  };
  return (
    <ReasonedAct name={name} title={words.matchTitle} effect={effect ?? words.matchEffect} go={words.match} done={words.matched} act={act} bodyOf={bodyOf} onClose={onClose}>
      <Stack gap={6}>
        {parts.map((part) => (
          <Group key={part.subBillId} gap="xs" align="flex-end" wrap="nowrap" className={css['row']}>
            <NumberInput
              className={css['amount']} label={named(part)} description={`${part.no}, ${words.openNow(format.money(part.open))}`} aria-label={words.amountFor(named(part))} prefix="Rp"
              thousandSeparator={language === 'id' ? '.' : ','} decimalSeparator={language === 'id' ? ',' : '.'} allowDecimal={false} allowNegative={false} hideControls value={part.amount}
              error={part.amount > part.open ? words.openNow(format.money(part.open)) : null} onChange={(value) => set(part.subBillId, Number(value) || 0)}
            />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${words.remove} ${named(part)}`} onClick={() => setParts(parts.filter(({ subBillId }) => subBillId !== part.subBillId))}><IconX size={16} /></ActionIcon>
          </Group>
        ))}
        <TextInput label={words.search} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
        {q.trim().length > 1 && found?.length === 0 && <Text size="xs" c="dimmed">{words.searchNone}</Text>}
        {choices.slice(0, 8).map((part) => (
          <Group key={part.subBillId} justify="space-between" gap="xs" wrap="nowrap">
            <Text size="xs">{named(part)} · {part.no} · {words.openNow(format.money(part.open))}</Text>
            <Button size="compact-xs" variant="default" onClick={() => add(part)}>{words.add}</Button>
          </Group>
        ))}
        <Text size="sm" className="tabular" c={spent > money ? 'var(--bad)' : undefined} role={spent > money ? 'alert' : undefined}>
          {words.total}: {format.money(spent)} {words.of} {format.money(money)}{spent > money ? `, ${words.overspent}` : spent < money ? `, ${words.left(format.money(money - spent))}` : ''}
        </Text>
      </Stack>
    </ReasonedAct>
  );
}
