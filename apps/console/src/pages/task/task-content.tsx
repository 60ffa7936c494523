/** What a person reads before deciding: what is asked and until when, the papers, and what was decided before. */
import type { ReactNode } from 'react';
import { Box, Divider, Stack, Text, Title } from '@mantine/core';
import type { TaskView } from '@sinergi/contracts/views';
import { codeWords } from '../../language/codes.words';
import { cooperationWords } from '../../language/cooperation.words';
import { useFormat } from '../../language/format';
import { useTitled, useWords } from '../../language/language';
import { linkWords } from '../../language/link.words';
import { usePartyNames } from '../../language/parties';
import { taskWords } from '../../language/task.words';
import { DatesAhead } from '../../parts/dates-ahead';
import { DocumentLine } from '../../parts/document-line';
import { Fact, Facts } from '../../parts/fact';
import { Held, MovedDates } from '../../parts/guided';
import { RehearsalBanner } from '../../parts/rehearsal';
import { EarlierDecisions } from './earlier-decisions';
import css from './task.module.css';

interface TaskContentProps {
  readonly task: TaskView;
  readonly above?: ReactNode;
  /** What only this act needs to see, such as the counts of a roster. */
  readonly extra?: ReactNode;
  readonly decision: ReactNode;
  readonly readable: boolean;
}

export function TaskContent({ task, above, extra, decision, readable }: TaskContentProps) {
  const words = useWords(taskWords);
  const codes = useWords(codeWords);
  const coop = useWords(cooperationWords);
  const link = useWords(linkWords);
  const names = usePartyNames();
  const titled = useTitled();
  const format = useFormat();
  const stage = codes.stage[task.stage] ?? task.stage;
  return (
    <Stack gap="md">
      <title>{`${words.ask[task.act]} · ${task.cityName} · Sinergi`}</title>
      {task.rehearsal && <RehearsalBanner />}
      <Box>
        {above}
        <Title order={1}>{task.act === 'sign' ? words.signThe(stage) : words.ask[task.act]}</Title>
        <Text c="dimmed" size="sm" mt={4}>{[task.cityName, titled(task.programmeTitle), task.act === 'sign' ? null : stage, task.round > 1 ? words.round(task.round) : null].filter(Boolean).join(' · ')}</Text>
      </Box>
      <div className={css['columns']}>
        <section className={`surface ${css['decision']}`} aria-labelledby="your-decision">
          <Title order={2} id="your-decision" mb="sm">{words.yours}</Title>
          {decision}
        </section>
        <div className={`surface ${css['asked']}`}>
          <section>
            <Title order={2} mb={6}>{words.asked}</Title>
            <Text size="sm" mb="md" maw={620}>{codes.why[task.act]}</Text>
            <Facts least={160}>
              <Fact name={coop.waitsFor}>{names.anyOf(task.positions)}<br /><Text span size="xs" c="dimmed">{task.officeName}</Text></Fact>
              <Fact name={coop.sinceWhen}>{format.date(task.openedOn)}</Fact>
              {task.dueOn && task.heldSince === null && <Fact name={coop.due}>{format.dateLong(task.dueOn)}</Fact>}
            </Facts>
            {task.status === 'open' && task.heldSince && <Box mt="md"><Held wait={task} /></Box>}
            {task.status === 'open' && task.ahead.length > 0 && <Box mt="lg"><Text size="xs" c="dimmed" mb={8}>{coop.ahead}</Text><DatesAhead ahead={task.ahead} act={task.act} still={task.heldSince !== null} /></Box>}
            {task.moves.length > 0 && <Box mt="sm"><MovedDates wait={task} /></Box>}
          </section>
          {extra}
          <Divider my="md" color="var(--line)" />
          <section>
            <Title order={2}>{words.papers}</Title>
            {!readable && task.documents.length > 0 && <Text size="sm" c="dimmed">{link.attached}</Text>}
            {task.documents.length === 0 ? <Text size="sm" c="dimmed" mt={4}>{words.noPapers}</Text> : task.documents.map((document) => <DocumentLine key={document.id} document={document} readable={readable} />)}
          </section>
          {task.decisions.length > 0 && (
            <>
              <Divider my="md" color="var(--line)" />
              <section><Title order={2} mb={4}>{words.earlier}</Title><EarlierDecisions decisions={task.decisions} /></section>
            </>
          )}
        </div>
      </div>
    </Stack>
  );
}
