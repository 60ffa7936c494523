/** Why the door did not do what was asked, in both languages where the door said so. */
import type { Titled } from '@sinergi/contracts/views';

export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    /** 0: the door was not reached at all. */
    readonly status: number,
    readonly code: string,
    readonly detail: Titled | null,
    readonly facts: Readonly<Record<string, unknown>>,
    readonly correlationId: string | null,
  ) {
    super(code);
  }

  /** The door judged the request and said no; asking the same again changes nothing. */
  get refused(): boolean {
    return this.status >= 400 && this.status < 500;
  }
}

export const unreachable = (): Problem => new Problem(0, 'unreachable', null, {}, null);

export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : new Problem(-1, 'unexpected', null, {}, null));

export async function problemIn(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return new Problem(
    answer.status,
    typeof told['code'] === 'string' ? told['code'] : `http-${answer.status}`,
    isTitled(told['detail']) ? told['detail'] : null,
    (told['facts'] ?? {}) as Readonly<Record<string, unknown>>,
    typeof told['correlationId'] === 'string' ? told['correlationId'] : null,
  );
}

function isTitled(value: unknown): value is Titled {
  return typeof value === 'object' && value !== null && typeof (value as Titled).id === 'string' && typeof (value as Titled).en === 'string';
}
