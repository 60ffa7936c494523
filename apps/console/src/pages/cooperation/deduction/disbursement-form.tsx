/** Entering an SP2D: three figures that must balance to the rupiah, and its copy; it counts after a second person. */
import { useCallback, useState } from 'react';
import { Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { DocumentView } from '@sinergi/contracts/views';
import { enterDisbursement, type DisbursementOrder } from '../../../api/deductions';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';

interface Draft {
  readonly number: string;
  readonly datedOn: string;
  readonly gross: string;
  readonly deductions: string;
  readonly otherDeductions: string;
  readonly net: string;
  readonly document: DocumentView | null;
}

const EMPTY: Draft = { number: '', datedOn: '', gross: '', deductions: '', otherDeductions: '', net: '', document: null };
const FIGURES = [['gross', 'gross'], ['deductions', 'deductions'], ['otherDeductions', 'other'], ['net', 'net']] as const;

export function DisbursementForm({ no }: { readonly no: string }) {
  const words = useWords(deductionWords);
  const shell = useWords(shellWords);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { value, change, clear } = useDraft(`disbursement:${no}`, EMPTY);
  const act = useCallback((body: DisbursementOrder, key: string) => enterDisbursement(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `disbursement:${no}` });
  const [gross, deductions, otherDeductions, net] = [value.gross, value.deductions, value.otherDeductions, value.net].map(Number) as [number, number, number, number];
  const difference = gross - deductions - net;
  const filled = gross > 0 && deductions > 0 && value.net !== '';
  const ready = filled && difference === 0 && value.number.trim() !== '' && value.datedOn !== '' && value.document !== null;
  const submit = () => {
    if (value.document) void send({ number: value.number.trim(), datedOn: value.datedOn, gross, deductions, otherDeductions, net, evidenceDocumentId: value.document.id });
  };
  if (progress.phase === 'done') return <Group gap="sm" role="status"><Text size="sm">{words.recorded}</Text><Button size="xs" variant="subtle" onClick={() => { clear(); reset(); setOpen(false); }}>OK</Button></Group>;
  if (!open) return <Button variant="default" size="xs" onClick={() => setOpen(true)}>{words.sp2d}…</Button>;
  return (
    <Stack gap="sm" maw={620} mt="md" data-testid="disbursement-form">
      <div><Title order={3}>{words.sp2d}</Title><Text size="xs" c="dimmed">{words.sp2dText}</Text></div>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Group grow preventGrowOverflow={false} align="flex-start">
        <TextInput label={words.number} withAsterisk value={value.number} onChange={(event) => change({ number: event.currentTarget.value })} />
        <DayField label={words.datedOn} value={value.datedOn} onChange={(datedOn) => change({ datedOn })} />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        {FIGURES.map(([field, name]) => (
          <NumberInput key={field} label={words[name]} withAsterisk={field !== 'otherDeductions'} value={value[field]} onChange={(next) => change({ [field]: String(next) })} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
        ))}
      </Group>
      {filled && difference !== 0 && <Text size="sm" c="var(--bad)" role="alert">{words.balance(format.money(difference))}</Text>}
      <EvidenceField label={words.evidence} required about={{ kind: 'disbursement-order', title: `SP2D ${value.number.trim()}`, cooperationNo: no }} document={value.document} onDocument={(document) => change({ document })} />
      <Group gap="xs">
        <Button disabled={!ready} loading={progress.phase === 'sending'} onClick={submit}>{words.record}</Button>
        <Button variant="default" onClick={() => setOpen(false)}>{shell.cancel}</Button>
      </Group>
    </Stack>
  );
}
