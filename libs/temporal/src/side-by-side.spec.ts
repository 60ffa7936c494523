/** Many are told side by side, never more than thirty-two at once; a failure stops what has not begun. */
import { setImmediate as turn } from 'node:timers/promises';
import { sideBySide } from './side-by-side';

const items = Array.from({ length: 100 }, (_, index) => index);

test('thirty-two at once, and all of them in the end', async () => {
  let [now, most] = [0, 0];
  const told: number[] = [];
  await sideBySide(items, async (item) => {
    most = Math.max(most, (now += 1));
    await turn();
    now -= 1;
    told.push(item);
  });
  expect([most, told.length, now]).toEqual([32, 100, 0]);
});

test('the first failure is thrown once those under way have ended, and nobody else is begun', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const telling = sideBySide(items, async (item) => {
    begun.push(item);
    await turn();
    if (item === 3) throw new Error('away');
    ended.push(item);
  });
  await expect(telling).rejects.toThrow('away');
  expect(begun.length).toBeLessThan(100);
  expect(ended).toHaveLength(begun.length - 1);
});
