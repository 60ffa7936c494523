/** Contributions deducted from honoraria: each month with its batches and who is waited for, and the disbursement orders with their money. */
import { Box, Title } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useDeductions } from '../../../api/deductions';
import { deductionWords } from '../../../language/deduction.words';
import { useWords } from '../../../language/language';
import { Empty, Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import css from './deduction.module.css';
import { Disbursement } from './disbursement';
import { DisbursementForm } from './disbursement-form';
import { MandateForm } from './mandate-form';
import { Month } from './month';
import { ResultForm } from './result-form';
import { Schedules } from './schedules';

export function DeductionTab({ cooperation: { no, rehearsal } }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(deductionWords);
  const may = useMay();
  return (
    <Loaded query={useDeductions(no)}>
      {({ months, disbursements, schedules }) => {
        const drafted = months.filter(({ total }) => total > 0).map(({ month }) => month);
        const isOpen = disbursements.length > 0 || months.some(({ processed }) => processed > 0);
        return (
          <Box className={css['deduction']} data-testid="deduction">
            <Schedules no={no} schedules={schedules} />
            {may('pay') && <MandateForm no={no} />}
            {months.length === 0 && <Empty text={words.none} />}
            {months.map((month) => <Month key={month.month} no={no} month={month} />)}
            {may('pay') && drafted.length > 0 && <ResultForm no={no} months={drafted} />}
            {isOpen && (
              <section className={css['part']}>
                <Title order={2} mb={6}>{words.disbursements}</Title>
                {disbursements.length === 0 ? <p className={css['quiet']}>{words.noDisbursements}</p> : disbursements.map((one) => <Disbursement key={one.id} no={no} rehearsal={rehearsal} disbursement={one} />)}
                {may('pay') && <DisbursementForm no={no} />}
              </section>
            )}
          </Box>
        );
      }}
    </Loaded>
  );
}
