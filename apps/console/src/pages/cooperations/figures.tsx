/** The figures above the list: how many cooperations, members and rupiah, and what is stuck. */
import { Skeleton } from '@mantine/core';
import { Link } from 'react-router';
import { useDashboard } from '../../api/reads';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { listWords } from '../../language/list.words';
import css from './figures.module.css';

export function Figures({ rehearsal = 'false' }: { readonly rehearsal?: 'true' | 'false' | undefined }) {
  const { figures: words } = useWords(listWords);
  const format = useFormat();
  const { data } = useDashboard(rehearsal);
  const shown = (value: number | undefined, write: (value: number) => string) => (value === undefined ? <Skeleton height={22} width={70} mt={4} /> : write(value));
  const stuck = data?.stuck ?? 0;
  return (
    <dl className={`surface ${css['figures']}`} data-rehearsal={rehearsal} data-testid="figures">
      <div><dt>{words.cooperations}</dt><dd>{shown(data?.cooperations, format.count)}</dd></div>
      <div><dt>{words.inForce}</dt><dd>{shown(data && (data.byStatus['in-force'] ?? 0), format.count)}</dd></div>
      <div><dt>{words.members}</dt><dd>{shown(data?.members, format.count)}</dd></div>
      <div><dt>{words.billed}</dt><dd>{shown(data?.billedThisMonth, format.money)}</dd></div>
      <div><dt>{words.open}</dt><dd>{shown(data?.open, format.money)}</dd></div>
      <div data-stuck={stuck > 0}><dt>{words.stuck}</dt><dd>{stuck > 0 ? <Link to="/stuck">{format.count(stuck)}</Link> : shown(data?.stuck, format.count)}</dd></div>
    </dl>
  );
}
