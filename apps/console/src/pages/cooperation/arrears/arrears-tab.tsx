/** Arrears of a cooperation: each payer and where it stands, plans of instalments, and everything that is kept back. */
import { Box, Text, Title } from '@mantine/core';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { useArrears } from '../../../api/arrears';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { Loaded } from '../../../parts/loaded';
import { useLongList } from '../../../parts/long-list';
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
            {view.payers.length > 0 && <section className={css['section']}><Payers no={no} view={view} /></section>}
            {view.plans.length > 0 && <Plans plans={view.plans} />}
            <KeptBack no={no} view={view} />
          </>
        )}
      </Loaded>
    </Box>
  );
}

/** Those who owe most first; one payer alone stands open. */
function Payers({ no, view: { payers, plans } }: { readonly no: string; readonly view: ArrearsView }) {
  const { search, shown, rest } = useLongList(payers, ({ payer }) => payer);
  const planned = new Set(plans.filter(({ status }) => status === 'running' || status === 'awaiting-approval').map(({ payerKey }) => payerKey));
  return (
    <>
      {search}
      {shown.map((payer) => <PayerInArrears key={payer.payerKey} no={no} payer={payer} planned={planned.has(payer.payerKey)} alone={payers.length === 1} />)}
      {rest}
    </>
  );
}
