/** `npm run demo`: sets everything up, plays the Bekasi story of 2018 and leaves it running to be looked at. */
import { options } from './lib/arguments.mjs';
import { demoFolder } from './lib/demo-folder.mjs';
import { Phases } from './lib/phases.mjs';
import { runStack, STACK_PHASES, untilInterrupted } from './lib/run-stack.mjs';
import { tellStory } from './lib/story.mjs';

const { exit, name } = options({ exit: { type: 'boolean' }, name: { type: 'string' } });
const phases = new Phases(STACK_PHASES + 1);

await phases.carryOut(async () => {
  const { folder, stack } = await runStack(phases, () => demoFolder(name), { quick: true });
  process.stdout.write(`[${STACK_PHASES + 1}/${STACK_PHASES + 1}] The story\n\n`);
  const summary = await tellStory(stack.settings.environment(), phases.signal, (line) => process.stdout.write(`${line}\n`));
  folder.remember({ story: 'told' });
  if (exit) {
    // the very last line, so that a script finds it
    await phases.end();
    process.stdout.write(`${summary}\n`);
    return;
  }
  process.stdout.write(`${summary}\n\nStill running; Ctrl-C ends it.\n`);
  await untilInterrupted(phases);
});
