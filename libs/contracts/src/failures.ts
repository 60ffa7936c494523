/** Failure types that travel through the engine: the code of a domain refusal, or one of these. */
export const FAILURE_TYPES = ['RecipientUnknown', 'MailRejected', 'PaperNotRendered', 'HandInUnreadable', 'TariffMissing'] as const;
export type FailureType = (typeof FAILURE_TYPES)[number];
