/** `npm run chaos -- --kills N --minutes M [--seed S] [--roster [--rows R] | --money]`: cooperations are played, rosters handed in, or months billed and paid, while parts die; then everything is checked. */
import { createWriteStream } from 'node:fs';
import { options } from './lib/arguments.mjs';
import { DataFolder } from './lib/data-folder.mjs';
import { killAtRandom } from './lib/killer.mjs';
import { Phases } from './lib/phases.mjs';
import { playInStack } from './lib/play-in-stack.mjs';
import { runStack, STACK_PHASES } from './lib/run-stack.mjs';

/** Left at the end for what is under way to finish and for the checks. */
const TAIL_MINUTES = 2.5;

/** What a roster on its way passes through; a door that dies has its act sent again, which the cases try. */
const ON_THE_WAY_OF_A_ROSTER = ['worker', 'Temporal', 'PostgreSQL'];
/** Who bills and books; letters that wait for their server are tried with the cases. */
const ON_THE_WAY_OF_MONEY = ['api', ...ON_THE_WAY_OF_A_ROSTER];

const given = options({ roster: { type: 'boolean' }, money: { type: 'boolean' }, rows: { type: 'string' }, kills: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' }, keep: { type: 'boolean' } });
const kills = numberOf('kills', 30);
const minutes = numberOf('minutes', 6);
const rows = numberOf('rows', 50_000);
const seed = numberOf('seed', Date.now() % 1_000_000);
const { script, only } = given.roster ? { script: 'test/chaos/rosters/main.ts', only: ON_THE_WAY_OF_A_ROSTER } : given.money ? { script: 'test/chaos/money/main.ts', only: ON_THE_WAY_OF_MONEY } : { script: 'test/chaos/main.ts' };
const withinMs = Math.max(minutes / 2, minutes - TAIL_MINUTES) * 60_000;
for (const own of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL']) delete process.env[own];
const phases = new Phases(STACK_PHASES + 2);

await phases.carryOut(async () => {
  const began = Date.now();
  const folder = new DataFolder(`chaos-${process.pid}`);
  const { stack } = await runStack(phases, () => locked(folder), { quick: true, say: logIn(folder) });
  phases.onEnd(async () => {
    await stack.stop();
    if (!given.keep) folder.remove();
  });
  const killed = {};
  let heard = () => {};
  const env = { ...stack.settings.environment(), CHAOS_SEED: String(seed), CHAOS_ROWS: String(rows) };
  const play = playInStack(script, { env, signal: phases.signal, word: 'REPORT', heard: (line) => heard(line) });
  await phases.run('Killing', async (tell) => {
    await play.ready();
    await Promise.race([
      play.result,
      killAtRandom(stack, {
        kills, seed, withinMs, ...(only ? { only } : {}), signal: phases.signal,
        tell: (kill) => {
          killed[kill.part] = (killed[kill.part] ?? 0) + 1;
          play.tell({ killed: kill });
          tell(`${Object.values(killed).reduce((sum, count) => sum + count, 0)} of ${kills}: ${kill.part}`);
        },
      }),
    ]);
    return Object.entries(killed).map(([part, count]) => `${part} ${count}`).join(', ');
  });
  let report;
  await phases.run('Finishing and checking', async (tell) => {
    heard = tell;
    play.tell({ calm: true });
    report = await play.result;
    return report.findings.length === 0 ? 'nothing found' : `${report.findings.length} findings`;
  });
  await phases.end();
  const { findings, ...figures } = report;
  process.stdout.write(`\nseed ${seed}\n`);
  for (const [title, figure] of Object.entries(figures)) process.stdout.write(`  ${title.padEnd(16)}${typeof figure === 'object' ? JSON.stringify(figure) : figure}\n`);
  for (const finding of findings) process.stdout.write(`FINDING ${finding}\n`);
  process.stdout.write(`CHAOS ${JSON.stringify({ seed, kills: Object.values(killed).reduce((sum, count) => sum + count, 0), killed, ...figures, findings: findings.length, seconds: Math.round((Date.now() - began) / 1000) })}\n`);
  return findings.length > 0 ? 1 : 0;
});

function numberOf(name, usual) {
  const value = Number(given[name] ?? usual);
  if (Number.isFinite(value) && value >= 0) return value;
  process.stderr.write(`--${name} must be a number\n`);
  return process.exit(2);
}

async function locked(folder) {
  await folder.lock();
  return folder;
}

/** Deaths and returns of parts are told in a file of their own. */
function logIn(folder) {
  let file;
  return (text) => {
    file ??= createWriteStream(folder.at('logs', 'stack.log'), { flags: 'a' });
    file.write(`${new Date().toISOString()} ${text}\n`);
  };
}
