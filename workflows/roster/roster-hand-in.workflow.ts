/** One roster delivery: read and judged row by row, approved by a second person, taken into effect, reported to the sender. */
import { ActivityFailure, ApplicationFailure } from '@temporalio/workflow';
import type { HandInCounts, HandInOutcome, HandInStart } from '@sinergi/contracts/roster.contract';
import { handInProcess } from '@sinergi/contracts/ids';
import { processes, rosters } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable, skippable } from '../steps/recoverable';

const NOTHING: HandInCounts = { rows: 0, accepted: 0, warned: 0, returned: 0 };
const SENDER = { side: 'city', positions: ['city-secretary', 'agency-head'] } as const;

export async function rosterHandIn(start: HandInStart): Promise<HandInOutcome> {
  const casework = new Casework(handInProcess(start.no, start.handInId), 'roster-hand-in', start);
  const desk = new DecisionDesk(start.terms, [{ personId: start.uploadedBy, duty: 'upload-roster' }]);
  const handled = await untilStopped(casework, () => handle(start, casework, desk));
  const outcome: HandInOutcome = 'stopped' in handled ? { handInId: start.handInId, result: 'aborted', counts: NOTHING } : handled;
  return closing(casework, outcome.result, outcome, () => recoverable(casework, 'finish-hand-in', () => rosters.finish(start.handInId, outcome.result, casework.today())));
}

async function handle(start: HandInStart, casework: Casework, desk: DecisionDesk): Promise<HandInOutcome> {
  const { handInId } = start;
  casework.standing.working('reading');
  const read = await readOrRefuse(casework, handInId);
  if (!read) {
    await report(casework, handInId, NOTHING, 'declined');
    return { handInId, result: 'declined', counts: NOTHING };
  }
  const heard = await askOffice(casework, desk, { stage: 'roster', ask: start.terms.rosterApproval, facts: { ...read } });
  const result = heard.kind === 'silent' ? 'lapsed' : heard.kind === 'decided' && heard.verdict === 'approve' ? 'committed' : 'declined';
  if (result !== 'committed' || heard.kind !== 'decided') {
    await report(casework, handInId, read, result);
    return { handInId, result, counts: read };
  }
  casework.standing.working('committing');
  const counts = await recoverable(casework, 'commit-roster', () => rosters.commit(handInId, heard.decision.decidedBy, casework.today()));
  await recoverable(casework, 'report-roster', () =>
    processes.reportRoster(start.no, { handInId, accepted: counts.accepted, returned: counts.returned, on: casework.today(), uploadedBy: start.uploadedBy }),
  );
  await report(casework, handInId, counts, result);
  return { handInId, result, counts };
}

/** A file that will never read goes back to its sender; anything else waits for an operator. */
function readOrRefuse(casework: Casework, handInId: string): Promise<HandInCounts | undefined> {
  return recoverable(casework, 'read-roster', async () => {
    try {
      return await rosters.read(handInId);
    } catch (error) {
      if (error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === 'HandInUnreadable') return undefined;
      throw error;
    }
  });
}

async function report(casework: Casework, handInId: string, counts: HandInCounts, result: HandInOutcome['result']): Promise<void> {
  const errors = await skippable(casework, 'report-errors', () => rosters.reportErrors(handInId, casework.today()));
  await sendLetter(casework, { code: 'roster-result', occasion: ['result'], to: askedOf(casework, SENDER), facts: { ...counts, result, errorFile: errors ? 'yes' : 'no' } });
}
