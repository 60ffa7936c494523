/** Where things are: the project, its own working folder, and the Node that runs its processes. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Everything the scripts make for themselves: server binaries, data folders, test folders. */
export const WORKSHOP = join(ROOT, '.sinergi');
export const MODULES = join(ROOT, 'node_modules');

const OWN_NODE = join(MODULES, '.bin', 'node');
let ownNodeRuns;

/** The project's own Node where its platform has one that runs, else the one that runs this. */
export function nodePath() {
  if (!existsSync(OWN_NODE)) return process.execPath;
  ownNodeRuns ??= spawnSync(OWN_NODE, ['--version'], { stdio: 'ignore' }).status === 0;
  return ownNodeRuns ? OWN_NODE : process.execPath;
}

/** For tools that would keep their cache in the system's temporary folder. */
export const toolEnvironment = () => ({ ...process.env, SWC_NODE_CACHE_DIR: join(WORKSHOP, 'swc-cache') });

/** A path as a person in the project folder would type it. */
export const shown = (path) => (path.startsWith(ROOT) ? path.slice(ROOT.length + 1) : path);
