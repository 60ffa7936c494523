/** `npm run record:history [-- --story TITLE]`: plays stories and keeps the runs of their processes as replay tests. */
import { options } from './lib/arguments.mjs';
import { Phases } from './lib/phases.mjs';
import { SET_UP_PHASES, setUp } from './lib/set-up.mjs';
import { inWords, runLevel } from './lib/test-levels.mjs';
import { startTestServers } from './lib/test-server-process.mjs';

const { story } = options({ story: { type: 'string' } });
delete process.env.TEMPORAL_ADDRESS;
const phases = new Phases(SET_UP_PHASES + 1);

await phases.carryOut(async () => {
  await setUp(phases);
  const { env, stop } = await startTestServers();
  phases.onEnd(stop);
  let counts;
  await phases.run(
    'Stories, recorded',
    async () => {
      // asks the town of test/harness to keep them in test/histories
      counts = await runLevel('stories', { env: { ...process.env, ...env, RECORD_HISTORIES: 'yes' }, signal: phases.signal, title: story, patterns: ['test/stories'] });
      return inWords(counts);
    },
    { loud: true },
  );
  return counts.failed > 0 ? 1 : 0;
});
