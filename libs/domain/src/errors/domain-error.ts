/** A broken rule of the field, named by a code that every door translates. */
export const DOMAIN_ERROR_CODES = [
  'amount-not-whole-rupiah',
  'amount-not-positive',
  'base-not-exact',
  'date-malformed',
  'month-malformed',
  'status-move-forbidden',
  'decision-out-of-turn',
  'decision-stale-round',
  'decision-verdict-not-offered',
  'decision-reason-missing',
  'decision-evidence-missing',
  'decision-not-yours',
  'duties-incompatible',
  'more-time-exhausted',
  'deadline-move-beyond-limit',
  'already-held',
  'not-held',
  'desk-not-of-this-side',
  'delegation-unknown',
  'delegation-overlaps',
  'correction-unknown',
  'correction-already-decided',
  'process-not-lost',
  'sign-in-needed',
  'cooperation-unknown',
  'cooperation-closed',
  'task-unknown',
  'link-unknown',
  'link-expired',
  'link-used',
  'programme-unknown',
  'tariff-missing',
  'office-unknown',
  'person-unknown',
  'holder-missing',
  'holder-overlaps',
  'period-invalid',
  'region-unknown',
  'document-unknown',
  'document-too-large',
  'file-unreadable',
  'file-header-missing',
  'hand-in-unknown',
  'hand-in-repeated',
  'roster-not-in-effect',
  'roster-billed',
  'roster-built-on',
  'undo-unknown',
  'undo-already-decided',
  'bill-unknown',
  'payment-unknown',
  'payment-already-decided',
  'statement-inconsistent',
  'law-row-invalid',
  'law-row-duplicate',
  'process-unknown',
  'process-not-waiting-for-repair',
  'token-invalid',
  'not-allowed',
  'request-malformed',
  'idempotency-key-missing',
  'idempotency-key-reused',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** Facts are codes, ids, dates and counts: never a name, national id, phone or account. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean | null>>;

export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: DomainErrorCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}
