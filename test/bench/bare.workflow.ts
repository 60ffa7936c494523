/** The floor of every figure: processes that do nothing, only listen, or have nothing done for them. */
import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

export const poke = defineSignal('poke');
export const touch = defineUpdate<number>('touch');

export async function empty(): Promise<void> {}

const { nothing } = proxyActivities<{ nothing(): Promise<void> }>({ startToCloseTimeout: '1m' });

/** One step after the other, each done by a hand that does nothing. */
export async function stepping(steps: number): Promise<void> {
  for (let left = steps; left > 0; left -= 1) await nothing();
}

export async function listening(): Promise<void> {
  let heard = 0;
  setHandler(poke, () => {
    heard += 1;
  });
  setHandler(touch, () => heard);
  await condition(() => false);
}
