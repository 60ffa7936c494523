/** The workflow functions the bundle offers, nothing else. */
export { cooperation } from './cooperation/cooperation.workflow';
export { collection } from './collection/collection.workflow';
export { billingMonth } from './collection/billing-month.workflow';
export { exchange } from './exchange/exchange.workflow';
export { rosterHandIn } from './roster/roster-hand-in.workflow';
export { rosterCompletion } from './roster/roster-completion.workflow';
export { arrears } from './collection/arrears.workflow';
export { paymentPlan } from './collection/payment-plan.workflow';
export { arrangementChange } from './collection/arrangement-change.workflow';
export { rosterChange } from './roster/roster-change.workflow';
