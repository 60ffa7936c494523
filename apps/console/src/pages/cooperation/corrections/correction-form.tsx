/** Proposing that a recorded fact be put right. */
import { useCallback, useState } from 'react';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { correct, type CorrectionBody } from '../../../api/guidance.writes';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { codeWords } from '../../../language/codes.words';
import { correctionWords } from '../../../language/correction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { usePartyNames } from '../../../language/parties';
import { shellWords } from '../../../language/shell.words';
import { correctableOf, EMPTY_CORRECTION, keyOf, type Correctable } from './correction-draft';

export function CorrectionForm({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(correctionWords);
  const codes = useWords(codeWords);
  const shell = useWords(shellWords);
  const names = usePartyNames();
  const format = useFormat();
  const { no } = cooperation;
  const [open, setOpen] = useState(false);
  const { value: draft, change, clear } = useDraft(`correction-of:${no}`, EMPTY_CORRECTION);
  const act = useCallback((body: CorrectionBody, key: string) => correct(no, body, key), [no]);
  const facts = correctableOf(cooperation);
  const chosen = facts.find((fact) => keyOf(fact) === draft.which);
  const valueOf = ({ fact, value }: Correctable) => (fact === 'verbal-approval.place' ? value : format.date(value));
  const titleOf = ({ fact, signature }: Correctable) => (signature ? `${words.fact[fact]}: ${names.held(signature.position, signature.capacity)}, ${codes.document[signature.paper] ?? signature.paper}` : words.fact[fact]);
  const becomes = draft.becomes.trim();
  if (!open) return facts.length === 0 ? null : <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>{words.propose}…</Button>;
  return (
    <ReasonedAct
      name={`correction-of:${no}:why`} title={words.propose} effect={words.effect} go={words.go} done={words.proposed} act={act} onClose={() => { clear(); setOpen(false); }}
      bodyOf={(reason) => (chosen && becomes !== '' ? { fact: chosen.fact, subject: chosen.subject, becomes, reason, ...(draft.evidence && { evidenceDocumentId: draft.evidence.id }) } : null)}
    >
      <NativeSelect
        label={words.which} withAsterisk value={draft.which} onChange={(event) => change({ which: event.currentTarget.value, becomes: '' })}
        data={[{ value: '', label: shell.pick }, ...facts.map((fact) => ({ value: keyOf(fact), label: titleOf(fact) }))]}
      />
      {chosen && <Text size="xs" c="dimmed">{words.now(valueOf(chosen))}</Text>}
      {chosen && (chosen.fact === 'verbal-approval.place'
        ? <TextInput label={words.becomes} withAsterisk value={draft.becomes} onChange={(event) => change({ becomes: event.currentTarget.value })} />
        : <DayField label={words.becomes} value={draft.becomes} onChange={(next) => change({ becomes: next })} />)}
      <EvidenceField label={words.evidence} about={{ kind: 'evidence', title: words.evidenceTitle, cooperationNo: no }} document={draft.evidence} onDocument={(evidence) => change({ evidence })} />
    </ReasonedAct>
  );
}
