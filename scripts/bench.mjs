/** `npm run bench -- engine` or `-- roster`: measures on a stack of its own, each figure beside its floor on the same machine in the same run. */
import { DataFolder } from './lib/data-folder.mjs';
import { benchTable } from './lib/bench-table.mjs';
import { memoryOf, memoryOfBareNode } from './lib/memory.mjs';
import { Phases } from './lib/phases.mjs';
import { playInStack } from './lib/play-in-stack.mjs';
import { runStack, STACK_PHASES } from './lib/run-stack.mjs';

const BENCHES = { billing: 'test/bench/billing.ts', reconcile: 'test/bench/reconcile.ts', engine: 'test/bench/engine.ts', roster: 'test/bench/roster.ts' };
/** A fresh stack has come to rest by then. */
const SETTLE_MS = 10_000;

const [name] = process.argv.slice(2);
if (!BENCHES[name]) {
  process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${Object.keys(BENCHES).join(', ')}\n`);
  process.exit(2);
}
for (const own of ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL']) delete process.env[own];
const phases = new Phases(STACK_PHASES + 2);

await phases.carryOut(async () => {
  const { folder, stack } = await runStack(phases, freshFolder, { quick: true });
  phases.onEnd(async () => {
    await stack.stop();
    folder.remove();
  });
  const rows = [];
  await phases.run('Memory at rest', async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const floor = await memoryOfBareNode();
    const parts = memoryOf(folder.state().parts);
    const row = (title, figure) => ({ row: `memory at rest: ${title}`, figure, unit: 'MiB', floor, against: 'a bare Node process' });
    rows.push(...Object.entries(parts).map(([part, size]) => row(part, size)));
    rows.push(row('all parts', Math.round(Object.values(parts).reduce((sum, size) => sum + size, 0) * 10) / 10));
  });
  await phases.run('Measuring', async (tell) => {
    const measured = await playInStack(BENCHES[name], { env: { ...stack.settings.environment(), WORKER_LEASH: String(folder.state().parts.worker.pid), PART_LEASHES: JSON.stringify(folder.state().parts) }, signal: phases.signal, word: 'REPORT', heard: tell }).result;
    rows.unshift(...measured.rows);
  });
  await phases.end();
  process.stdout.write(`\n${benchTable(name, rows)}`);
});

async function freshFolder() {
  const folder = new DataFolder(`bench-${process.pid}`);
  folder.remove();
  await folder.lock();
  return folder;
}
