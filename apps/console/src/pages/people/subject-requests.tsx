/** Requests of people about their data: by when they are due, how they stand, and the second person's word on an erasure. */
import { useCallback, useState } from 'react';
import { Box, Button, Group, Text, Title } from '@mantine/core';
import { confirmErasure, useSubjectRequests, type SubjectRequest } from '../../api/people';
import { ReasonedAct } from '../../forms/reasoned-act';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { peopleWords } from '../../language/people.words';
import { Empty, Loaded } from '../../parts/loaded';
import { Mark, type Tone } from '../../parts/mark';
import { useMoment } from '../../language/moment';
import css from './people.module.css';

const TONE: Record<string, Tone> = { answered: 'good', proposed: 'warn', confirmed: 'active', rejected: 'off', refused: 'off', erased: 'good' };

export function SubjectRequests() {
  const words = useWords(peopleWords);
  return (
    <section className="surface" data-testid="subject-requests">
      <Title order={2} className={css['head']}>{words.requests}</Title>
      <Loaded query={useSubjectRequests()}>
        {({ items }) => (items.length === 0 ? <Empty text={words.noRequests} /> : <ul className={css['list']}>{items.map((request) => <Request key={request.id} request={request} />)}</ul>)}
      </Loaded>
    </section>
  );
}

function Request({ request }: { readonly request: SubjectRequest }) {
  const words = useWords(peopleWords);
  const format = useFormat();
  const moment = useMoment();
  const [saying, setSaying] = useState<'confirm' | 'reject' | null>(null);
  const { id, kind, standing, reason, receivedBy, receivedAt, dueAt, overdue, refusal, closedAt, mayConfirm } = request;
  const act = useCallback((body: { readonly approve: boolean; readonly reason: string }, key: string) => confirmErasure(id, body, key), [id]);
  return (
    <li className={css['line']} data-standing={standing}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Text size="sm" fw={600}>{words.kind[kind] ?? kind} <Text span size="sm" fw={400} c="dimmed">{reason}</Text></Text>
          <Text size="xs" c="dimmed">{words.receivedBy(receivedBy, moment(receivedAt))}{closedAt === null && <> · {words.due(moment(dueAt))}</>}</Text>
          {refusal && <Text size="xs">{refusal.legalBasis}{refusal.until && <>; {words.notBefore(format.date(refusal.until))}</>}</Text>}
        </div>
        <Group gap="sm">
          {overdue && <Mark tone="bad">{words.overdue}</Mark>}
          <Mark tone={TONE[standing] ?? 'off'}>{words.standing[standing] ?? standing}</Mark>
          {mayConfirm && saying === null && (
            <Group gap={6}>
              <Button size="compact-sm" variant="default" onClick={() => setSaying('reject')}>{words.reject}…</Button>
              <Button size="compact-sm" color="red.9" onClick={() => setSaying('confirm')}>{words.confirm}…</Button>
            </Group>
          )}
        </Group>
      </Group>
      {saying !== null && (
        <Box mt="sm">
          <ReasonedAct
            name={`${saying}-erasure:${id}`} title={saying === 'confirm' ? words.confirm : words.reject} effect={saying === 'confirm' ? words.confirmEffect : words.rejectEffect}
            go={saying === 'confirm' ? words.confirm : words.reject} done={saying === 'confirm' ? words.confirmed : words.rejected} grave={saying === 'confirm'}
            act={act} bodyOf={(why) => ({ approve: saying === 'confirm', reason: why })} onClose={() => setSaying(null)}
          />
        </Box>
      )}
    </li>
  );
}
