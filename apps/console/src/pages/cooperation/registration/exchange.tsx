/** One hand-over: its file, how many stand where, its answers with what could not be followed, and the next answer. */
import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ExchangeAnswerView, ExchangeView } from '@sinergi/contracts/exchange.views';
import { contentOf } from '../../../api/client';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import { Mark, type Tone } from '../../../parts/mark';
import { useMay } from '../../../shell/session';
import { AnswerForm } from './answer-form';
import { People } from './people';
import css from './registration.module.css';

const TONE: Readonly<Record<ExchangeView['status'], Tone>> = { preparing: 'active', 'awaiting-answer': 'warn', answered: 'good', lapsed: 'off', aborted: 'off' };
/** A question carried as a file has no name on the other side. */
const BY_FILE = 'file-';
const FIGURES = ['sent', 'confirmed', 'rejected', 'unanswered'] as const;

export function Exchange({ exchange, offered }: { readonly exchange: ExchangeView; readonly offered: boolean }) {
  const words = useWords(registrationWords);
  const format = useFormat();
  const titled = useTitled();
  const may = useMay();
  const [shown, setShown] = useState(false);
  const when = [
    words.sentOn(format.date(exchange.sentOn)), exchange.finishedOn ? words.endedOn(format.date(exchange.finishedOn)) : null,
    exchange.nextReminderOn ? words.nextReminder(format.date(exchange.nextReminderOn)) : null, exchange.reference && !exchange.reference.startsWith(BY_FILE) ? words.reference(exchange.reference) : null,
  ];
  return (
    <section className={css['part']} data-testid="exchange">
      <Group justify="space-between" gap="sm" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>{titled(exchange.formatTitle)}, {words.of(format.month(exchange.month))}</Text>
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>{when.filter(Boolean).join(' · ')}</Text>
        </div>
        <Mark tone={TONE[exchange.status]}>{words.status[exchange.status]}</Mark>
      </Group>
      <dl className={css['counts']}>{FIGURES.map((figure) => <div key={figure}><dt>{words[figure]}</dt><dd>{format.count(exchange[figure])}</dd></div>)}</dl>
      <Group gap="md" mt="xs">
        {exchange.documentId && may('read-members') && <Download id={exchange.documentId}>{words.file}</Download>}
        {exchange.mendDocumentId && may('read-members') && <Download id={exchange.mendDocumentId}>{words.mendFile}</Download>}
        {may('read-members') && exchange.kind !== 'payment-code' && <Button size="compact-xs" variant="subtle" color="gray" aria-expanded={shown} onClick={() => setShown(!shown)}>{words.people}</Button>}
      </Group>
      {exchange.answers.map((answer) => <Answer key={answer.id} answer={answer} />)}
      {shown && <People exchangeId={exchange.id} answered={exchange.confirmed + exchange.rejected} />}
      {offered && (exchange.unanswered > 0 || exchange.kind === 'payment-receipt') && exchange.status !== 'preparing' && <AnswerForm exchangeId={exchange.id} />}
    </section>
  );
}

function Download({ id, children }: { readonly id: string; readonly children: string }) {
  return <Anchor href={contentOf(id)} size="sm"><IconDownload size={15} aria-hidden style={{ verticalAlign: -2 }} /> {children}</Anchor>;
}

function Answer({ answer }: { readonly answer: ExchangeAnswerView }) {
  const words = useWords(registrationWords);
  const format = useFormat();
  const titled = useTitled();
  return (
    <Stack gap={2} mt="sm">
      <Text size="sm">
        {words.answer(format.date(answer.broughtOn))}: {answer.takenOn ? words.answerCounts(format.count(answer.rows), format.count(answer.confirmed), format.count(answer.rejected)) : words.beingRead}
      </Text>
      {answer.findings.length > 0 && (
        <details className={css['findings']}>
          <summary>{words.findings(format.count(answer.findings.length))}</summary>
          <ul>{answer.findings.map(({ row, code, sentence }) => <li key={`${row}:${code}`}><strong>{words.row(format.count(row))}</strong>: {titled(sentence)}</li>)}</ul>
        </details>
      )}
    </Stack>
  );
}
