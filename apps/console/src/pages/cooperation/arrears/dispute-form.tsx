/** Putting one member's line of a month in question: who, why, with which paper, and until when the other side is waited for. */
import { useState } from 'react';
import type { DocumentView } from '@sinergi/contracts/views';
import { disputeLine, type DisputeBody } from '../../../api/arrears';
import type { FoundMember } from '../../../api/changes';
import { useArrangements } from '../../../api/collection.reads';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { MemberPicker } from '../changes/member-picker';
import { PositionsNamed } from '../changes/position-names';

interface DisputeDraft {
  readonly until: string;
  readonly document: DocumentView | null;
}

const EMPTY: DisputeDraft = { until: '', document: null };

export function DisputeForm({ no, month, onClose }: { readonly no: string; readonly month: string; readonly onClose: () => void }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  const name = `dispute:${no}:${month}`;
  const positions = useArrangements(no, null).data?.positions ?? [];
  // who it is about stays out of the draft
  const [member, setMember] = useState<FoundMember | null>(null);
  const { value, change, clear } = useDraft(`${name}:fields`, EMPTY);
  const { until, document } = value;
  return (
    <ReasonedAct<DisputeBody>
      name={name} title={words.disputeTitle(format.month(month))} effect={words.disputeText} go={words.disputeLine} done={words.disputeDone} onDone={clear} onClose={onClose} act={(body, key) => disputeLine(no, body, key)}
      bodyOf={(reason) => (member && document && until !== '' ? { membershipId: member.membershipId, month, reason, until, documentId: document.id } : null)}
    >
      <PositionsNamed value={positions}><MemberPicker no={no} label={words.disputeMember} chosen={member} onChoice={setMember} /></PositionsNamed>
      <DayField label={words.disputeUntil} value={until} onChange={(day) => change({ until: day })} />
      <EvidenceField label={words.evidence} required about={{ kind: 'payment-evidence', title: words.disputeTitle(format.month(month)), cooperationNo: no }} document={document} onDocument={(kept) => change({ document: kept })} />
    </ReasonedAct>
  );
}
