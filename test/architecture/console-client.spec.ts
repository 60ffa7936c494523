/** The console's client is generated from the door's description; this holds the two together. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

it('the console knows the door as it is; after a change of the door, node scripts/console-client.mjs brings them together', () => {
  const generated = execFileSync(process.execPath, ['scripts/console-client.mjs', '--print'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 });
  // compared as a truth, so that a difference does not print two whole files
  expect(generated === readFileSync(join(ROOT, 'apps/console/src/api/generated/door.d.ts'), 'utf8')).toBe(true);
}, 60_000);
