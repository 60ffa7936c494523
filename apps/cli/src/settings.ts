/** Where the door is and who asks: from the environment, else from what `sinergi login` has kept. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { readEnv } from '@sinergi/platform/config/env';

export interface Access {
  readonly url: string;
  readonly token: string | null;
}

export const settingsFile = (): string => join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'sinergi', 'config.json');

export function readAccess(): Access {
  const env = readEnv('cli', process.env);
  const kept = keptAccess();
  const url = process.env['SINERGI_API_URL']?.trim() ? env.SINERGI_API_URL : (kept?.url ?? env.SINERGI_API_URL);
  return { url: url.replace(/\/$/, ''), token: env.SINERGI_TOKEN?.reveal() ?? kept?.token ?? null };
}

/** Only the person's own account can read it. */
export function keepAccess(access: Access): void {
  const file = settingsFile();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

function keptAccess(): Partial<Access> | null {
  const file = settingsFile();
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Access>) : null;
}
