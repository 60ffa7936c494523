/** The decision page of one task, for somebody who is signed in. */
import { useCallback } from 'react';
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { useTask } from '../../api/reads';
import { decide, type DecisionBody } from '../../api/writes';
import { DecisionPanel } from '../../forms/decision-panel';
import { Loaded } from '../../parts/loaded';
import { AnswerToBring } from './answer-to-bring';
import { ArrangementToApprove } from './arrangement-to-approve';
import { ChangeAsked } from './change-asked';
import { MissingPlaces } from './missing-places';
import { PlanToApprove } from './plan-to-approve';
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
          extra={task.act === 'approve-arrangement' ? <ArrangementToApprove task={task} /> : task.act === 'approve-plan' ? <PlanToApprove task={task} /> : task.act === 'approve-change' || task.act === 'bring-offers' ? <ChangeAsked task={task} /> : task.act === 'approve-roster' || task.act === 'attend-roster' ? <RosterToApprove task={task} /> : task.act === 'hand-in' || task.act === 'complete-roster' ? <MissingPlaces task={task} /> : null}
          decision={task.act === 'bring-answer' ? <AnswerToBring no={task.no} /> : <DecisionPanel task={task} act={act} signedIn onRefresh={() => void query.refetch()} />}
        />
      )}
    </Loaded>
  );
}
