/** What can go wrong at the door itself, beside the refusals of the field. */
import type { ErrorFacts } from '@sinergi/domain/errors/domain-error';

export const DOOR_ERROR_CODES = ['route-unknown', 'record-unknown', 'request-in-progress', 'body-too-large', 'store-full', 'unavailable', 'unexpected'] as const;
export type DoorErrorCode = (typeof DOOR_ERROR_CODES)[number];

export class DoorError extends Error {
  override readonly name = 'DoorError';
  constructor(
    readonly code: DoorErrorCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}

/** One field of a request that cannot be used, said in both languages. */
export interface FieldProblem {
  readonly field: string;
  readonly id: string;
  readonly en: string;
}

/** A request whose fields do not have the form the door asks for; every field is named at once. */
export class MalformedRequest extends Error {
  override readonly name = 'MalformedRequest';
  constructor(readonly fields: readonly FieldProblem[]) {
    super('request-malformed');
  }
}

/** A table of which nothing was taken, with every cell that stood in the way. */
export class RefusedTable extends Error {
  override readonly name = 'RefusedTable';
  constructor(readonly fields: readonly FieldProblem[]) {
    super('law-row-invalid');
  }
}
