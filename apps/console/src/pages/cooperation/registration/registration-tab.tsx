/** People and money handed over to the outside: how many stand where, each hand-over with its answers, and the next one. */
import { Box } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useRegistration } from '../../../api/exchanges';
import { useWords } from '../../../language/language';
import { registrationWords } from '../../../language/registration.words';
import { Empty, Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import { Exchange } from './exchange';
import { HandOverForm } from './hand-over-form';
import { Posting } from './posting/posting';
import css from './registration.module.css';
import { Summary } from './summary';

export function RegistrationTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(registrationWords);
  const may = useMay();
  const { no, coverFrom, closedOn } = cooperation;
  const offered = may('hand-over') && closedOn === null;
  return (
    <Loaded query={useRegistration(no)}>
      {({ summary, exchanges, formats }) => (
        <Box className={css['registration']} data-testid="registration">
          {summary.map((each) => <Summary key={each.kind} summary={each} />)}
          {offered && <HandOverForm no={no} firstMonth={summary[0]?.month ?? coverFrom.slice(0, 7)} formats={formats.filter(({ kind }) => kind === 'registration')} />}
          <Posting cooperation={cooperation} exchanges={exchanges} offered={offered} />
          {exchanges.length === 0 ? <Empty text={words.none} /> : exchanges.map((exchange) => <Exchange key={exchange.id} exchange={exchange} offered={offered} />)}
        </Box>
      )}
    </Loaded>
  );
}
