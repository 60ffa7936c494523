/** What goes out to the agency or the population registry about the people and the money of a cooperation, and how each line of it stands. */
export const EXCHANGE_KINDS = ['registration', 'identity-check', 'payment-code', 'payment-receipt'] as const;
/**
 * `registration`: people are handed over to be given a card number; `identity-check`: people are asked about;
 * `payment-code`: parts of bills are handed over to be given the agency's payment code; `payment-receipt`: what was paid for people is handed on to be posted.
 */
export type ExchangeKind = (typeof EXCHANGE_KINDS)[number];

export const MEMBERSHIP_KINDS = ['registration', 'identity-check'] as const;
/** About the person, whatever the month: asked once. */
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number];

export const LINE_STANDINGS = ['sent', 'confirmed', 'rejected', 'unanswered'] as const;
/** `unanswered`: nobody said anything until the wait for the answer ended. */
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** A line that bars another about the same person: it is under way, or has done its work. */
export const LIVE_STANDINGS: readonly LineStanding[] = ['sent', 'confirmed'];

export const EXCHANGE_STATUSES = ['preparing', 'awaiting-answer', 'answered', 'lapsed', 'aborted'] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATUSES)[number];
