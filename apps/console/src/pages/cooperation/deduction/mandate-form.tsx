/** Recording who agreed to the deduction, or refused it: everybody on a legal basis, or one member by their own word. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { DocumentView } from '@sinergi/contracts/views';
import type { FoundMember } from '../../../api/changes';
import { useArrangements } from '../../../api/collection.reads';
import { recordMandate, type MandateOrder } from '../../../api/deductions';
import { DayField } from '../../../forms/day-field';
import { useDraft } from '../../../forms/draft';
import { EvidenceField } from '../../../forms/evidence-field';
import { useSubmission } from '../../../forms/submission';
import { useWords } from '../../../language/language';
import { mandateWords } from '../../../language/mandate.words';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';
import { useMay } from '../../../shell/session';
import { MemberPicker } from '../changes/member-picker';
import { PositionsNamed } from '../changes/position-names';
import css from './deduction.module.css';

const WHOSE = ['everybody', 'member', 'refusal'] as const;

interface MandateDraft {
  readonly whose: (typeof WHOSE)[number];
  readonly legalBasis: string;
  readonly datedOn: string;
  readonly fromMonth: string;
  readonly document: DocumentView | null;
}

const EMPTY: MandateDraft = { whose: 'everybody', legalBasis: '', datedOn: '', fromMonth: '', document: null };

export function MandateForm({ no }: { readonly no: string }) {
  const words = useWords(mandateWords);
  const shell = useWords(shellWords);
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [judged, setJudged] = useState(false);
  const positions = useArrangements(no, null).data?.positions ?? [];
  // who it is about stays out of the draft
  const [member, setMember] = useState<FoundMember | null>(null);
  const { value, change, clear } = useDraft(`mandate:${no}`, EMPTY);
  const act = useCallback((body: MandateOrder, key: string) => recordMandate(no, body, key), [no]);
  const { progress, send, reset } = useSubmission(act, { name: `mandate:${no}` });
  const { whose, datedOn, fromMonth, document } = value;
  const legalBasis = value.legalBasis.trim();
  const ofAll = whose === 'everybody';
  const whom = ofAll ? legalBasis !== '' : member !== null;
  const submit = () => {
    setJudged(true);
    if (!whom || datedOn === '' || fromMonth === '' || !document) return;
    void send({ membershipIds: ofAll || !member ? null : [member.membershipId], positions: null, standing: whose === 'refusal' ? 'refused' : 'given', legalBasis, documentId: document.id, datedOn, fromMonth, untilMonth: null });
  };
  const close = () => { clear(); reset(); setMember(null); setJudged(false); setOpen(false); };
  const missing = (isMissing: boolean): string | null => (judged && isMissing ? words.missing : null);
  return (
    <section className={css['part']}>
      {progress.phase === 'done' ? <Group gap="sm" role="status"><Text size="sm">{words.mandateDone}</Text><Button size="xs" variant="subtle" onClick={close}>OK</Button></Group>
        : !open ? <Button variant="default" size="xs" onClick={() => setOpen(true)}>{words.mandate}…</Button> : (
          <form onSubmit={(event) => { event.preventDefault(); submit(); }} noValidate aria-label={words.mandate} data-testid="mandate-form">
            <Stack gap="sm" maw={620}>
              <div><Text size="sm" fw={600}>{words.mandate}</Text><Text size="xs" c="dimmed">{words.mandateText}</Text></div>
              {progress.phase === 'refused' && <Failure error={progress.problem} />}
              <NativeSelect label={words.whose} value={whose} onChange={(event) => change({ whose: event.currentTarget.value as MandateDraft['whose'] })} data={WHOSE.filter((code) => code === 'everybody' || may('read-members')).map((code) => ({ value: code, label: words.whoseKind[code] }))} />
              {ofAll
                ? <TextInput label={words.legalBasis} withAsterisk value={value.legalBasis} error={missing(legalBasis === '')} onChange={(event) => change({ legalBasis: event.currentTarget.value })} />
                : <><PositionsNamed value={positions}><MemberPicker no={no} label={words.whoseMember} chosen={member} onChoice={setMember} /></PositionsNamed>{missing(member === null) && <Text size="xs" c="var(--bad)" role="alert">{words.missing}</Text>}</>}
              <Group grow preventGrowOverflow={false} align="flex-start">
                <DayField label={words.datedOn} value={datedOn} error={missing(datedOn === '')} onChange={(day) => change({ datedOn: day })} />
                <TextInput type="month" label={words.fromMonth} withAsterisk value={fromMonth} error={missing(fromMonth === '')} onChange={(event) => change({ fromMonth: event.currentTarget.value })} />
              </Group>
              <EvidenceField label={words.paper} required error={missing(document === null)} about={{ kind: 'mandate', title: words.mandate, cooperationNo: no }} document={document} onDocument={(kept) => change({ document: kept })} />
              <Group gap="xs">
                <Button type="submit" size="xs" loading={progress.phase === 'sending'}>{words.record}</Button>
                <Button size="xs" variant="default" onClick={() => setOpen(false)}>{shell.cancel}</Button>
              </Group>
            </Stack>
          </form>
        )}
    </section>
  );
}
