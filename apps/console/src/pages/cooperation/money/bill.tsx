/** One month's bill: members, amount, what is open, when it is due, and the rules that priced it. */
import { Anchor, Group, Text } from '@mantine/core';
import type { BillView } from '@sinergi/contracts/payment.views';
import type { DocumentView } from '@sinergi/contracts/views';
import { contentOf } from '../../../api/client';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { Fact, Facts } from '../../../parts/fact';
import { Mark, type Tone } from '../../../parts/mark';
import css from './money.module.css';

const TONE: Record<BillView['standing'], Tone> = { issued: 'active', 'in-arrears': 'bad', settled: 'good' };

export function Bill({ bill, documents }: { readonly bill: BillView; readonly documents: readonly DocumentView[] }) {
  const words = useWords(moneyWords);
  const format = useFormat();
  const paper = (id: string | null, name: string) => {
    if (!id) return null;
    const fileName = documents.find((document) => document.id === id)?.fileName;
    return <Anchor href={contentOf(id)} target="_blank" rel="noreferrer" size="sm" title={fileName}>{name}</Anchor>;
  };
  return (
    <section className={css['bill']} data-testid="bill" data-month={bill.month}>
      <Group justify="space-between" gap="sm" mb={10}>
        <h3 className={css['month']}>{format.month(bill.month)}{bill.revision > 1 && <Text span size="xs" c="dimmed"> {words.revision(bill.revision)}</Text>}</h3>
        <Group gap={8}>
          <Mark tone={TONE[bill.standing]}>{words.standing[bill.standing]}</Mark>
          {bill.settledOn && <Text size="xs" c="dimmed">{words.settledOn(format.date(bill.settledOn))}</Text>}
        </Group>
      </Group>
      <Facts least={122}>
        <Fact name={words.amount}><b className={css['amount']}>{format.money(bill.amount)}</b></Fact>
        <Fact name={words.paid}>{format.money(bill.paid)}</Fact>
        <Fact name={words.open}>{format.money(bill.open)}</Fact>
        <Fact name={words.due}>{format.date(bill.dueOn)}</Fact>
        <Fact name={words.members}>{format.count(bill.members)}</Fact>
        <Fact name={words.paymentCode}><code>{bill.paymentCode}</code></Fact>
      </Facts>
      {bill.rules.length > 0 && (
        <details className={css['rules']}>
          <summary>{words.rules}</summary>
          <ul>{bill.rules.map((rule) => <li key={rule.rule}>{rule.rule}, {words.ruleFor(format.count(rule.members))}</li>)}</ul>
        </details>
      )}
      <Group gap="md" mt={8}>{paper(bill.invoiceDocumentId, words.invoice)}{paper(bill.receiptDocumentId, words.receipt)}</Group>
    </section>
  );
}
