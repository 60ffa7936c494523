/** A month's way to the agency: its payment codes, its payments handed on, and what was posted beside what was billed and paid. */
import { useCallback, useState } from 'react';
import { Button, Group, Select, Text, Title } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import type { ExchangeView } from '@sinergi/contracts/exchange.views';
import { askCodes, handOnPayments, usePaymentCodes, usePostingCheck, type MonthOrder } from '../../../../api/postings';
import { useSubmission } from '../../../../forms/submission';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { postingWords } from '../../../../language/posting.words';
import { Failure } from '../../../../parts/failure';
import { Loaded } from '../../../../parts/loaded';
import css from '../registration.module.css';
import { Check } from './check';
import { Codes } from './codes';

interface PostingProps {
  readonly cooperation: CooperationPageView;
  readonly exchanges: readonly ExchangeView[];
  readonly offered: boolean;
}

export function Posting({ cooperation: { no, bills }, exchanges, offered }: PostingProps) {
  const words = useWords(postingWords);
  const format = useFormat();
  const months = [...new Set(bills.map(({ month }) => month))].sort().reverse();
  const [chosen, setChosen] = useState<string | null>(null);
  const month = chosen ?? months[0];
  const codes = usePaymentCodes(no, month ?? '');
  const check = usePostingCheck(no, month ?? '');
  if (month === undefined) return null;
  const ofMonth = exchanges.filter((exchange) => exchange.month === month);
  return (
    <section className={css['part']} data-testid="posting">
      <Title order={2}>{words.title}</Title>
      <Text size="sm" c="dimmed" maw={640}>{words.text}</Text>
      <Group gap="sm" align="flex-end" my="sm">
        <Select label={words.month} data={months.map((each) => ({ value: each, label: format.month(each) }))} value={month} onChange={setChosen} allowDeselect={false} w={200} />
        {offered && <Orders no={no} month={month} toHandOn={check.data?.toHandOn ?? 0} withoutCode={codes.data?.parts.some(({ agencyCode, open, standing }) => agencyCode === null && open > 0 && standing !== 'sent') ?? false} />}
      </Group>
      <Loaded query={codes}>{({ parts }) => <Codes parts={parts} exchanges={ofMonth} offered={offered} />}</Loaded>
      <Loaded query={check}>{(view) => <Check check={view} exchanges={ofMonth} offered={offered} />}</Loaded>
    </section>
  );
}

function Orders({ no, month, toHandOn, withoutCode }: { readonly no: string; readonly month: string; readonly toHandOn: number; readonly withoutCode: boolean }) {
  const words = useWords(postingWords);
  const format = useFormat();
  const codes = useSubmission(useCallback((body: MonthOrder, key: string) => askCodes(no, body, key), [no]), { name: `codes:${no}` });
  const payments = useSubmission(useCallback((body: MonthOrder, key: string) => handOnPayments(no, body, key), [no]), { name: `payments:${no}` });
  const refused = [codes.progress, payments.progress].find(({ phase }) => phase === 'refused');
  return (
    <>
      <Button size="xs" variant="default" loading={codes.progress.phase === 'sending'} disabled={!withoutCode} onClick={() => void codes.send({ month })}>{words.askCodes}</Button>
      <Button size="xs" loading={payments.progress.phase === 'sending'} disabled={toHandOn === 0} onClick={() => void payments.send({ month })}>{words.handOn}</Button>
      <Text size="xs" c="dimmed">{toHandOn > 0 ? words.toHandOn(format.count(toHandOn)) : words.nothingToHandOn}</Text>
      {refused?.phase === 'refused' && <Failure error={refused.problem} />}
    </>
  );
}
