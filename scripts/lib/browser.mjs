/** Finds a Chromium for the browser tests; on Debian, as root, it is installed if there is none. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** @returns {Promise<{ path: string, how: string }>} */
export async function chromium(tell) {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there`);
  const found = named ?? installed();
  if (found) return { path: found, how: found };
  if (isDebian() && process.getuid?.() === 0) {
    tell('apt-get install chromium');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
    const path = installed();
    if (path) return { path, how: 'installed' };
  }
  throw new Error('The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.');
}

function installed() {
  const places = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return places.flatMap((place) => NAMES.map((name) => join(place, name))).find(existsSync);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function apt(...args) {
  const { status, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed:\n${stderr}`);
}
