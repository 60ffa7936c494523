/** `npm run e2e`: plays the demo's story in a stack of its own and drives it with a real browser. */
import { chromium } from './lib/browser.mjs';
import { DataFolder } from './lib/data-folder.mjs';
import { Phases } from './lib/phases.mjs';
import { runStack, STACK_PHASES } from './lib/run-stack.mjs';
import { tellStory } from './lib/story.mjs';
import { inWords, runLevel } from './lib/test-levels.mjs';

const phases = new Phases(STACK_PHASES + 3);

await phases.carryOut(async () => {
  let browser;
  await phases.run('Chromium', async (tell) => {
    browser = await chromium(tell);
    return browser.how;
  });
  const { folder, stack } = await runStack(phases, freshFolder, { quick: true });
  // put away last, so first in line: what a browser test leaves is of no use to anyone
  phases.onEnd(async () => {
    await stack.stop();
    folder.remove();
  });
  const env = stack.settings.environment();
  const story = [];
  await phases.run('The story', async (tell) => {
    await tellStory(env, phases.signal, (line) => {
      story.push(line);
      tell(line);
    });
  });
  let counts;
  await phases.run(
    'Browser',
    async () => {
      counts = await runLevel('e2e', { env: { ...env, CHROMIUM_PATH: browser.path, SINERGI_E2E_STORY: story.join('\n') }, signal: phases.signal });
      return inWords(counts);
    },
    { loud: true },
  );
  await phases.end();
  process.stdout.write(`\n${inWords(counts)}\n`);
  return counts.failed > 0 ? 1 : 0;
});

async function freshFolder() {
  const folder = new DataFolder(`e2e-${process.pid}`);
  folder.remove();
  await folder.lock();
  return folder;
}
