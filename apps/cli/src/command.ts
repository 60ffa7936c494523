/** What a terminal command is: how it is called, what it needs, and what it answers to people and to programs. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Door } from './door';
import type { Said, Tongue } from './language';

/** `value` is what `--json` prints; `text` is for people. */
export interface Answer {
  readonly value: unknown;
  readonly text: string;
  /** Recorded, and still being processed when the command ended. */
  readonly pending?: boolean;
  /** Whatever there was to print has been printed. */
  readonly printed?: true;
}

export interface Call {
  readonly door: Door;
  readonly tongue: Tongue;
  /** Positional arguments, as many as the command names. */
  readonly words: readonly string[];
  /** @throws UsageProblem when it is missing */
  need(option: string): string;
  option(option: string): string | undefined;
  options(option: string): readonly string[];
  flag(option: string): boolean;
  /** Prints one value as a line of JSON, as soon as whoever reads keeps up. */
  print(value: unknown): Promise<void>;
  /** Prints a piece of an answer too long to be held, as soon as whoever reads keeps up. */
  write(piece: string): Promise<void>;
}

export interface Command {
  /** `launch`, or two words: `office add`. */
  readonly name: string;
  /** Positional arguments as help shows them. */
  readonly words: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** Answered by the law that comes with the program: JSON alone on standard output, refusals too. */
  readonly offline?: true;
  readonly about: Said;
  run(call: Call): Promise<Answer>;
}

/** The command line was not understood. */
export class UsageProblem extends Error {}

export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;
