/** `npm test`: sets up what the tests need, runs every level and ends with one line of counts. */
import { options } from './lib/arguments.mjs';
import { Phases } from './lib/phases.mjs';
import { SET_UP_PHASES, setUp } from './lib/set-up.mjs';
import { inWords, LEVELS, runLevel, sumOf } from './lib/test-levels.mjs';
import { startTestServers } from './lib/test-server-process.mjs';

const { level: chosen = Object.keys(LEVELS) } = options({ level: { type: 'string', multiple: true } });
const unknown = chosen.filter((level) => !(level in LEVELS));
if (unknown.length > 0) {
  process.stderr.write(`no such level: ${unknown.join(', ')}; there are ${Object.keys(LEVELS).join(', ')}\n`);
  process.exit(2);
}

// a server of one's own is for running; the tests bring theirs, which skip time and start empty
delete process.env.TEMPORAL_ADDRESS;
const phases = new Phases(SET_UP_PHASES + 1 + chosen.length);

await phases.carryOut(async () => {
  await setUp(phases);
  let servers;
  await phases.run('Test servers', async () => {
    servers = await startTestServers();
    phases.onEnd(servers.stop);
    return 'PostgreSQL and Temporal are up';
  });
  const counts = [];
  for (const level of chosen) {
    await phases.run(
      LEVELS[level],
      async () => {
        counts.push(await runLevel(level, { env: { ...process.env, ...servers.env }, signal: phases.signal }));
        return inWords(counts.at(-1));
      },
      { loud: true },
    );
  }
  await phases.end();
  const total = sumOf(counts);
  process.stdout.write(`\n${inWords(total)}\n`);
  return total.failed > 0 ? 1 : 0;
});
