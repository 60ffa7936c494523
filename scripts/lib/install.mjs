/** Installs the packages of the lockfile, unless exactly those are there already. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, ROOT } from './paths.mjs';

/** npm writes its own list as the last step of an installation, so an interrupted one is noticed. */
export function packagesAreInstalled() {
  const list = join(MODULES, '.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packagesOf(list);
  return Object.entries(packagesOf(join(ROOT, 'package-lock.json'))).every(([path, wanted]) => {
    const there = installed[path];
    return there ? there.version === wanted.version : path === '' || wanted.optional || wanted.devOptional;
  });
}

export function installPackages(signal) {
  if (packagesAreInstalled()) return Promise.resolve('already there');
  const args = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error'];
  // npm tells where it is; started by hand, it is looked for on the PATH
  const [command, ...first] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  return new Promise((resolve, reject) => {
    const npm = spawn(command, [...first, ...args], { cwd: ROOT, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    npm.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    npm.stdout.resume();
    npm.on('error', reject);
    npm.on('exit', (code) => (code === 0 ? resolve('installed') : reject(new Error(`npm ci failed:\n${said}`))));
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
