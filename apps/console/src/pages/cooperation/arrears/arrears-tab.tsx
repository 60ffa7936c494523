/** Arrears of a cooperation: each payer and where it stands, plans of instalments, and everything that is kept back. */
import { Box, Text, Title } from '@mantine/core';
import { useArrears } from '../../../api/arrears';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { Loaded } from '../../../parts/loaded';
import css from './arrears.module.css';
import { KeptBack } from './kept-back';
import { PayerInArrears } from './payer';
import { Plans } from './plans';

export function ArrearsTab({ no }: { readonly no: string }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  return (
    <Box className={css['arrears']} data-testid="arrears">
      <Loaded query={useArrears(no)}>
        {(view) => (
          <>
            <section className={css['section']}>
              <Title order={3} fz="sm">{words.title}</Title>
              <Text size="xs" c="dimmed" mb={10}>{words.text}</Text>
              {view.payers.length === 0 ? <Text size="sm" c="var(--good)">{words.none}</Text> : (
                <Facts least={150}>
                  <Fact name={words.open}><b>{format.money(view.open)}</b></Fact>
                  <Fact name={words.charge}>{view.charge > 0 ? format.money(view.charge) : words.noCharge}</Fact>
                </Facts>
              )}
            </section>
            {view.payers.length > 0 && <section className={css['section']}>{view.payers.map((payer) => <PayerInArrears key={payer.payerKey} no={no} payer={payer} planned={view.plans.some((plan) => plan.payerKey === payer.payerKey && (plan.status === 'running' || plan.status === 'awaiting-approval'))} />)}</section>}
            {view.plans.length > 0 && <Plans plans={view.plans} />}
            <KeptBack no={no} view={view} />
          </>
        )}
      </Loaded>
    </Box>
  );
}
