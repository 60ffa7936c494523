/** A question of law that is refused, with a code for programs and a sentence for people: what law does not settle is never guessed. */

export interface RefusalWords {
  readonly id: string;
  readonly en: string;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    /** Kebab case. */
    readonly code: string,
    readonly said: RefusalWords,
  ) {
    super(code);
  }
}

/** @throws Refusal `value-not-in-list` */
export function chosen<Option extends string>(options: readonly Option[], given: string, name: string): Option {
  const found = options.find((option) => option === given);
  if (found === undefined) throw new Refusal('value-not-in-list', { id: `${name} adalah salah satu dari ${options.join(', ')}`, en: `${name} is one of ${options.join(', ')}` });
  return found;
}
