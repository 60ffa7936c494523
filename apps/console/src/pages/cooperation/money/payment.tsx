/** One payment: where it came from, and the second person's confirmation where it needs one. */
import { useCallback, useState } from 'react';
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { PaymentView } from '@sinergi/contracts/payment.views';
import { contentOf } from '../../../api/client';
import { confirmPayment, type ConfirmationBody } from '../../../api/writes';
import { useSubmission } from '../../../forms/submission';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';
import { Mark, type Tone } from '../../../parts/mark';
import css from './money.module.css';

const TONE: Record<PaymentView['standing'], Tone> = { proposed: 'warn', booked: 'good', rejected: 'off' };

export function Payment({ payment }: { readonly payment: PaymentView }) {
  const words = useWords(moneyWords);
  const format = useFormat();
  const origin = [words.source[payment.source], payment.source === 'statement' ? `${words.matchedBy} ${words.match[payment.matchedBy] ?? payment.matchedBy}` : `${words.enteredBy} ${payment.enteredBy}`, payment.unapplied > 0 ? words.unapplied(format.money(payment.unapplied)) : null];
  return (
    <div className={css['payment']} data-testid="payment">
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" fw={600} className="tabular">{format.money(payment.amount)}</Text>
          <Text size="xs" c="dimmed">{[`${words.received} ${format.date(payment.receivedOn)}`, ...origin].filter(Boolean).join(' · ')}</Text>
          {payment.evidenceDocumentId && <Anchor href={contentOf(payment.evidenceDocumentId)} target="_blank" rel="noreferrer" size="xs">{words.recordEvidence}</Anchor>}
        </div>
        <Mark tone={TONE[payment.standing]}>{words.paymentStanding[payment.standing]}</Mark>
      </Group>
      {payment.standing === 'proposed' && payment.mayConfirm && <Confirmation paymentId={payment.id} />}
    </div>
  );
}

function Confirmation({ paymentId }: { readonly paymentId: string }) {
  const words = useWords(moneyWords);
  const shell = useWords(shellWords);
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const act = useCallback((body: ConfirmationBody, key: string) => confirmPayment(paymentId, body, key), [paymentId]);
  const { progress, send } = useSubmission(act, { name: `confirmation:${paymentId}` });
  const busy = progress.phase === 'sending';
  return (
    <Stack gap="xs" mt={8}>
      {progress.phase === 'refused' && <Failure error={progress.problem} />}
      {rejecting ? (
        <Group gap="xs" align="flex-end">
          <TextInput label={words.rejectWhy} withAsterisk value={reason} onChange={(event) => setReason(event.currentTarget.value)} style={{ flex: '1 1 220px' }} />
          <Button color="red.9" loading={busy} disabled={reason.trim() === ''} onClick={() => void send({ approve: false, reason: reason.trim() })}>{words.reject}</Button>
          <Button variant="default" onClick={() => setRejecting(false)}>{shell.cancel}</Button>
        </Group>
      ) : (
        <Group gap="xs">
          <Button size="xs" loading={busy} onClick={() => void send({ approve: true })}>{words.confirm}</Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => setRejecting(true)}>{words.reject}…</Button>
        </Group>
      )}
    </Stack>
  );
}
