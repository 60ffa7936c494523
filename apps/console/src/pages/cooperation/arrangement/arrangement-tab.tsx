/** Who pays: what is in force in a month, group by group, the changes proposed, and the form for another arrangement. */
import { useState } from 'react';
import { Box, Group, Text, TextInput, Title } from '@mantine/core';
import type { CooperationPageView } from '@sinergi/contracts/views';
import { useArrangements } from '../../../api/collection.reads';
import { arrangementWords } from '../../../language/arrangement.words';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Loaded } from '../../../parts/loaded';
import { useMay } from '../../../shell/session';
import { PositionsNamed } from '../changes/position-names';
import { ArrangementChange } from './arrangement-change';
import { ArrangementForm } from './arrangement-form';
import { Arranged, useGroupName } from './arranged';
import css from './arrangement.module.css';

export function ArrangementTab({ cooperation }: { readonly cooperation: CooperationPageView }) {
  const words = useWords(arrangementWords);
  const may = useMay();
  const [month, setMonth] = useState<string | null>(null);
  return (
    <Loaded query={useArrangements(cooperation.no, month)}>
      {(view) => (
        <PositionsNamed value={view.positions}>
          <Box className={css['tab']} data-testid="arrangements">
            <section className={css['part']}>
              <Group justify="space-between" gap="sm" align="flex-end">
                <Title order={2}>{words.title}</Title>
                <TextInput type="month" size="xs" label={words.inMonth} value={month ?? view.month} onChange={(event) => setMonth(event.currentTarget.value === '' ? null : event.currentTarget.value)} w={170} />
              </Group>
              {view.inForce.length === 0 && <Text size="sm" c="dimmed">{words.none}</Text>}
              {view.inForce.map((row) => <InForce key={row.group} row={row} />)}
            </section>
            <section className={css['part']}>
              <Title order={2}>{words.changes}</Title>
              {view.changes.length === 0 && <Text size="sm" c="dimmed" mt={4}>{words.noChanges}</Text>}
              {view.changes.map((change) => <ArrangementChange key={change.id} change={change} wait={change.status === 'awaiting-approval' ? cooperation.waits.find(({ id }) => id === change.approvalTaskId) : undefined} />)}
            </section>
            {may('arrange') && cooperation.closedOn === null && <section className={css['part']}><ArrangementForm no={cooperation.no} view={view} /></section>}
          </Box>
        </PositionsNamed>
      )}
    </Loaded>
  );
}

function InForce({ row }: { readonly row: Parameters<typeof Arranged>[0]['arrangement'] }) {
  const words = useWords(arrangementWords);
  const format = useFormat();
  const group = useGroupName();
  return (
    <section className={css['entry']} data-testid="in-force" data-group={row.group}>
      <Text size="sm" fw={600}>{group(row)}</Text>
      <Text size="xs" c="dimmed">{words.period(format.month(row.fromMonth), row.untilMonth && format.month(row.untilMonth))}</Text>
      <Arranged arrangement={row} />
    </section>
  );
}
