/** A new version before its first poll: a change that running processes cannot follow is refused by name, one they can follow goes on. */
import path from 'node:path';
import { bundleOf } from '@sinergi/temporal/bundle';
import { IncompatibleBundle, replayOpenHistories } from '@sinergi/temporal/replay-gate';
import { playOf } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let code = '';
beforeAll(async () => {
  town = await openTown();
  code = await bundleOf(path.resolve(__dirname, '../..'));
}, 240_000);
afterAll(() => town.close(), 60_000);

test('the failing process is named before anything polls; the compatible version carries it on', async () => {
  const { play, secretary } = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-04-01' });
  await play.answer('2019-01-09', secretary, 'written-confirmation');

  const reordered = code.replaceAll('.records.enterStage(', '.records.leaveStage(');
  expect(reordered).not.toBe(code);
  const refusal = await replayOpenHistories(town.client, { code: reordered }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(IncompatibleBundle);
  expect((refusal as IncompatibleBundle).processIds).toEqual([`cooperation.${play.no}`]);

  // other words on the operator's page change no order
  const reworded = code.replaceAll('Waits for', 'Is waiting for');
  expect(reworded).not.toBe(code);
  expect(await replayOpenHistories(town.client, { code: reworded })).toBe(1);
  expect((await play.page()).status).toBe('drafting');
}, 240_000);
