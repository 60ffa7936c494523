/** Entering a payment by hand, with its evidence; it counts only after a second person has confirmed it. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import type { BillView } from '@sinergi/contracts/payment.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { enterPayment, type PaymentBody } from '../../../api/writes';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { Failure } from '../../../parts/failure';

interface PaymentDraft {
  readonly month: string;
  readonly amount: string;
  readonly receivedOn: string;
  readonly disbursementNo: string;
  readonly document: DocumentView | null;
}

const EMPTY: PaymentDraft = { month: '', amount: '', receivedOn: '', disbursementNo: '', document: null };

export function PaymentForm({ no, bills }: { readonly no: string; readonly bills: readonly BillView[] }) {
  const words = useWords(moneyWords);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { value, change, clear } = useDraft(`payment:${no}`, EMPTY);
  const act = useCallback((body: PaymentBody, key: string) => enterPayment(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `payment:${no}` });
  const month = bills.some((bill) => bill.month === value.month) ? value.month : (bills[0]?.month ?? '');
  const amount = Number(value.amount);
  const ready = Number.isSafeInteger(amount) && amount > 0 && value.receivedOn !== '' && value.document !== null;
  const submit = () => {
    if (!value.document) return;
    void send({ amount, receivedOn: value.receivedOn, month, evidenceDocumentId: value.document.id, ...(value.disbursementNo.trim() !== '' && { disbursementNo: value.disbursementNo.trim() }) });
  };
  if (progress.phase === 'done') return <Group gap="sm" role="status"><Text size="sm">{words.recorded}</Text><Button size="xs" variant="subtle" onClick={() => { clear(); reset(); setOpen(false); }}>OK</Button></Group>;
  if (!open) return <Button variant="default" size="xs" onClick={() => setOpen(true)}>{words.recordTitle}…</Button>;
  return (
    <Stack gap="sm" maw={620}>
      <div><Title order={2}>{words.recordTitle}</Title><Text size="xs" c="dimmed">{words.recordText}</Text></div>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Group grow preventGrowOverflow={false} align="flex-start">
        <NativeSelect label={words.month} value={month} onChange={(event) => change({ month: event.currentTarget.value })} data={bills.map((bill) => ({ value: bill.month, label: `${format.month(bill.month)} (${format.money(bill.open)})` }))} />
        <NumberInput label={words.recordAmount} withAsterisk value={value.amount} onChange={(next) => change({ amount: String(next) })} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
      </Group>
      <Group grow preventGrowOverflow={false} align="flex-start">
        <DayField label={words.recordReceivedOn} value={value.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
        <TextInput label={words.recordDisbursement} value={value.disbursementNo} onChange={(event) => change({ disbursementNo: event.currentTarget.value })} />
      </Group>
      <EvidenceField label={words.recordEvidence} required about={{ kind: 'payment-evidence', title: words.recordEvidence, cooperationNo: no }} document={value.document} onDocument={(document) => change({ document })} />
      <Button style={{ alignSelf: 'flex-start' }} disabled={!ready} loading={progress.phase === 'sending'} onClick={submit}>{words.record}</Button>
    </Stack>
  );
}
