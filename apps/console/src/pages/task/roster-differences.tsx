/** What a monthly roster would change among the members, for the second person: counts, and the people behind each on demand. */
import { useState } from 'react';
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DifferenceView, HandInView } from '@sinergi/contracts/roster.views';
import { differenceWords } from '../../language/differences.words';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Notice } from '../../parts/notice';
import { useMay } from '../../shell/session';
import { DifferencePeople } from './difference-people';

type Kind = DifferenceView['kind'];
type Differences = NonNullable<HandInView['differences']>;

export function RosterDifferences({ handIn }: { readonly handIn: HandInView }) {
  const words = useWords(differenceWords);
  const format = useFormat();
  const { differences, reportDueOn, late } = handIn;
  if (!differences?.course) return null;
  const { course } = differences;
  const counts = countsOf(course, differences).filter(([, count]) => count > 0);
  return (
    <section data-testid="roster-differences">
      <Group justify="space-between" align="baseline" gap={4} mt="md" mb="xs">
        <Title order={3} fz="sm">{words.title(format.month(course.month))}</Title>
        <Text size="xs" c={late ? 'var(--bad)' : 'dimmed'}>{[words.before(format.count(course.members)), reportDueOn && (late ? words.late : words.due)(format.date(reportDueOn))].filter(Boolean).join(' · ')}</Text>
      </Group>
      {course.massExit && (
        <Notice tone="warn" icon={<IconAlertTriangle size={18} aria-hidden />} title={words.massExit} role="alert" testId="mass-exit">
          <Text size="sm">{words.massExitText(format.count(course.leavers), format.count(course.members))}</Text>
        </Notice>
      )}
      {counts.length === 0 && <Text size="sm" c="dimmed">{words.nobody}</Text>}
      <Table fz="sm" mt="xs" verticalSpacing={6} horizontalSpacing={0}>
        <Table.Tbody>{counts.map(([kind, count]) => <Difference key={kind} handInId={handIn.id} kind={kind} count={count} />)}</Table.Tbody>
      </Table>
    </section>
  );
}

function Difference({ handInId, kind, count }: { readonly handInId: string; readonly kind: Kind; readonly count: number }) {
  const words = useWords(differenceWords);
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Table.Tr data-testid={`difference-${kind}`}>
        <Table.Td>{words.kind[kind]}{words.about[kind] && <Text size="xs" c="dimmed">{words.about[kind]}</Text>}</Table.Td>
        <Table.Td ta="right" className="tabular" fw={600}>{format.count(count)}</Table.Td>
        <Table.Td ta="right" w={96}>{may('read-members') && <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.hide : words.show}</Button>}</Table.Td>
      </Table.Tr>
      {open && <Table.Tr><Table.Td colSpan={3}><DifferencePeople handInId={handInId} kind={kind} /></Table.Td></Table.Tr>}
    </>
  );
}

/** Whoever leaves stands first. */
function countsOf(course: NonNullable<Differences['course']>, { alreadyMembers, elsewhere, postsHeld }: Differences): readonly (readonly [Kind, number])[] {
  return [
    ['leaver', course.leavers], ['leaver-held', course.leaversHeld], ['joiner', course.joiners], ['changed-post', course.changedPosts], ['changed-place', course.changedPlaces],
    ['changed-wage', course.changedWages], ['changed-term', course.changedTerms], ['term-ended', course.termsEnded], ['elsewhere', elsewhere], ['post-held', postsHeld], ['already', alreadyMembers],
  ];
}
