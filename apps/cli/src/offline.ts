/** How commands that need no door refuse: JSON on standard output, with a code for programs and a sentence for people. */
import { parseArgs } from 'node:util';
import { Refusal } from '@sinergi/domain/calendar/refusal';
import { DomainError, type DomainErrorCode } from '@sinergi/domain/errors/domain-error';
import { UsageProblem, type Call, type Command } from './command';
import type { Said } from './language';

/** The file a command was to judge, named beside its refusal; null when none was given. */
export function subjectOf({ name, words, options }: Command, args: readonly string[]): { readonly file?: string | null } {
  if (!words.includes('FILE')) return {};
  const { positionals } = parseArgs({ args: args.slice(name.split(' ').length), options, strict: false, allowPositionals: true });
  return { file: positionals[words.indexOf('FILE')] ?? null };
}

/** Exit code of a refusal. */
export const REFUSED = 2;

export interface Refused {
  readonly refused: { readonly code: string; readonly message: string };
}

/** `--income -5` is an income of minus five, not an option called 5. */
export function withNegativeValues(args: readonly string[]): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before && /^--[^=]+$/.test(before)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
    return joined;
  }, []);
}

/** An option that may be given once. @throws Refusal `option-repeated` */
export function once(call: Call, option: string): string | undefined {
  const [value, ...more] = call.options(option);
  if (more.length > 0) throw new Refusal('option-repeated', { id: `--${option} diberikan lebih dari sekali`, en: `--${option} is given more than once` });
  return value;
}

/** @throws Refusal `option-missing` */
export function needed(call: Call, option: string): string {
  const value = once(call, option);
  if (value === undefined) throw new Refusal('option-missing', { id: `--${option} wajib diisi`, en: `--${option} must be given` });
  return value;
}

/** @returns null for what is no refusal but a fault of the program. */
export function refusalOf(failure: unknown): Refused | null {
  if (failure instanceof Refusal) return refused(failure.code, failure.said);
  if (failure instanceof UsageProblem) return misread(failure);
  if (failure instanceof DomainError) {
    const said = WORDS[failure.code];
    return said ? refused(failure.code, said) : null;
  }
  return null;
}

const refused = (code: string, { id, en }: Said): Refused => ({ refused: { code, message: `${id} / ${en}` } });

const WORDS: Partial<Record<DomainErrorCode, Said>> = {
  'month-malformed': { id: 'Bulan ditulis TTTT-BB, misalnya 2018-06', en: 'A month is written YYYY-MM, such as 2018-06' },
  'date-malformed': { id: 'Tanggal ditulis TTTT-BB-HH dan harus ada di kalender', en: 'A date is written YYYY-MM-DD and must exist in the calendar' },
};

function misread({ message, cause }: UsageProblem): Refused {
  const code = (cause as { code?: string } | undefined)?.code;
  const [option] = /--?[\w-]+/.exec(message) ?? [''];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return refused('option-unknown', { id: `Opsi ${option} tidak dikenal`, en: `There is no option ${option}` });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return refused('option-malformed', { id: `Nilai opsi ${option} tidak ada atau tidak semestinya`, en: `Option ${option} has no value, or one it does not take` });
  return refused('words-unexpected', { id: `Cara memanggilnya: sinergi ${message.trim()}`, en: `It is called as: sinergi ${message.trim()}` });
}
