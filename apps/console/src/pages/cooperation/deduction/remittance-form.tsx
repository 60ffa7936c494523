/** Entering money remitted of an SP2D: a movement of the bank that nothing claims, or by hand with its proof; a second person books it. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import type { DisbursementView } from '@sinergi/contracts/deduction.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { enterRemittance, type RemittanceOrder } from '../../../api/deductions';
import { useUnmatched } from '../../../api/unmatched';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';

export function RemittanceForm({ no, rehearsal, disbursement: { id, outstanding } }: { readonly no: string; readonly rehearsal: boolean; readonly disbursement: DisbursementView }) {
  const words = useWords(deductionWords);
  const shell = useWords(shellWords);
  const [open, setOpen] = useState(false);
  const { value, change, clear } = useDraft(`remittance:${id}`, { receivedOn: '', amount: String(outstanding), document: null as DocumentView | null, lineId: '' });
  const { progress, send, reset } = useSubmission(useCallback((body: RemittanceOrder, key: string) => enterRemittance(id, body, key), [id]), { name: `remittance-entry:${id}` });
  const amount = Number(value.amount);
  if (progress.phase === 'done') return <Group gap="sm" role="status"><Text size="sm">{words.recorded}</Text><Button size="xs" variant="subtle" onClick={() => { clear(); reset(); setOpen(false); }}>OK</Button></Group>;
  if (!open) return <Button variant="default" size="xs" mt="sm" onClick={() => setOpen(true)}>{words.remit}…</Button>;
  const byHand = value.lineId === '';
  const submit = () => {
    if (!byHand) void send({ statementLineId: value.lineId });
    else if (value.document) void send({ receivedOn: value.receivedOn, amount, evidenceDocumentId: value.document.id });
  };
  return (
    <Stack gap="sm" maw={620} mt="sm" data-testid="remittance-form">
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <MovementChoice rehearsal={rehearsal} value={value.lineId} onChoose={(lineId) => change({ lineId })} />
      {byHand && <Group grow preventGrowOverflow={false} align="flex-start">
        <DayField label={words.receivedOn} value={value.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
        <NumberInput label={words.amount} withAsterisk value={value.amount} onChange={(next) => change({ amount: String(next) })} allowDecimal={false} allowNegative={false} thousandSeparator="." decimalSeparator="," hideControls />
      </Group>}
      {byHand && <EvidenceField label={words.moneyEvidence} required about={{ kind: 'payment-evidence', title: words.moneyEvidence, cooperationNo: no }} document={value.document} onDocument={(document) => change({ document })} />}
      <Group gap="xs">
        <Button disabled={byHand && (!(amount > 0) || value.receivedOn === '' || value.document === null)} loading={progress.phase === 'sending'} onClick={submit}>{words.record}</Button>
        <Button variant="default" onClick={() => setOpen(false)}>{shell.cancel}</Button>
      </Group>
    </Stack>
  );
}

/** Nothing to choose where no money waits, or whoever asks may not see it. */
function MovementChoice({ rehearsal, value, onChoose }: { readonly rehearsal: boolean; readonly value: string; readonly onChoose: (lineId: string) => void }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const lines = (useUnmatched().data?.pages ?? []).flatMap(({ items }) => items).filter((line) => line.kind === 'credit' && line.proposal === null && line.rehearsal === rehearsal);
  if (lines.length === 0) return null;
  return (
    <NativeSelect
      label={words.movement} value={value} onChange={(event) => onChoose(event.currentTarget.value)}
      data={[{ value: '', label: words.otherProof }, ...lines.map(({ lineId, bookedOn, amount, remittance }) => ({ value: lineId, label: `${format.date(bookedOn)}, ${format.money(amount)}, ${remittance.slice(0, 60)}` }))]}
    />
  );
}
