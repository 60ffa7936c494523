/** One roster delivery: read and judged row by row, approved by a second person, taken into effect, reported to the sender. */
import { patched } from '@temporalio/workflow';
import type { HandInCounts, HandInOutcome, HandInStart } from '@sinergi/contracts/roster.contract';
import { handInProcess } from '@sinergi/contracts/ids';
import { processes, rosters } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable, skippable } from '../steps/recoverable';
import { judged, type Judged } from './judging';
import { Sender } from './sender';
import { unless } from './unless';

const NOTHING: HandInCounts = { rows: 0, accepted: 0, warned: 0, returned: 0 };
const SENDER = { side: 'city', positions: ['city-secretary', 'agency-head'] } as const;

export async function rosterHandIn(start: HandInStart): Promise<HandInOutcome> {
  const casework = new Casework(handInProcess(start.no, start.handInId), 'roster-hand-in', start);
  const desk = new DecisionDesk(start.terms, [{ personId: start.uploadedBy, duty: 'upload-roster' }]);
  const sender = new Sender(start, casework, desk);
  const handled = await untilStopped(casework, () => handle(start, casework, desk, sender));
  const outcome: HandInOutcome = 'stopped' in handled ? { handInId: start.handInId, result: 'aborted', counts: NOTHING } : handled;
  return closing(casework, outcome.result, outcome, () => recoverable(casework, 'finish-hand-in', () => rosters.finish(start.handInId, outcome.result, casework.today())));
}

async function handle(start: HandInStart, casework: Casework, desk: DecisionDesk, sender: Sender): Promise<HandInOutcome> {
  const { handInId } = start;
  const read: Judged = await judged(start, casework, sender);
  if ('ended' in read) return end(casework, handInId, read.counts, read.ended);
  for (let look = 1; ; look += 1) {
    const seen = patched('roster-compared') ? await recoverable(casework, 'compare-roster', () => rosters.compare(handInId, casework.today())) : read.counts;
    if (read.whole && seen.returned > 0) return end(casework, handInId, seen, 'incomplete');
    const heard = await askOffice(casework, desk, { stage: 'roster', ask: start.terms.rosterApproval, facts: { ...seen }, ...(look > 1 ? { variant: `look-${look}` } : {}) });
    if (heard.kind === 'silent') return end(casework, handInId, seen, 'lapsed');
    if (heard.kind !== 'decided' || heard.verdict !== 'approve') return end(casework, handInId, seen, 'declined');
    casework.standing.working('committing');
    const counts = await commitOrLookAgain(casework, handInId, heard.decision.decidedBy);
    if (!counts) continue;
    await recoverable(casework, 'report-roster', () =>
      processes.reportRoster(start.no, { handInId, accepted: counts.accepted, returned: counts.returned, on: casework.today(), uploadedBy: start.uploadedBy }),
    );
    return end(casework, handInId, counts, 'committed');
  }
}

async function end(casework: Casework, handInId: string, counts: HandInCounts, result: HandInOutcome['result']): Promise<HandInOutcome> {
  const errors = await skippable(casework, 'report-errors', () => rosters.reportErrors(handInId, casework.today()));
  await sendLetter(casework, { code: 'roster-result', occasion: ['result'], to: askedOf(casework, SENDER), facts: { ...counts, result, errorFile: errors ? 'yes' : 'no' } });
  return { handInId, result, counts };
}

/** Others took effect since the approver looked: nothing was committed, and the roster is shown again as it stands now. */
function commitOrLookAgain(casework: Casework, handInId: string, approvedBy: string): Promise<HandInCounts | undefined> {
  return recoverable(casework, 'commit-roster', () => unless('RosterChanged', rosters.commit(handInId, approvedBy, casework.today())));
}
