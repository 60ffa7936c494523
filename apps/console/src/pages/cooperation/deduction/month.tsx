/** One contribution month: the pay-out it is expected in, its sums, its batches, and what may be done with all of them. */
import { useCallback } from 'react';
import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { DeductionMonthView } from '@sinergi/contracts/deduction.views';
import { draftBatches, listContent, submitMonth, writeList } from '../../../api/deductions';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { useMay } from '../../../shell/session';
import { Batches } from './batches';
import css from './deduction.module.css';

const FIGURES = ['listed', 'deducted', 'remitted', 'outstanding'] as const;

export function Month({ no, month }: { readonly no: string; readonly month: DeductionMonthView }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const may = useMay();
  const { expected } = month;
  return (
    <section className={css['part']} data-testid="deduction-month" data-month={month.month}>
      <Group justify="space-between" gap="sm" align="baseline">
        <Title order={2}>{format.month(month.month)}</Title>
        {month.total > 0 && <Text size="sm" fw={600}>{words.processed(format.count(month.processed), format.count(month.total))}</Text>}
      </Group>
      <Text size="xs" c="dimmed">{expected ? words.expected(words.period[expected.period], format.month(expected.from), format.month(expected.until), format.date(expected.on)) : words.unscheduled}</Text>
      {month.total > 0 && (
        <dl className={css['counts']}>
          {FIGURES.map((figure) => <div key={figure}><dt>{words[figure]}</dt><dd>{format.money(month[figure])}</dd></div>)}
          {month.leftAmount > 0 && <div><dt>{words.leftOut}</dt><dd>{format.money(month.leftAmount)}</dd></div>}
        </dl>
      )}
      {month.batches.length > 0 && <Batches no={no} batches={month.batches} />}
      {may('pay') && <Acts no={no} month={month} />}
    </section>
  );
}

function Acts({ no, month: { month, total, batches } }: { readonly no: string; readonly month: DeductionMonthView }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const drafting = useSubmission(useCallback((body: { leftovers: boolean }, key: string) => draftBatches(no, { month, ...body }, key), [no, month]), { name: `deduction-draft:${no}:${month}` });
  const submitting = useSubmission(useCallback((_: object, key: string) => submitMonth(no, { month }, key), [no, month]), { name: `deduction-submit:${no}:${month}` });
  const listing = useSubmission(useCallback((_: object, key: string) => writeList(no, { from: month }, key), [no, month]), { name: `deduction-list:${no}:${month}` });
  const underWay = batches.some(({ state }) => state === 'draft' || state === 'submitted' || state === 'returned');
  const left = batches.some(({ state, leftLines }) => state === 'partial' || leftLines > 0);
  const refused = [drafting, submitting, listing].map(({ progress }) => progress).find(({ phase }) => phase === 'refused');
  const list = listing.progress.phase === 'done' ? listing.progress.value : null;
  return (
    <>
      <Group gap="xs" mt="sm">
        {total === 0 && <Button size="xs" variant="default" loading={drafting.progress.phase === 'sending'} onClick={() => void drafting.send({ leftovers: false })}>{words.draft}</Button>}
        {batches.some(({ state }) => state === 'draft') && <Button size="xs" loading={submitting.progress.phase === 'sending'} onClick={() => void submitting.send({})}>{words.submit}</Button>}
        {underWay && <Button size="xs" variant="default" loading={listing.progress.phase === 'sending'} onClick={() => void listing.send({})}>{words.list}</Button>}
        {total > 0 && !underWay && left && <Button size="xs" variant="default" loading={drafting.progress.phase === 'sending'} onClick={() => void drafting.send({ leftovers: true })}>{words.leftovers}</Button>}
        {list && <Anchor href={listContent(no, list.documentId)} size="sm"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {words.download} ({words.listText(format.count(list.people), format.money(list.amount))})</Anchor>}
      </Group>
      {refused?.phase === 'refused' && <Failure error={refused.problem} />}
    </>
  );
}
