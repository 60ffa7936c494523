/** The decision page of one task, for somebody who is signed in. */
import { useCallback } from 'react';
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useTask } from '../../api/reads';
import { decide, type DecisionBody } from '../../api/writes';
import { DecisionPanel } from '../../forms/decision-panel';
import { Loaded } from '../../parts/loaded';
import { RosterToApprove } from './roster-to-approve';
import { TaskContent } from './task-content';

export function TaskPage() {
  const { id = '' } = useParams();
  const query = useTask(id);
  const act = useCallback((body: DecisionBody, key: string) => decide(id, body, key), [id]);
  return (
    <Loaded query={query}>
      {(task) => (
        <TaskContent
          key={task.id}
          task={task}
          readable
          above={
            <Anchor component={Link} to={`/cooperations/${encodeURIComponent(task.no)}`} size="sm" display="inline-flex" style={{ alignItems: 'center', gap: 4 }} mb={6}>
              <IconArrowLeft size={15} aria-hidden /> {task.no}
            </Anchor>
          }
          extra={task.act === 'approve-roster' ? <RosterToApprove task={task} /> : null}
          decision={<DecisionPanel task={task} act={act} signedIn onRefresh={() => void query.refetch()} />}
        />
      )}
    </Loaded>
  );
}
