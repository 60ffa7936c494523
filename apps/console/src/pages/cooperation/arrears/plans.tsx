/** Plans of instalments: what of each is kept, what is to come, what was missed. */
import { Badge, Group, Text, Title } from '@mantine/core';
import type { PlanView } from '@sinergi/contracts/arrears.views';
import { arrearsWords } from '../../../language/arrears.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import css from './arrears.module.css';

const TONE: Partial<Record<PlanView['status'], string>> = { running: 'blue', kept: 'green', broken: 'red' };
/** Only of a plan that was agreed is an instalment kept or missed. */
const AGREED: readonly PlanView['status'][] = ['running', 'kept', 'broken'];
const COLOUR = { kept: 'var(--good)', 'to-come': undefined, missed: 'var(--bad)' } as const;

export function Plans({ plans }: { readonly plans: readonly PlanView[] }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  return (
    <section className={css['section']} data-testid="plans">
      <Title order={3} fz="sm" mb={8}>{words.plans}</Title>
      {plans.map((plan) => (
        <div key={plan.id} className={css['payer']} data-plan={plan.status}>
          <Group gap="xs" justify="space-between">
            <Text size="sm" fw={600}>{plan.payer}</Text>
            <Badge variant="light" color={TONE[plan.status] ?? 'gray'}>{words.planStatus[plan.status]}</Badge>
          </Group>
          <Text size="xs" c="dimmed">{words.paidOf(format.money(plan.paid), format.money(plan.amount))} · {plan.reason}</Text>
          <ul className={css['steps']}>
            {plan.instalments.map((each) => (
              <li key={each.dueOn}><Text span size="xs" c={AGREED.includes(plan.status) ? COLOUR[each.standing] : 'dimmed'}>{[format.date(each.dueOn), format.money(each.amount), AGREED.includes(plan.status) && words.instalment[each.standing]].filter(Boolean).join(' · ')}</Text></li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
