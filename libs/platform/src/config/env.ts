/** What each process must be told before it may start; every problem is named at once and nothing connects. */
import { z } from 'zod';
import { SETTINGS, type SettingName } from './settings';

const store = ['DATABASE_URL', 'LOG_LEVEL'] as const;
const engine = ['TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE'] as const;
const files = ['SINERGI_DATA_KEY', 'DOCUMENTS_DIR'] as const;

export const PROCESS_SETTINGS = {
  api: [...store, ...engine, ...files, 'PUBLIC_URL', 'TEMPORAL_UI_URL', 'API_PORT', 'API_HOST', 'CONSOLE_DIR'],
  worker: [...store, ...engine, ...files, 'PUBLIC_URL', 'SINERGI_LINK_KEY', 'SMTP_URL', 'MAIL_FROM', 'WORKER_HEALTH_PORT', 'CHECK_URL', 'CHECK_TOKEN', 'WORKFLOW_BUNDLE'],
  cli: ['SINERGI_API_URL', 'SINERGI_TOKEN'],
  catcher: ['CATCHER_SMTP_PORT', 'CATCHER_HTTP_PORT', 'CATCHER_DIR', 'CATCHER_REFUSE', 'LOG_LEVEL'],
  registry: ['REGISTRY_PORT', 'REGISTRY_TOKEN', 'REGISTRY_DELAY_MS', 'REGISTRY_MANNERS', 'REGISTRY_DECEASED', 'SINERGI_API_URL', 'SINERGI_TOKEN', 'LOG_LEVEL'],
  migrate: store,
  admin: [...store, 'PUBLIC_URL'],
  demo: ['DATABASE_URL', ...engine, 'TEMPORAL_UI_URL', 'API_URL', 'MAILBOX_URL', 'CONSOLE_URL'],
} as const satisfies Record<string, readonly SettingName[]>;

export type ProcessName = keyof typeof PROCESS_SETTINGS;
export type EnvOf<P extends ProcessName> = { readonly [N in (typeof PROCESS_SETTINGS)[P][number]]: z.output<(typeof SETTINGS)[N]> };

export class EnvProblems extends Error {
  constructor(readonly process: ProcessName, readonly problems: readonly string[]) {
    super(`The ${process} process cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvProblems';
  }
}

/** @throws EnvProblems with one line per setting that is missing or malformed; values are never repeated. */
export function readEnv<P extends ProcessName>(process: P, source: NodeJS.ProcessEnv): EnvOf<P> {
  const names: readonly SettingName[] = PROCESS_SETTINGS[process];
  const given = Object.fromEntries(names.filter((name) => source[name]?.trim()).map((name) => [name, source[name]]));
  const result = z.object(Object.fromEntries(names.map((name) => [name, SETTINGS[name]]))).safeParse(given);
  if (!result.success) throw new EnvProblems(process, result.error.issues.map((issue) => problemOf(issue, given)));
  return result.data as EnvOf<P>;
}

/** For a process's first line: either the settings, or all problems on stderr and exit code 1. */
export function envOrExit<P extends ProcessName>(name: P): EnvOf<P> {
  try {
    return readEnv(name, process.env);
  } catch (error) {
    if (!(error instanceof EnvProblems)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(1);
  }
}

function problemOf(issue: z.core.$ZodIssue, given: Record<string, unknown>): string {
  const name = String(issue.path[0]);
  return name in given || issue.message.startsWith('is missing') ? `${name} ${issue.message}` : `${name} is missing; it ${issue.message}`;
}
