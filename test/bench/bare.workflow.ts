/** The floor of every figure: processes that do nothing, or only listen. */
import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

export const poke = defineSignal('poke');
export const touch = defineUpdate<number>('touch');

export async function empty(): Promise<void> {}

export async function listening(): Promise<void> {
  let heard = 0;
  setHandler(poke, () => {
    heard += 1;
  });
  setHandler(touch, () => heard);
  await condition(() => false);
}
