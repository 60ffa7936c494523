/** Finds the command, carries it out and says how it ended; standard output carries the result and nothing else. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { EnvProblems } from '@sinergi/platform/config/env';
import { flag, text, UsageProblem, type Answer, type Call, type Command } from './command';
import { COMMANDS } from './commands/all';
import { Door, DoorAway, DoorRefusal } from './door';
import { EXIT, helpFor, overview } from './help';
import type { Tongue } from './language';
import { REFUSED, refusalOf, subjectOf, withNegativeValues } from './offline';
import { readAccess } from './settings';

export interface Streams {
  /** What it returns is waited for: whoever reads may be slow. */
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => void;
}

const EVERYWHERE = { json: flag, lang: text, key: text, help: flag } as const satisfies ParseArgsOptionsConfig;
type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** @returns the exit code */
export async function terminal(args: readonly string[], { out, error }: Streams): Promise<number> {
  const tongue: Tongue = args[args.indexOf('--lang') + 1] === 'en' && args.includes('--lang') ? 'en' : args.includes('--lang=en') ? 'en' : 'id';
  const command = commandIn(args);
  if (!command) {
    const asked = args.length === 0 || args.includes('--help') || args[0] === 'help';
    (asked ? out : error)(overview(COMMANDS, tongue));
    return asked ? EXIT.done : EXIT.usage;
  }
  try {
    const { values, positionals } = parse(command, args.slice(command.name.split(' ').length));
    if (values['help']) {
      await out(helpFor(command, tongue));
      return EXIT.done;
    }
    if (positionals.length !== command.words.length) throw new UsageProblem(`${command.name} ${command.words.join(' ')}`);
    const answer = await command.run(callOf(values, positionals, tongue, out));
    if (!answer.printed) await out(printed(answer, values['json'] === true || command.offline === true));
    if (answer.pending) error(tongue === 'id' ? 'Tercatat, masih diproses.\n' : 'Recorded, still being processed.\n');
    return answer.pending ? EXIT.pending : EXIT.done;
  } catch (failure) {
    const refusal = command.offline ? refusalOf(failure) : null;
    if (refusal) {
      await out(`${JSON.stringify({ ...subjectOf(command, args), ...refusal })}\n`);
      return REFUSED;
    }
    const { code, words } = explained(failure, tongue, command);
    error(`${words}\n`);
    return code;
  }
}

/** Commands of two words before those of one. */
function commandIn(args: readonly string[]): Command | undefined {
  const called = (words: number): string => args.slice(0, words).join(' ');
  return COMMANDS.find(({ name }) => name === called(2)) ?? COMMANDS.find(({ name }) => name === called(1));
}

function parse(command: Command, args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: command.offline ? withNegativeValues(args) : [...args], options: { ...command.options, ...EVERYWHERE }, allowPositionals: true });
  } catch (error) {
    throw new UsageProblem((error as Error).message, { cause: error });
  }
}

function callOf(values: Values, words: readonly string[], tongue: Tongue, out: Streams['out']): Call {
  const option = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  let door: Door | undefined;
  return {
    get door() {
      return (door ??= new Door({ ...readAccess(), tongue, key: option('key') ?? null }));
    },
    tongue,
    words,
    option,
    options: (name) => (Array.isArray(values[name]) ? (values[name] as string[]) : []),
    flag: (name) => values[name] === true,
    print: async (value) => {
      await out(`${JSON.stringify(value)}\n`);
    },
    write: async (piece) => {
      await out(piece);
    },
    need: (name) => {
      const value = option(name);
      if (value === undefined) throw new UsageProblem(tongue === 'id' ? `--${name} wajib diisi` : `--${name} must be given`);
      return value;
    },
  };
}

const printed = ({ value, text: words }: Answer, json: boolean): string => (json ? `${JSON.stringify(value)}\n` : `${words}\n`);

function explained(failure: unknown, tongue: Tongue, command: Command): { code: number; words: string } {
  if (failure instanceof UsageProblem) return { code: EXIT.usage, words: `${failure.message}\n\n${helpFor(command, tongue)}` };
  if (failure instanceof DoorRefusal) {
    const fields = failure.fields.map((field) => `  ${field.field}: ${field[tongue]}`);
    const facts = Object.keys(failure.facts).length > 0 ? [`  ${JSON.stringify(failure.facts)}`] : [];
    const words = [`${failure.detail[tongue]} [${failure.code}]`, ...(fields.length > 0 ? fields : facts), ...(failure.correlationId ? [`  ${failure.correlationId}`] : [])].join('\n');
    return { code: failure.status === 401 ? EXIT.unknown : failure.status >= 500 ? EXIT.failed : EXIT.refused, words };
  }
  if (failure instanceof DoorAway) return { code: EXIT.away, words: `${tongue === 'id' ? 'Layanan tidak terjangkau' : 'The door cannot be reached'}: ${failure.message}` };
  if (failure instanceof DomainError) return { code: EXIT.refused, words: `${failure.code} ${JSON.stringify(failure.facts)}` };
  if (failure instanceof EnvProblems) return { code: EXIT.usage, words: failure.message };
  return { code: EXIT.failed, words: failure instanceof Error ? failure.message : String(failure) };
}
