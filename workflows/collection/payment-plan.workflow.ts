/** A plan to pay arrears by instalments: approved by a second person, and while it is kept nobody is warned. */
import type { PaymentPlanStart, PlanOutcome } from '@sinergi/contracts/payment-plan.contract';
import { planProcess } from '@sinergi/contracts/ids';
import type { PositionCode, Side } from '@sinergi/domain/parties/office';
import { arrears, processes } from '../steps/activities';
import { askOffice } from '../steps/ask-office';
import { Casework } from '../steps/casework';
import { DecisionDesk } from '../steps/decision-desk';
import { askedOf, sendLetter } from '../steps/letters';
import { closing, untilStopped } from '../steps/life';
import { recoverable } from '../steps/recoverable';

const PROPOSER: Readonly<Record<Side, readonly PositionCode[]>> = { city: ['treasurer', 'city-secretary'], branch: ['account-officer', 'branch-head'] };

export async function paymentPlan(start: PaymentPlanStart): Promise<PlanOutcome> {
  const { planId } = start;
  const casework = new Casework(planProcess(start.no, planId), 'payment-plan', start);
  const desk = new DecisionDesk(start.terms, [{ personId: start.proposedBy, duty: 'propose-plan' }]);
  const handled = await untilStopped(casework, () => handle(start, casework, desk));
  const outcome: PlanOutcome = { planId, result: typeof handled === 'string' ? handled : 'aborted' };
  return closing(casework, outcome.result, outcome, () => recoverable(casework, 'finish-plan', () => arrears.finishPlan(planId, outcome.result, casework.today())));
}

async function handle(start: PaymentPlanStart, casework: Casework, desk: DecisionDesk): Promise<PlanOutcome['result']> {
  const heard = await askOffice(casework, desk, { stage: 'collection', ask: start.ask });
  if (heard.kind === 'silent') return end(casework, start, 'lapsed');
  if (heard.kind !== 'decided' || heard.verdict !== 'approve') return end(casework, start, 'declined');
  await recoverable(casework, 'start-plan', () => arrears.startPlan(start.planId, heard.decision.decidedBy, casework.today()));
  await recoverable(casework, 'stir-arrears', () => processes.stirArrears(start.no));
  return end(casework, start, 'running');
}

async function end(casework: Casework, { side }: PaymentPlanStart, result: PlanOutcome['result']): Promise<PlanOutcome['result']> {
  await sendLetter(casework, { code: 'plan-result', occasion: ['result'], to: askedOf(casework, { side, positions: PROPOSER[side] }), facts: { result } });
  return result;
}
