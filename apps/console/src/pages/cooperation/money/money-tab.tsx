/** The money of a cooperation: its bills, how they were priced, the payments and the second person. */
import { Box, Title } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useWords } from '../../../language/language';
import { moneyWords } from '../../../language/money.words';
import { Empty } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import { Bill } from './bill';
import css from './money.module.css';
import { Payment } from './payment';
import { PaymentForm } from './payment-form';

export function MoneyTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(moneyWords);
  const may = useMay();
  const open = cooperation.bills.filter((bill) => bill.open > 0);
  if (cooperation.bills.length === 0) return <Empty text={words.noBills} />;
  return (
    <Box className={css['money']} data-testid="money">
      {cooperation.bills.map((bill) => <Bill key={bill.id} bill={bill} documents={cooperation.documents} />)}
      <section className={css['part']}>
        <Title order={2} mb={6}>{words.payments}</Title>
        {cooperation.payments.length === 0 ? <p className={css['quiet']}>{words.noPayments}</p> : cooperation.payments.map((payment) => <Payment key={payment.id} payment={payment} />)}
      </section>
      {may('pay') && open.length > 0 && <section className={css['part']}><PaymentForm no={cooperation.no} bills={open} /></section>}
    </Box>
  );
}
