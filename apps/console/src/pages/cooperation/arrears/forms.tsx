/** What may be done about a payer in arrears: hold a bill, propose a write-off, propose instalments; each with its reason. */
import { NumberInput, Text } from '@mantine/core';
import type { ArrearsPayerView } from '@sinergi/contracts/arrears.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { holdBill, proposePlan, proposeWriteOff, type HoldBody, type PlanBody, type WriteOffBody } from '../../../api/arrears';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { inParts } from './in-parts';

const NO_DAY = { until: '' };
const NO_PAPER: { readonly document: DocumentView | null } = { document: null };
const NO_PLAN: { readonly count: number; readonly first: string; readonly document: DocumentView | null } = { count: 3, first: '', document: null };

interface FormProps {
  readonly no: string;
  readonly onClose: () => void;
}

export function HoldForm({ no, billId, onClose }: FormProps & { readonly billId: string }) {
  const words = useWords(arrearsWords);
  const { value: { until }, change, clear } = useDraft(`hold:${billId}:fields`, NO_DAY);
  return (
    <ReasonedAct<HoldBody> name={`hold:${billId}`} title={words.holdTitle} effect={words.holdText} go={words.holdBill} done={words.holdDone} onDone={clear} onClose={onClose}
      act={(body, key) => holdBill(no, billId, body, key)} bodyOf={(reason) => (until === '' ? null : { reason, until })}>
      <DayField label={words.until} value={until} onChange={(day) => change({ until: day })} />
    </ReasonedAct>
  );
}

export function WriteOffForm({ no, subBillId, onClose }: FormProps & { readonly subBillId: string }) {
  const words = useWords(arrearsWords);
  const { value: { document }, change, clear } = useDraft(`write-off:${subBillId}:fields`, NO_PAPER);
  return (
    <ReasonedAct<WriteOffBody> name={`write-off:${subBillId}`} title={words.writeOffTitle} effect={words.writeOffText} go={words.writeOff} done={words.writeOffDone} grave onDone={clear} onClose={onClose}
      act={(body, key) => proposeWriteOff(no, body, key)} bodyOf={(reason) => document && { subBillId, documentId: document.id, reason }}>
      <EvidenceField label={words.evidence} required about={{ kind: 'payment-evidence', title: words.writeOffTitle, cooperationNo: no }} document={document} onDocument={(kept) => change({ document: kept })} />
    </ReasonedAct>
  );
}

export function PlanForm({ no, payer, onClose }: FormProps & { readonly payer: ArrearsPayerView }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  const { value: { count, first, document }, change, clear } = useDraft(`plan:${payer.payerKey}:fields`, NO_PLAN);
  const instalments = first === '' || !(count > 0) ? [] : inParts(payer.open, count, first);
  return (
    <ReasonedAct<PlanBody> name={`plan:${payer.payerKey}`} title={words.planTitle} effect={words.planText(format.money(payer.open))} go={words.plan} done={words.planDone} onDone={clear} onClose={onClose}
      act={(body, key) => proposePlan(no, body, key)} bodyOf={(reason) => (document && instalments.length > 0 ? { payerKey: payer.payerKey, instalments, graceDays: 5, documentId: document.id, reason } : null)}>
      <NumberInput label={words.parts} withAsterisk value={count} min={1} max={60} allowDecimal={false} onChange={(next) => change({ count: Number(next) })} />
      <DayField label={words.first} value={first} onChange={(day) => change({ first: day })} />
      {instalments.length > 0 && <Text size="xs" c="dimmed">{words.each(instalments.map((each) => `${format.date(each.dueOn)} ${format.money(each.amount)}`).join(' · '))}</Text>}
      <EvidenceField label={words.evidence} required about={{ kind: 'payment-evidence', title: words.planTitle, cooperationNo: no }} document={document} onDocument={(kept) => change({ document: kept })} />
    </ReasonedAct>
  );
}
