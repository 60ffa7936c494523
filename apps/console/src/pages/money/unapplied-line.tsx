/** Money left over of one payer: put on open parts, or told to have gone back. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { UnappliedView } from '@sinergi/contracts/unmatched.views';
import { applyPayment, returnPayment, type MatchOrder } from '../../api/unmatched';
import { confirmPayment } from '../../api/writes';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { unmatchedWords } from '../../language/unmatched.words';
import { Mark } from '../../parts/mark';
import { RehearsalBadge } from '../../parts/rehearsal';
import { MatchForm } from './match-form';
import css from './money.module.css';
import { Proposal } from './proposal';

export function UnappliedLine({ row }: { readonly row: UnappliedView }) {
  const words = useWords(unmatchedWords);
  const format = useFormat();
  const [doing, setDoing] = useState<'apply' | 'return' | 'confirm' | null>(null);
  const [line, setLine] = useState<string | null>(null);
  const { paymentId, unapplied, parts, debits, proposal, proposedReturn } = row;
  const apply = useCallback((body: MatchOrder, key: string) => applyPayment(paymentId, body, key), [paymentId]);
  const giveBack = useCallback((body: { lineId: string; reason: string }, key: string) => returnPayment(paymentId, body, key), [paymentId]);
  const confirm = useCallback((body: { approve: boolean; reason: string }, key: string) => confirmPayment(proposedReturn?.paymentId ?? '', body, key), [proposedReturn?.paymentId]);
  return (
    <li className={css['line']} data-testid="unapplied-line">
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <div className={css['said']}>
          <Text size="sm" fw={600}>{row.payer || words.person} {row.rehearsal && <RehearsalBadge />}</Text>
          <Text size="xs" c="dimmed"><Link className={css['no']} to={`/cooperations/${encodeURIComponent(row.no)}`}>{row.no}</Link> · {format.date(row.receivedOn)} · {words.source[row.source]}, {format.money(row.amount)}</Text>
        </div>
        <Text size="sm" fw={600} className={`tabular ${css['sum']}`}>{format.money(unapplied)}</Text>
      </Group>
      {proposal && <Proposal proposal={proposal} />}
      {proposedReturn && <Group mt={8} gap="xs"><Mark tone="warn">{words.returnWaits(format.money(proposedReturn.amount))}</Mark>{proposedReturn.mayConfirm && <Button size="compact-sm" onClick={() => setDoing('confirm')}>{words.confirm}…</Button>}</Group>}
      {doing === null && !proposal && !proposedReturn && (
        <Group mt={8} gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setDoing('apply')}>{words.apply}…</Button>
          <Button size="compact-sm" variant="default" onClick={() => setDoing('return')}>{words.giveBack}…</Button>
        </Group>
      )}
      <Box mt={doing ? 'sm' : 0}>
        {doing === 'apply' && <MatchForm name={`apply:${paymentId}`} money={unapplied} rehearsal={row.rehearsal} begin={[]} offered={parts} effect={parts.length > 0 ? words.applyEffect : words.noParts} act={apply} onClose={() => setDoing(null)} />}
        {doing === 'return' && (
          <ReasonedAct name={`return:${paymentId}`} title={words.giveBack} effect={words.giveBackEffect} go={words.giveBack} done={words.returned} act={giveBack} bodyOf={(reason) => (line ? { lineId: line, reason } : null)} onClose={() => setDoing(null)}>
            {debits.length === 0 && <Text size="xs" c="dimmed">{words.noDebits}</Text>}
            <Radio.Group value={line} onChange={setLine} aria-label={words.giveBackEffect}>
              <Stack gap={6}>{debits.map((debit) => <Radio key={debit.lineId} value={debit.lineId} label={`${format.date(debit.bookedOn)} · ${format.money(debit.amount)} · ${debit.remittance || words.noText}`} />)}</Stack>
            </Radio.Group>
          </ReasonedAct>
        )}
        {doing === 'confirm' && <ReasonedAct name={`confirm-return:${paymentId}`} title={words.confirm} effect={words.giveBack} go={words.confirm} done={words.confirmed} act={confirm} bodyOf={(reason) => ({ approve: true, reason })} onClose={() => setDoing(null)} />}
      </Box>
    </li>
  );
}
