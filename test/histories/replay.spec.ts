/** Recorded runs of every kind of process replay on today's code; a change of their order is caught. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleOf } from '@sinergi/temporal/bundle';

const KINDS = ['cooperation', 'collection', 'billing-month', 'roster-hand-in', 'roster-change', 'exchange', 'roster-completion', 'arrears', 'payment-plan'] as const;
const root = path.resolve(__dirname, '../..');
const recorded = readdirSync(__dirname).filter((name) => name.endsWith('.json'));
const read = (name: string) => historyFromJSON(JSON.parse(readFileSync(path.join(__dirname, name), 'utf8')));

let code = '';
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  code = await bundleOf(root);
}, 60_000);

test.each(KINDS)('there is a recorded run of %s', (kind) => {
  expect(recorded.filter((name) => name.startsWith(`${kind}.`)).length).toBeGreaterThan(0);
});

test.each(recorded)('%s replays', async (name) => {
  await Worker.runReplayHistory({ workflowBundle: { code } }, read(name), name);
}, 30_000);

test('code that asks in another order than a recorded run is refused', async () => {
  const reordered = code.replaceAll('.records.enterStage(', '.records.leaveStage(');
  expect(reordered).not.toBe(code);
  const run = recorded.find((name) => name.startsWith('cooperation.')) as string;
  await expect(Worker.runReplayHistory({ workflowBundle: { code: reordered } }, read(run), run)).rejects.toBeInstanceOf(DeterminismViolationError);
}, 30_000);
