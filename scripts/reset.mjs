/** `npm run reset`: asks, then removes what a stack holds: database, processes, documents, mail and keys. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { options } from './lib/arguments.mjs';
import { DataFolder } from './lib/data-folder.mjs';
import { shown, WORKSHOP } from './lib/paths.mjs';

const { yes, name } = options({ yes: { type: 'boolean' }, name: { type: 'string' } });
const data = join(WORKSHOP, 'data');
const folders = (existsSync(data) ? readdirSync(data) : []).filter((entry) => !name || entry === name).map((entry) => new DataFolder(entry));

if (folders.length === 0) {
  process.stdout.write(name ? `There is no data folder called ${name}.\n` : 'There is nothing to remove.\n');
  process.exit(0);
}
for (const folder of folders) process.stdout.write(`  ${shown(folder.path)}${folder.owner() ? `  in use by process ${folder.owner().pid}: left alone` : ''}\n`);
const idle = folders.filter((folder) => !folder.owner());
if (idle.length === 0) process.exit(1);
if (!yes && !(await agreed())) {
  process.stdout.write('Nothing was removed.\n');
  process.exit(1);
}
for (const folder of idle) folder.remove();
process.stdout.write(`Removed: ${idle.map((folder) => folder.name).join(', ')}\n`);

async function agreed() {
  if (!process.stdin.isTTY) {
    process.stdout.write('Nobody here to ask; say --yes.\n');
    return false;
  }
  const asker = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asker.question('Remove all this for good? Type yes: ');
  asker.close();
  return answer.trim().toLowerCase() === 'yes';
}
