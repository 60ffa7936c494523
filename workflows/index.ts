/** The workflow functions the bundle offers, nothing else. */
export { cooperation } from './cooperation/cooperation.workflow';
export { collection } from './collection/collection.workflow';
export { billingMonth } from './collection/billing-month.workflow';
export { rosterHandIn } from './roster/roster-hand-in.workflow';
