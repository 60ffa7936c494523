/** Another arrangement of who pays: approved by a second person, in effect from its month; months billed already are billed again by what differs. */
import type { ArrangementChangeOutcome, ArrangementChangeStart } from '@sinergi/contracts/arrangement-change.contract';
import { arrangementProcess } from '@sinergi/contracts/ids';
import type { PositionCode, Side } from '@sinergi/domain/parties/office';
import { arrangements, processes } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';

const PROPOSER: Readonly<Record<Side, readonly PositionCode[]>> = { city: ['city-secretary', 'treasurer'], branch: ['account-officer', 'branch-head'] };

export async function arrangementChange(start: ArrangementChangeStart): Promise<ArrangementChangeOutcome> {
  const { changeId } = start;
  const casework = new Casework(arrangementProcess(start.no, changeId), 'arrangement-change', start);
  const desk = new DecisionDesk(start.terms, [{ personId: start.proposedBy, duty: 'propose-arrangement' }]);
  const handled = await untilStopped(casework, () => handle(start, casework, desk));
  const outcome: ArrangementChangeOutcome = 'stopped' in handled ? { changeId, result: 'aborted', reopened: [] } : handled;
  return closing(casework, outcome.result, outcome, () => recoverable(casework, 'finish-arrangement', () => arrangements.finish(changeId, outcome.result, casework.today())));
}

async function handle(start: ArrangementChangeStart, casework: Casework, desk: DecisionDesk): Promise<ArrangementChangeOutcome> {
  const heard = await askOffice(casework, desk, { stage: 'arrangement', ask: start.ask });
  if (heard.kind === 'silent') return end(casework, start, 'lapsed');
  if (heard.kind !== 'decided' || heard.verdict !== 'approve') return end(casework, start, 'declined');
  casework.standing.working('arranging');
  const reopened = await recoverable(casework, 'apply-arrangement', () => arrangements.apply(start.changeId, heard.decision.decidedBy, casework.today()));
  if (reopened.length > 0) await recoverable(casework, 'reopen-months', () => processes.reopenMonths(start.no, { changeId: start.changeId, months: reopened }));
  return end(casework, start, 'applied', reopened);
}

async function end(casework: Casework, { changeId, side }: ArrangementChangeStart, result: ArrangementChangeOutcome['result'], reopened: ArrangementChangeOutcome['reopened'] = []): Promise<ArrangementChangeOutcome> {
  await sendLetter(casework, { code: 'arrangement-result', occasion: ['result'], to: askedOf(casework, { side, positions: PROPOSER[side] }), facts: { result, reopened: reopened.length } });
  return { changeId, result, reopened };
}
