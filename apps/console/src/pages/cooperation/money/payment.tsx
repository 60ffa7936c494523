/** One payment: where it came from, and the second person's confirmation where it needs one. */
import { useCallback, useState } from 'react';
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { PaymentView } from '@sinergi/contracts/payment.views';
import { contentOf } from '../../../api/client';
import { confirmPayment, type ConfirmationBody } from '../../../api/writes';
import { useSubmission } from '../../../forms/submission';
import { enteredWords } from '../../../language/entered.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { shellWords } from '../../../language/shell.words';
import { Failure } from '../../../parts/failure';
import { Mark, type Tone } from '../../../parts/mark';
import css from './money.module.css';
import { isPerson, usePayerName } from './payer-name';

const TONE: Record<PaymentView['standing'], Tone> = { proposed: 'warn', booked: 'good', rejected: 'off' };

export function Payment({ payment }: { readonly payment: PaymentView }) {
  const words = useWords(moneyWords);
  const entered = useWords(enteredWords);
  const known: Readonly<Record<string, string>> = entered.reason;
  const format = useFormat();
  const paidFor = usePaidFor()(payment.paidFor);
  const origin = [words.source[payment.source], payment.source === 'statement' ? `${words.matchedBy} ${words.match[payment.matchedBy] ?? payment.matchedBy}` : `${words.enteredBy} ${payment.enteredBy}`, payment.unapplied > 0 ? words.unapplied(format.money(payment.unapplied)) : null, payment.shown ? entered.shown(format.date(payment.shown.on), known[payment.shown.reason] ?? payment.shown.reason) : null];
  return (
    <div className={css['payment']} data-testid="payment">
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" fw={600} className="tabular">{format.money(payment.amount)}</Text>
          {payment.paidFor && <Text size="xs">{paidFor}</Text>}
          <Text size="xs" c="dimmed">{[`${words.received} ${format.date(payment.receivedOn)}`, ...origin].filter(Boolean).join(' · ')}</Text>
          {payment.evidenceDocumentId && <Anchor href={contentOf(payment.evidenceDocumentId)} target="_blank" rel="noreferrer" size="xs">{words.recordEvidence}</Anchor>}
        </div>
        <Mark tone={TONE[payment.standing]}>{words.paymentStanding[payment.standing]}</Mark>
      </Group>
      {payment.standing === 'proposed' && payment.mayConfirm && <Confirmation paymentId={payment.id} alike={payment.alike} />}
    </div>
  );
}

/** `Kelurahan Jatiasih, Juli 2018 – September 2018`. */
function usePaidFor(): (paid: PaymentView['paidFor']) => string {
  const words = useWords(moneyWords);
  const format = useFormat();
  const name = usePayerName();
  return (paid) => {
    if (paid === null) return '';
    const [first = '', last = first] = [paid.months[0], paid.months.at(-1)];
    const who = paid.payers > 1 ? words.severalPayers(format.count(paid.payers)) : isPerson(paid) ? words.membersThemselves : name({ ...paid, members: 0 });
    return `${who}, ${first === last ? format.month(first) : `${format.month(first)} – ${format.month(last)}`}`;
  };
}

function Confirmation({ paymentId, alike }: { readonly paymentId: string; readonly alike: PaymentView['alike'] }) {
  const words = useWords(moneyWords);
  const entered = useWords(enteredWords);
  const format = useFormat();
  const shell = useWords(shellWords);
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const [otherMoney, setOtherMoney] = useState('');
  const asks = alike.length > 0;
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
        <Group gap="xs" align="flex-end">
          {asks && (
            <Stack gap={4} data-testid="payment-alike" style={{ flex: '1 1 100%' }}>
              <Mark tone="warn">{entered.alike}</Mark>
              {alike.map(({ bookedOn, standing }, at) => <Text key={at} size="xs">{entered.alikeLine(format.date(bookedOn), standing === 'booked')}</Text>)}
              <Text size="xs" c="dimmed">{entered.alikeAsk}</Text>
              <TextInput label={entered.otherMoney} value={otherMoney} onChange={(event) => setOtherMoney(event.currentTarget.value)} />
            </Stack>
          )}
          <Button size="xs" loading={busy} disabled={asks && otherMoney.trim().length < 3} onClick={() => void send({ approve: true, ...(asks ? { reason: otherMoney.trim() } : {}) })}>{words.confirm}</Button>
          <Button size="xs" variant="default" disabled={busy} onClick={() => setRejecting(true)}>{words.reject}…</Button>
        </Group>
      )}
    </Stack>
  );
}
