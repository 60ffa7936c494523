/** Failure types that travel through the engine: the code of a domain refusal, or one of these. */
export const FAILURE_TYPES = ['RecipientUnknown', 'MailRejected', 'PaperNotRendered', 'HandInUnreadable', 'RosterChanged', 'RegistryAway'] as const;
export type FailureType = (typeof FAILURE_TYPES)[number];

/** The world outside failed: thrown as it is and retried. Facts are codes, ids and counts, never a name, address or amount. */
export class NamedFailure extends Error {
  constructor(
    readonly type: FailureType,
    readonly facts: Readonly<Record<string, string | number | boolean>> = {},
  ) {
    super([type, ...Object.entries(facts).map(([name, value]) => `${name}=${value}`)].join(' '));
    this.name = type;
  }
}
