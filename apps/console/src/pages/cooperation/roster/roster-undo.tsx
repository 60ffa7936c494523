/** Taking a roster back: proposed by one, agreed to or rejected by another. */
import { useCallback, useState } from 'react';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { HandInView, RosterUndoView } from '@sinergi/contracts/roster.views';
import { confirmUndo, undoRoster } from '../../../api/writes';
import type { Schemas } from '../../../api/client';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { rosterWords } from '../../../language/roster.words';
import { Failure } from '../../../parts/failure';
import { useMay } from '../../../shell/session';

export function RosterUndo({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(rosterWords);
  const may = useMay();
  const [open, setOpen] = useState(false);
  const act = useCallback((body: Schemas['RosterUndoOrder'], key: string) => undoRoster(handIn.id, body, key), [handIn.id]);
  const { undo } = handIn;
  if (undo && undo.standing !== 'rejected') return <Proposed handInId={handIn.id} undo={undo} />;
  if (handIn.status !== 'committed' || !may('correct')) return null;
  return (
    <>
      {undo && <Text size="xs" c="dimmed">{words.undoRejected}</Text>}
      {open ? (
        <ReasonedAct name={`undo-roster:${handIn.id}`} title={words.undo} effect={words.undoEffect} go={words.undoGo} done={words.undoAsked} grave act={act} bodyOf={(reason) => ({ reason })} onClose={() => setOpen(false)} />
      ) : (
        <Button size="compact-xs" variant="subtle" color="gray" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>{words.undo}…</Button>
      )}
    </>
  );
}

function Proposed({ handInId, undo }: { readonly handInId: string; readonly undo: RosterUndoView }) {
  const words = useWords(rosterWords);
  const format = useFormat();
  return (
    <Stack gap={4} data-testid="roster-undo">
      <Text size="sm">{words.undoBy(undo.proposedBy, format.date(undo.proposedOn))}: {undo.reason}</Text>
      {undo.standing === 'proposed' && (undo.mayConfirm ? <Confirmation handInId={handInId} /> : <Text size="xs" c="dimmed">{words.undoWaits}</Text>)}
      {undo.standing === 'accepted' && undo.decidedOn && <Text size="xs" c="dimmed">{words.undone} {format.date(undo.decidedOn)}</Text>}
    </Stack>
  );
}

function Confirmation({ handInId }: { readonly handInId: string }) {
  const words = useWords(rosterWords);
  const act = useCallback((body: Schemas['RosterUndoConfirmation'], key: string) => confirmUndo(handInId, body, key), [handInId]);
  const { progress, send } = useSubmission(act, { name: `undo-roster:${handInId}:confirm` });
  const [rejecting, setRejecting] = useState(false);
  if (rejecting) {
    return (
      <ReasonedAct
        name={`undo-roster:${handInId}:reject`} title={words.undoReject} effect={words.undoRejectEffect} go={words.undoReject} done={words.undoRejected} act={act}
        bodyOf={(reason) => ({ approve: false, reason })} onClose={() => setRejecting(false)}
      />
    );
  }
  return (
    <Stack gap="xs">
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      <Group gap="xs">
        <Button size="xs" color="red.9" loading={progress.phase === 'sending'} onClick={() => void send({ approve: true })}>{words.undoAgree}</Button>
        <Button size="xs" variant="default" onClick={() => setRejecting(true)}>{words.undoReject}…</Button>
      </Group>
    </Stack>
  );
}
