/** Many processes are told side by side, but never more at once than the engine takes lightly. */

const AT_ONCE = 32;

/** Stops at the first failure, when those under way have ended. @throws that failure */
export async function sideBySide<T>(items: Iterable<T> | AsyncIterable<T>, act: (item: T) => Promise<void>): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | null = null;
  for await (const item of items) {
    const one: Promise<void> = act(item)
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    if (failure) break;
  }
  await Promise.all(underWay);
  if (failure) throw (failure as { readonly error: unknown }).error;
}
