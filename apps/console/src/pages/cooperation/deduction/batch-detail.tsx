/** One batch opened: its lines masked, the way it went, and what its holder may do: submit, return, answer, correct. */
import { useCallback, useState } from 'react';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import type { DeductionBatchDetailView, DeductionBatchView, DeductionLineView } from '@sinergi/contracts/deduction.views';
import { answerBatch, correctBatch, returnBatch, submitBatch, useDeductionBatch, type CorrectionOrder, type ReturnOrder } from '../../../api/deductions';
import { ReasonedAct } from '../../../forms/reasoned-act';
import { useSubmission } from '../../../forms/submission';
import { deductionWords } from '../../../language/deduction.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure';
import { Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import css from './deduction.module.css';

/** What somebody says about lines, by member. */
type Said = Readonly<Record<string, string>>;

export function BatchDetail({ no, batch }: { readonly no: string; readonly batch: DeductionBatchView }) {
  return <Loaded query={useDeductionBatch(no, batch.id, `${batch.state}:${batch.submissions}:${batch.listedLines}`)}>{(detail) => <Opened no={no} detail={detail} />}</Loaded>;
}

function Opened({ no, detail }: { readonly no: string; readonly detail: DeductionBatchDetailView }) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const may = useMay();
  const [said, setSaid] = useState<Said>({});
  const { 'mandate-missing': _unsaid, ...leaveOut } = words.shortReason;
  const reasons = may('pay') ? { submitted: words.returnReason, draft: leaveOut, returned: leaveOut, complete: null, partial: null }[detail.state] : null;
  return (
    <div className={css['opened']} data-testid="batch-detail">
      <table className={css['table']}>
        <thead><tr><th>{words.name}</th><th>NIK</th><th className={css['figure']}>{words.expectedAmount}</th><th className={css['figure']}>{words.deducted}</th><th>{words.why}</th></tr></thead>
        <tbody>
          {detail.lines.map((line) => (
            <Line key={line.membershipId} line={line} reasons={line.leftOut === null ? reasons : null} value={said[line.membershipId] ?? ''} onSay={(code) => setSaid({ ...said, [line.membershipId]: code })} />
          ))}
        </tbody>
      </table>
      {may('pay') && <Acts key={detail.state} no={no} detail={detail} said={said} />}
      <Text size="xs" fw={600} mt="sm">{words.history}</Text>
      <ul className={css['history']}>{detail.steps.map(({ state, on, by, reason }, at) => <li key={at}>{format.date(on)}: {words.states[state]}, {by}{reason !== '' && ` (${reason})`}</li>)}</ul>
    </div>
  );
}

interface LineProps {
  readonly line: DeductionLineView;
  /** What may be said of it, by code; null: nothing. */
  readonly reasons: Readonly<Record<string, string>> | null;
  readonly value: string;
  readonly onSay: (code: string) => void;
}

function Line({ line, reasons, value, onSay }: LineProps) {
  const words = useWords(deductionWords);
  const format = useFormat();
  const left = line.leftOut ?? line.shortReason;
  return (
    <tr>
      <td>{line.fullName}<Text size="xs" c="dimmed">{[line.rt && `RT ${line.rt}`, line.rw && `RW ${line.rw}`].filter(Boolean).join(' ')}</Text></td>
      <td data-name="NIK" className="tabular">{line.nikMasked}</td>
      <td className={css['figure']} data-name={words.expectedAmount}>{format.money(line.expected)}</td>
      <td className={css['figure']} data-name={words.deducted}>{line.deducted === null ? '–' : format.money(line.deducted)}</td>
      <td data-name={words.why} data-empty={left === null && line.returnedBecause === null && reasons === null}>
        <span>
          {left && <Text size="xs">{words.shortReason[left]}</Text>}
          {line.returnedBecause && <Text size="xs" c="var(--bad)">{words.returnReason[line.returnedBecause]}</Text>}
          {reasons && <NativeSelect size="xs" aria-label={`${words.lineReason} ${line.fullName}`} value={value} onChange={(event) => onSay(event.currentTarget.value)} data={[{ value: '', label: words.noReason }, ...Object.entries(reasons).map(([code, label]) => ({ value: code, label }))]} />}
        </span>
      </td>
    </tr>
  );
}

type ReturnReason = NonNullable<DeductionLineView['returnedBecause']>;
type ShortReason = NonNullable<DeductionLineView['shortReason']>;
const toldOf = <Code extends string>(said: Said): { membershipId: string; because: Code }[] => Object.entries(said).flatMap(([membershipId, because]) => (because === '' ? [] : [{ membershipId, because: because as Code }]));

function Acts({ no, detail: { id, state }, said }: { readonly no: string; readonly detail: DeductionBatchDetailView; readonly said: Said }) {
  const words = useWords(deductionWords);
  const [returning, setReturning] = useState(false);
  const submitting = useSubmission(useCallback((_: object, key: string) => submitBatch(no, id, key), [no, id]), { name: `batch-submit:${id}` });
  const correcting = useSubmission(useCallback((body: CorrectionOrder, key: string) => correctBatch(no, id, body, key), [no, id]), { name: `batch-correct:${id}` });
  const answering = useSubmission(useCallback((_: object, key: string) => answerBatch(no, id, {}, key), [no, id]), { name: `batch-answer:${id}` });
  const refused = [submitting, correcting, answering].map(({ progress }) => progress).find(({ phase }) => phase === 'refused');
  const leaveOut = toldOf<ShortReason>(said);
  if (returning) {
    return (
      <ReasonedAct<ReturnOrder>
        name={`batch-return:${id}`} title={words.giveBack} effect={words.giveBackText} go={words.giveBack} done={words.returned}
        act={(body, key) => returnBatch(no, id, body, key)} bodyOf={(reason) => ({ reason, lines: toldOf<ReturnReason>(said) })} onClose={() => setReturning(false)}
      />
    );
  }
  return (
    <Group gap="xs" mt="sm">
      {(state === 'draft' || state === 'returned') && <Button size="xs" loading={submitting.progress.phase === 'sending'} onClick={() => void submitting.send({})}>{words.submitOne}</Button>}
      {(state === 'draft' || state === 'returned') && <Button size="xs" variant="default" loading={correcting.progress.phase === 'sending'} onClick={() => void correcting.send({ leaveOut })}>{leaveOut.length > 0 ? words.leave : words.refresh}</Button>}
      {state === 'submitted' && <Button size="xs" title={words.fullText} loading={answering.progress.phase === 'sending'} onClick={() => void answering.send({})}>{words.full}</Button>}
      {state === 'submitted' && <Button size="xs" variant="default" onClick={() => setReturning(true)}>{words.giveBack}…</Button>}
      {refused?.phase === 'refused' && <Failure error={refused.problem} />}
    </Group>
  );
}
