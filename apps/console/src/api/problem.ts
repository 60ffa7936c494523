/** Why the door did not do what was asked, in both languages where the door said so. */
import type { Titled } from '@sinergi/contracts/views';

export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    /** 0: the door was not reached at all. */
    readonly status: number,
    readonly code: string,
    readonly detail: Titled | null = null,
    readonly facts: Readonly<Record<string, unknown>> = {},
    readonly correlationId: string | null = null,
    /** Fields that cannot be used, each with its own sentence. */
    readonly fields: readonly (Titled & { readonly field: string })[] = [],
  ) {
    super(code);
  }

  /** The door judged the request and said no; asking the same again changes nothing. */
  get refused(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

export const unreachable = (): Problem => new Problem(0, 'unreachable');

export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : new Problem(-1, 'unexpected'));

interface Told {
  readonly code?: string;
  readonly detail?: Titled;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly fields?: readonly (Titled & { readonly field: string })[];
  readonly correlationId?: string;
}

/** @param body what came with the status; a proxy in between may have sent anything */
export function problemFrom(status: number, body: unknown): Problem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Told;
  const detail = typeof told.detail === 'object' ? told.detail : null;
  return new Problem(status, told.code ?? `http-${status}`, detail, told.facts ?? {}, told.correlationId ?? null, told.fields ?? []);
}
