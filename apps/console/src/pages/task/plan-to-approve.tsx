/** The plan of instalments a task is about: whose, how much when, and why, as it was proposed. */
import { Anchor, Box, Divider, Table, Text, Title } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { useArrears } from '../../api/arrears';
import { arrearsWords } from '../../language/arrears.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Fact, Facts } from '../../parts/fact';
import { Lines, Loaded } from '../../parts/loaded';

export function PlanToApprove({ task }: { readonly task: TaskView }) {
  const words = useWords(arrearsWords);
  const format = useFormat();
  return (
    <Loaded query={useArrears(task.no)} waiting={<Lines count={3} />}>
      {({ plans }) => {
        const plan = plans.find(({ id }) => task.processId.endsWith(`.${id}`));
        if (!plan) return null;
        return (
          <Box data-testid="plan-to-approve">
            <Divider my="md" color="var(--line)" />
            <Title order={2} mb={6}>{words.plans}</Title>
            <Facts least={160}>
              <Fact name={words.planPayer}>{plan.payer}</Fact>
              <Fact name={words.planAmount}><b>{format.money(plan.amount)}</b></Fact>
              <Fact name={words.planProposed}>{format.date(plan.proposedOn)}</Fact>
              <Fact name={words.planGrace}>{words.graceDays(format.count(plan.graceDays))}</Fact>
            </Facts>
            <Text size="sm" mt="sm">{plan.reason}</Text>
            <Table fz="sm" verticalSpacing={4} horizontalSpacing={6} mt="xs" maw={420}>
              <Table.Thead><Table.Tr>{[words.instalmentNo, words.due].map((name) => <Table.Th key={name} fw={520} fz="xs" c="dimmed">{name}</Table.Th>)}<Table.Th fw={520} fz="xs" c="dimmed" ta="right">{words.planAmount}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {plan.instalments.map(({ dueOn, amount }, index) => (
                  <Table.Tr key={dueOn}><Table.Td>{format.count(index + 1)}</Table.Td><Table.Td>{format.date(dueOn)}</Table.Td><Table.Td ta="right" className="tabular">{format.money(amount)}</Table.Td></Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            <Anchor size="xs" href={`/cooperations/${encodeURIComponent(task.no)}?tab=arrears`}>{words.toArrears}</Anchor>
          </Box>
        );
      }}
    </Loaded>
  );
}
