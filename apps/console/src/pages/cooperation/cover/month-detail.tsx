/** What one month's answer rests on: the rule with its source, the money allocated, and how it was known day by day. */
import { Box, Group, Text, Title } from '@mantine/core';
import type { CoverMonthView } from '@sinergi/contracts/cover.views';
import { coverWords } from '../../../language/cover.words';
import { useFormat } from '../../../language/format';
import { useTitled, useWords } from '../../../language/language';
import { Fact, Facts } from '../../../parts/fact';
import { Mark } from '../../../parts/mark';
import { Notice } from '../../../parts/notice';
import { COVER_TONE } from './cover-tone';
import css from './cover.module.css';

export function MonthDetail({ course, today }: { readonly course: CoverMonthView; readonly today: string }) {
  const words = useWords(coverWords);
  const format = useFormat();
  const titled = useTitled();
  const { ground, status, dueOn, billed, unpaidInARow } = course.today;
  return (
    <section className={`surface ${css['detail']}`} data-testid="cover-month" data-month={course.month} aria-label={format.month(course.month)}>
      <Group gap="sm" mb={8}>
        <Title order={2}>{format.month(course.month)}</Title>
        <Mark tone={COVER_TONE[status]}>{words.status[status]}</Mark>
        <Text size="xs" c="dimmed">{words.today(format.date(today))}</Text>
      </Group>
      {course.mendedLater && <Notice tone="active">{words.mended}</Notice>}
      <Text size="sm" mt={6}>{titled(ground.sentence)}</Text>
      <Text size="xs" c="dimmed" mb={12}>{words.ground}: <span title={ground.id}>{ground.source}</span> · {words.certainty[ground.certainty]}</Text>
      <Facts least={150}>
        <Fact name={words.due}>{format.date(dueOn)}</Fact>
        <Fact name={words.contribution}>{billed === null ? words.noBill : format.money(billed)}</Fact>
        <Fact name={words.payer}>{course.payers.map((payer) => payer || words.themselves).join(', ')}</Fact>
        {unpaidInARow > 0 && <Fact name={words.status['in-arrears']}>{words.unpaid(format.count(unpaidInARow))}</Fact>}
      </Facts>
      <Box className={css['section']} pb={0}>
        <Title order={3} fz="sm">{words.course}</Title>
        <ol className={css['course']}>
          {course.changes.map((answer) => <li key={answer.knownOn}><Mark tone={COVER_TONE[answer.status]} plain>{words.status[answer.status]}</Mark><span>{words.from(format.date(answer.knownOn))}</span></li>)}
        </ol>
      </Box>
      <Box className={css['section']} pb={0}>
        <Title order={3} fz="sm">{words.allocations}</Title>
        {course.allocations.length === 0 && <Text size="sm" c="dimmed" mt={4}>{words.noAllocations}</Text>}
        <ol className={css['course']}>
          {course.allocations.map((row) => (
            <li key={`${row.paymentId} ${row.payer}`}><b className="tabular">{format.money(row.amount)}</b><span>{words.received(format.date(row.receivedOn), format.date(row.knownOn))}</span><Text span size="xs" c="dimmed">{[row.payer || words.themselves, words.ofBill].join(', ')}</Text></li>
          ))}
        </ol>
      </Box>
    </section>
  );
}
