/** Runs a terminal program of the project, built first if need be; only the program itself writes to standard output. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { installPackages, packagesAreInstalled } from './install.mjs';
import { oneAtATime } from './lock.mjs';
import { nodePath, ROOT, WORKSHOP } from './paths.mjs';

/** @returns {Promise<number>} the program's exit code. */
export async function runBuilt(script, args, settings) {
  await prepare();
  const env = { ...settings, ...process.env };
  const program = spawn(nodePath(), ['--enable-source-maps', join(ROOT, script), ...args], { env, stdio: 'inherit' });
  // the terminal sends Ctrl-C to the program as well; what it makes of it decides
  process.on('SIGINT', () => {});
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

export async function prepare() {
  const lock = join(WORKSHOP, 'set-up.lock');
  const say = (text) => process.stderr.write(`${text}\n`);
  if (!packagesAreInstalled()) {
    say('Installing packages, once (about a minute) ...');
    await oneAtATime(lock, () => {}, undefined, () => installPackages());
  }
  const { buildServerCode } = await import('./build-product.mjs');
  await oneAtATime(lock, () => {}, undefined, () => buildServerCode((what) => say(`Building ${what} ...`)));
}
