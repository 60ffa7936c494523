/** The folders of test runs: one per run, named after its process, so that what a killed run left can be told and cleared. */
import { existsSync, readdirSync, rmSync, writeFileSync, readFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSHOP } from './paths.mjs';
import { identityOf, isRunning } from './processes.mjs';

const PREFIX = 'test-';

/** Makes the folder of this run. */
export function testFolderOf(pid) {
  const folder = join(WORKSHOP, `${PREFIX}${pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'owner.json'), JSON.stringify(identityOf(pid)));
  return folder;
}

export function removeLeftTestFolders() {
  for (const name of readdirSync(WORKSHOP).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(WORKSHOP, name);
    const owner = join(folder, 'owner.json');
    if (!existsSync(owner) || !isRunning(JSON.parse(readFileSync(owner, 'utf8')))) rmSync(folder, { recursive: true, force: true });
  }
}
