/** The batches of a month, unit by unit: state, sums, what is short and why, and who is waited for; one may be opened. */
import { Fragment, useState } from 'react';
import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { DeductionBatchView } from '@sinergi/contracts/deduction.views';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useFirstFew } from '../../../parts/first-few';
import { Mark, type Tone } from '../../../parts/mark';
import { BatchDetail } from './batch-detail';
import css from './deduction.module.css';

const TONE: Record<DeductionBatchView['state'], Tone> = { draft: 'off', submitted: 'active', returned: 'bad', complete: 'good', partial: 'warn' };
const COLUMNS = 7;
/** What wants a hand comes first. */
const ORDER: readonly DeductionBatchView['state'][] = ['returned', 'partial', 'submitted', 'draft', 'complete'];

export function Batches({ no, batches }: { readonly no: string; readonly batches: readonly DeductionBatchView[] }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const [chosen, setChosen] = useState<string | null>(null);
  const isWaiting = batches.some(({ waits }) => waits !== null);
  const [isOpen, setOpen] = useState(isWaiting);
  const sorted = [...batches].sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
  const { shown, rest } = useFirstFew(sorted);
  const counts = ORDER.map((state) => ({ state, many: batches.filter((batch) => batch.state === state).length })).filter(({ many }) => many > 0);
  return (
    <>
      <Group gap={6} mb={6}>
        {counts.map(({ state, many }) => <Mark key={state} tone={TONE[state]}>{`${words.states[state]} ${format.count(many)}`}</Mark>)}
        <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? words.hideBatches : words.showBatches}</Button>
      </Group>
      {isOpen && <Table no={no} batches={shown} chosen={chosen} onChoose={setChosen} />}
      {isOpen && rest}
    </>
  );
}

interface TableProps {
  readonly no: string;
  readonly batches: readonly DeductionBatchView[];
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

function Table({ no, batches, chosen, onChoose }: TableProps) {
  const words = useWords(deductionWords);
  return (
    <table className={css['table']} data-testid="batches">
      <thead>
        <tr><th>{words.unit}</th><th>{words.state}</th>{[words.listed, words.deducted, words.remitted].map((name) => <th key={name} className={css['figure']}>{name}</th>)}<th>{words.short}</th><th>{words.waits}</th></tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <Fragment key={batch.id}>
            <Row batch={batch} isOpen={chosen === batch.id} onToggle={() => onChoose(chosen === batch.id ? null : batch.id)} />
            {chosen === batch.id && <tr className={css['detail']}><td colSpan={COLUMNS}><BatchDetail no={no} batch={batch} /></td></tr>}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ batch, isOpen, onToggle }: { readonly batch: DeductionBatchView; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const { waits } = batch;
  const why = [...batch.short, ...batch.leftOut];
  return (
    <tr data-testid="batch" data-state={batch.state}>
      <td>
        <UnstyledButton onClick={onToggle} aria-expanded={isOpen} aria-label={words.showLines(batch.unit)} fz="sm" fw={600}><Chevron size={14} aria-hidden style={{ verticalAlign: -2 }} /> {batch.unit}</UnstyledButton>
        {batch.round > 1 && <Text size="xs" c="dimmed" pl={18}>{words.round(format.count(batch.round - 1))}</Text>}
      </td>
      <td data-name={words.state}><span><Mark tone={TONE[batch.state]}>{words.states[batch.state]}</Mark>{batch.reason !== '' && <Text size="xs" c="dimmed" mt={2}>{batch.reason}</Text>}</span></td>
      <td className={css['figure']} data-name={words.listed}>{format.money(batch.listed)}</td>
      <td className={css['figure']} data-name={words.deducted}>{format.money(batch.deducted)}</td>
      <td className={css['figure']} data-name={words.remitted}>{format.money(batch.remitted)}</td>
      <td data-name={words.short} data-empty={why.length === 0}><span>{why.map(({ reason, lines, amount }) => <Text key={reason} size="xs">{words.shortReason[reason]}: {format.count(lines)}, {format.money(amount)}</Text>)}</span></td>
      <td data-name={words.waits} data-empty={waits === null}>
        {waits && (
          <span>
            <Text size="xs" fw={560}>{waits.for === 'treasurer' ? words.treasurer(waits.office) : waits.office}</Text>
            <Text size="xs" c="dimmed">{[words.since(format.date(waits.since)), waits.next && words.next(words.steps[waits.next.what] ?? waits.next.what, format.date(waits.next.on))].filter(Boolean).join(' · ')}</Text>
          </span>
        )}
      </td>
    </tr>
  );
}
