/** The budget accounts of a cooperation in a fiscal year: each with its ceiling and balance, and the form for one more. */
import { useState } from 'react';
import { Button, Group, Text, Title } from '@mantine/core';
import type { BudgetView } from '@sinergi/contracts/budget.views';
import { useBudget } from '../../../../api/budget';
import { budgetWords } from '../../../../language/budget.words';
import { useWords } from '../../../../language/language';
import { Lines, Loaded } from '../../../../parts/loaded';
import { useMay } from '../../../../shell/session';
import { Account } from './account';
import css from './budget.module.css';
import { BudgetForm } from './budget-form';

export function Budget({ no }: { readonly no: string }) {
  const [year, setYear] = useState<number | null>(null);
  return (
    <section className={css['budget']} data-testid="budget">
      <Loaded query={useBudget(no, year)} waiting={<Lines count={2} />}>{(view) => <Year no={no} view={view} onYear={setYear} />}</Loaded>
    </section>
  );
}

function Year({ no, view, onYear }: { readonly no: string; readonly view: BudgetView; readonly onYear: (year: number) => void }) {
  const words = useWords(budgetWords);
  const may = useMay();
  const [recording, setRecording] = useState(false);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={2}>{words.title}</Title>
        <Group gap={6}>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={words.earlier} onClick={() => onYear(view.year - 1)}>‹</Button>
          <Text size="sm" fw={600}>{words.year(view.year)}</Text>
          <Button size="compact-xs" variant="subtle" color="gray" aria-label={words.later} onClick={() => onYear(view.year + 1)}>›</Button>
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mb={6}>{words.text}</Text>
      {view.accounts.length === 0 && <Text size="sm" c="dimmed">{words.none}</Text>}
      {view.accounts.map((each) => <Account key={`${view.year} ${each.payerKey} ${each.account}`} no={no} view={view} of={each} />)}
      {may('arrange') && !recording && <Button size="compact-xs" variant="subtle" mt={8} onClick={() => setRecording(true)}>{view.accounts.length === 0 ? words.record : words.another}…</Button>}
      {recording && <div className={css['act']}><BudgetForm no={no} view={view} onClose={() => setRecording(false)} /></div>}
    </>
  );
}
