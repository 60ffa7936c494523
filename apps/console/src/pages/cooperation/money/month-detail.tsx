/** One month opened: why it is due when it is, the dates to come, and each of its bills with payers, rules and papers. */
import { Anchor, Box, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CollectionMonthView } from '@sinergi/contracts/collection-month.views';
import type { BillView } from '@sinergi/contracts/payment.views';
import type { CooperationPageView, TaskView } from '@sinergi/contracts/views';
import { contentOf } from '../../../api/client';
import { collectionWords } from '../../../language/collection.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { DatesAhead } from '../../../parts/dates-ahead';
import { DueDay } from './due-day';
import css from './months.module.css';
import { LateCharge } from './late-charge';
import { Outside } from './outside';
import { Payers } from './payers';

interface MonthDetailProps {
  readonly cooperation: CooperationPageView;
  readonly month: CollectionMonthView;
  readonly wait: TaskView | undefined;
}

export function MonthDetail({ cooperation, month, wait }: MonthDetailProps) {
  const words = useWords(collectionWords);
  const bills = month.billIds.flatMap((id) => cooperation.bills.filter((bill) => bill.id === id));
  return (
    <div className={css['opened']} data-testid="month-detail">
      <section><h4>{words.why}</h4><DueDay due={month.due} /></section>
      <section><h4>{words.ladder}</h4>{wait && wait.ahead.length > 0 ? <DatesAhead ahead={wait.ahead} act={wait.act} still={wait.heldSince !== null} /> : <Text size="sm" c="dimmed">{month.standing === 'in-arrears' ? <>{words.ladderInArrears} <Anchor component={Link} to="?tab=arrears" size="sm">{words.toArrears}</Anchor></> : words.noLadder}</Text>}</section>
      {bills.map((bill) => <BillOfMonth key={bill.id} cooperation={cooperation} bill={bill} alone={bills.length === 1} />)}
    </div>
  );
}

interface BillOfMonthProps {
  readonly cooperation: CooperationPageView;
  readonly bill: BillView;
  readonly alone: boolean;
}

function BillOfMonth({ cooperation: { no, documents, rehearsal }, bill, alone }: BillOfMonthProps) {
  const words = useWords(collectionWords);
  const money = useWords(moneyWords);
  const format = useFormat();
  const paper = (id: string | null, name: string) => id && <Anchor href={contentOf(id)} target="_blank" rel="noreferrer" size="sm" title={documents.find((document) => document.id === id)?.fileName}>{name}</Anchor>;
  return (
    <section data-testid="bill-of-month" data-revision={bill.revision}>
      <h4>{words.payers}{!alone && `, ${bill.revision > 1 ? money.revision(bill.revision) : format.month(bill.month)}`}</h4>
      <Text size="xs" c="dimmed" mb={4}>{[words.issued(format.date(bill.issuedOn)), `${format.count(bill.members)} ${words.members.toLowerCase()}`, bill.settledOn && money.settledOn(format.date(bill.settledOn))].filter(Boolean).join(' · ')}</Text>
      {bill.open > 0 && <LateCharge no={no} billId={bill.id} />}
      <Payers no={no} billId={bill.id} />
      {bill.rules.length > 0 && (
        <details className={css['rules']}>
          <summary>{money.rules}</summary>
          <ul>{bill.rules.map((rule) => <li key={rule.rule}>{rule.rule}, {money.ruleFor(format.count(rule.members))}</li>)}</ul>
        </details>
      )}
      <Group gap="md" mt={6}>{paper(bill.invoiceDocumentId, money.invoice)}{paper(bill.receiptDocumentId, money.receipt)}</Group>
      <Box mt={12}><Outside no={no} billId={bill.id} rehearsal={rehearsal} /></Box>
    </section>
  );
}
