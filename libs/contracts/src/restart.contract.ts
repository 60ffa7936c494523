/** What a lost process begins again with, by its kind. */
import type { BillingMonthStart, CollectionStart } from './collection.contract';
import type { CooperationStart } from './cooperation.contract';
import type { HandInStart } from './roster.contract';

export type RestartStart =
  | { readonly kind: 'cooperation'; readonly start: CooperationStart }
  | { readonly kind: 'collection'; readonly start: CollectionStart }
  | { readonly kind: 'billing-month'; readonly start: BillingMonthStart }
  | { readonly kind: 'roster-hand-in'; readonly start: HandInStart };
