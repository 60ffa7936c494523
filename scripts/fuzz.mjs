/** `npm run fuzz -- [--seconds N] [--seed S]`: damaged and random files for the readers, longer than a test run has time for; a seed is drawn and printed. */
import { options } from './lib/arguments.mjs';
import { Phases } from './lib/phases.mjs';
import { SET_UP_PHASES, setUp } from './lib/set-up.mjs';
import { inWords, runLevel } from './lib/test-levels.mjs';

const given = options({ seconds: { type: 'string' }, seed: { type: 'string' } });
const seconds = wholeOf('seconds', 600);
const seed = wholeOf('seed', Date.now() % 1_000_000_000);
const phases = new Phases(SET_UP_PHASES + 1);

await phases.carryOut(async () => {
  await setUp(phases);
  let counts;
  await phases.run(
    `Readers for ${seconds} s, seed ${seed}`,
    async () => {
      counts = await runLevel('law', { env: { ...process.env, FUZZ_SECONDS: String(seconds), FUZZ_SEED: String(seed) }, signal: phases.signal, patterns: ['libs/intake/.*fuzz\\.spec'] });
      return inWords(counts);
    },
    { loud: true },
  );
  await phases.end();
  process.stdout.write(`FUZZ ${JSON.stringify({ seconds, seed, ...counts })}\n`);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
});

function wholeOf(name, usual) {
  const value = Number(given[name] ?? usual);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} must be a whole number\n`);
  return process.exit(2);
}
