/** The money of a cooperation: its months at a glance, the month to come, the payments and the second person. */
import { Box, Text, Title } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useMonths } from '../../../api/collection.reads';
import { collectionWords } from '../../../language/collection.words';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { useFirstFew } from '../../../parts/first-few';
import { Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import { Budget } from './budget/budget';
import css from './money.module.css';
import { Months } from './months';
import { NextMonth } from './next-month';
import { Payment } from './payment';
import { PaymentForm } from './payment-form';

export function MoneyTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(moneyWords);
  const months = useMonths(cooperation.no);
  const may = useMay();
  const open = cooperation.bills.filter((bill) => bill.open > 0);
  return (
    <Box className={css['money']} data-testid="money">
      <section className={css['part']}><Loaded query={months}>{(view) => <Glance cooperation={cooperation} months={view.months} />}</Loaded></section>
      {months.data?.next && cooperation.members > 0 && <NextMonth no={cooperation.no} next={months.data.next} />}
      <Budget no={cooperation.no} />
      {cooperation.bills.length > 0 && (
        <section className={css['part']}>
          <Title order={2} mb={6}>{words.payments}</Title>
          <Payments payments={cooperation.payments} />
        </section>
      )}
      {may('pay') && open.length > 0 && <section className={css['part']}><PaymentForm no={cooperation.no} bills={open} /></section>}
    </Box>
  );
}

/** Those that want a second person first, then the latest. */
function Payments({ payments }: { readonly payments: CooperationPageView['payments'] }) {
  const words = useWords(moneyWords);
  const { shown, rest } = useFirstFew([...payments].sort((a, b) => Number(b.standing === 'proposed') - Number(a.standing === 'proposed') || (a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0)));
  if (payments.length === 0) return <p className={css['quiet']}>{words.noPayments}</p>;
  return <>{shown.map((payment) => <Payment key={payment.id} payment={payment} />)}{rest}</>;
}

function Glance({ cooperation, months }: { readonly cooperation: CooperationPageView; readonly months: Parameters<typeof Months>[0]['months'] }) {
  const words = useWords(collectionWords);
  const { noBills } = useWords(moneyWords);
  if (months.length === 0) return <p className={css['quiet']}>{noBills}</p>;
  return (
    <>
      <Title order={2}>{words.months}</Title>
      <Text size="xs" c="dimmed" mb={6}>{words.monthsText}</Text>
      <Months cooperation={cooperation} months={months} />
    </>
  );
}
