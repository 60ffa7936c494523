/** Keys of locked files held in memory, for suites without a record. */
import type { FileKeys, KeptKey } from '@sinergi/documents/store';

export function keysInMemory(): FileKeys & { destroy(storeKey: string, on: string, because: string): void } {
  const kept = new Map<string, KeptKey[]>();
  return {
    async keep(storeKey, mark, sealed) {
      kept.set(storeKey, [...(kept.get(storeKey) ?? []), { mark, sealed, destroyedOn: null, because: null }]);
    },
    of: async (storeKey) => kept.get(storeKey) ?? [],
    destroy(storeKey, destroyedOn, because) {
      kept.set(storeKey, (kept.get(storeKey) ?? []).map(({ mark }) => ({ mark, sealed: null, destroyedOn, because })));
    },
  };
}
