/** One change of the roster that is no file: approved by a second person, taken into effect, reported to whoever proposed it. */
import { setHandler } from '@temporalio/workflow';
import { offersAnswered, type ChangeCounts, type RosterChangeOutcome, type RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import { changeProcess } from '@sinergi/contracts/ids';
import type { PositionCode, Side } from '@sinergi/domain/parties/office';
import { changes } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';

const NOBODY: ChangeCounts = { leaves: 0, joins: 0 };
const PROPOSER: Readonly<Record<Side, readonly PositionCode[]>> = { city: ['city-secretary', 'agency-head'], branch: ['account-officer', 'branch-head'] };

export async function rosterChange(start: RosterChangeStart): Promise<RosterChangeOutcome> {
  const { changeId } = start;
  const casework = new Casework(changeProcess(start.no, changeId), 'roster-change', start);
  const desk = new DecisionDesk(start.terms, [{ personId: start.proposedBy, duty: 'upload-roster' }]);
  const handled = await untilStopped(casework, () => handle(start, casework, desk));
  const outcome: RosterChangeOutcome = 'stopped' in handled ? { changeId, result: 'aborted', counts: NOBODY } : handled;
  return closing(casework, outcome.result, outcome, () => recoverable(casework, 'finish-change', () => changes.finish(changeId, outcome.result, casework.today())));
}

async function handle(start: RosterChangeStart, casework: Casework, desk: DecisionDesk): Promise<RosterChangeOutcome> {
  const heard = await askOffice(casework, desk, { stage: 'roster', ask: { ...start.terms.rosterApproval, code: 'change-approval', act: 'approve-change' } });
  if (heard.kind === 'silent') return end(casework, start, 'lapsed');
  if (heard.kind !== 'decided' || heard.verdict !== 'approve') return end(casework, start, 'declined');
  casework.standing.working('committing');
  const counts = await recoverable(casework, 'apply-change', () => changes.apply(start.changeId, heard.decision.decidedBy, casework.today()));
  if (counts === null) return end(casework, start, 'overtaken');
  const outcome = await end(casework, start, 'applied', counts);
  if (start.kind === 'transfer') await offer(casework, desk, start);
  return outcome;
}

/** The change stands whatever they say; an offer nobody has answered when the wait ends lapses as the process closes. */
async function offer(casework: Casework, desk: DecisionDesk, { changeId, terms }: RosterChangeStart): Promise<void> {
  if (!terms.continuation) return;
  let answered = false;
  setHandler(offersAnswered, () => {
    answered = true;
  });
  const open = await recoverable(casework, 'offer-continuation', () => changes.offer(changeId, casework.today()));
  if (open > 0) await askOffice(casework, desk, { stage: 'roster', ask: terms.continuation.answers, facts: { open }, fact: () => answered });
}

async function end(casework: Casework, { changeId, side }: RosterChangeStart, result: RosterChangeOutcome['result'], counts: ChangeCounts = NOBODY): Promise<RosterChangeOutcome> {
  await sendLetter(casework, { code: 'roster-change-result', occasion: ['result'], to: askedOf(casework, { side, positions: PROPOSER[side] }), facts: { ...counts, result } });
  return { changeId, result, counts };
}
