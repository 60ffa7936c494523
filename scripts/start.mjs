/** `npm start`: the same stack without the story; keeps what it holds and brings an older database up to date first. */
import { options } from './lib/arguments.mjs';
import { DataFolder } from './lib/data-folder.mjs';
import { shown } from './lib/paths.mjs';
import { Phases } from './lib/phases.mjs';
import { addresses, runStack, STACK_PHASES, untilInterrupted } from './lib/run-stack.mjs';

const { name = 'main' } = options({ name: { type: 'string' } });
const phases = new Phases(STACK_PHASES);

await phases.carryOut(async () => {
  const { folder, stack } = await runStack(phases, () => lockedFolder(name), { quick: false });
  process.stdout.write(`\nSinergi runs; what it holds is kept in ${shown(folder.path)}\n${addresses(stack.settings.urls())}\n\n`);
  process.stdout.write('The first token: npm run admin -- token create --help\nCtrl-C ends it.\n');
  await untilInterrupted(phases);
});

async function lockedFolder(folderName) {
  const folder = new DataFolder(folderName);
  await folder.lock();
  return folder;
}
