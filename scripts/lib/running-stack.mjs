/** Finds the stack that runs here, so that a terminal command needs no addresses. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder.mjs';
import { WORKSHOP } from './paths.mjs';
import { postgresUrl } from './postgres.mjs';

/** `npm start` before a demo; undefined when nothing runs. */
export function runningStack() {
  const data = join(WORKSHOP, 'data');
  const names = existsSync(data) ? readdirSync(data).sort((a, b) => Number(b === 'main') - Number(a === 'main') || a.localeCompare(b)) : [];
  return names.map((name) => new DataFolder(name)).find((folder) => folder.owner() && folder.state().urls);
}

/** What the terminal command must know; what the person has set, or kept with `sinergi login`, wins. */
export function terminalSettings(stack) {
  const kept = join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'sinergi', 'config.json');
  return stack && !existsSync(kept) ? { SINERGI_API_URL: stack.state().urls.API_URL } : {};
}

/** What work on the database itself must know, such as making the first token. */
export function adminSettings(stack) {
  if (!stack) return {};
  const { ports } = stack.state();
  const { postgres, ...keys } = stack.keys();
  return { ...keys, DATABASE_URL: postgresUrl(ports.postgres, postgres, 'sinergi'), PUBLIC_URL: stack.state().urls.CONSOLE_URL };
}
