/** What a lost process begins again with, by its kind. */
import type { BillingMonthStart, CollectionStart } from './collection.contract';
import type { CooperationStart } from './cooperation.contract';
import type { ArrearsStart } from './arrears.contract';
import type { PaymentPlanStart } from './payment-plan.contract';
import type { ArrangementChangeStart } from './arrangement-change.contract';
import type { RosterChangeStart } from './roster-change.contract';
import type { RosterCompletionStart } from './roster-completion.contract';
import type { ExchangeStart } from './exchange.contract';
import type { HandInStart } from './roster.contract';

export type RestartStart =
  | { readonly kind: 'cooperation'; readonly start: CooperationStart }
  | { readonly kind: 'collection'; readonly start: CollectionStart }
  | { readonly kind: 'billing-month'; readonly start: BillingMonthStart }
  | { readonly kind: 'exchange'; readonly start: ExchangeStart }
  | { readonly kind: 'roster-hand-in'; readonly start: HandInStart }
  | { readonly kind: 'roster-completion'; readonly start: RosterCompletionStart }
  | { readonly kind: 'roster-change'; readonly start: RosterChangeStart }
  | { readonly kind: 'arrangement-change'; readonly start: ArrangementChangeStart }
  | { readonly kind: 'arrears'; readonly start: ArrearsStart }
  | { readonly kind: 'payment-plan'; readonly start: PaymentPlanStart };
