/** A month under another arrangement beside what it would ask as things stand, payer by payer. */
import type { BillPreviewView } from '@sinergi/contracts/arrangement.views';

/** Of a month without a bill; one that is billed has its bills to stand beside. */
export function besides(after: BillPreviewView, now: BillPreviewView): BillPreviewView {
  const asked = new Map(now.parts.map((part) => [part.payerKey, part]));
  const changed = after.parts.map((part) => ({ ...part, before: asked.get(part.payerKey)?.amount ?? 0 }));
  const gone = now.parts.filter(({ payerKey }) => !after.parts.some((part) => part.payerKey === payerKey)).map((part) => ({ ...part, members: 0, amount: 0, before: part.amount }));
  return { ...after, before: now.amount, parts: [...changed, ...gone].sort((a, b) => (a.payerKey < b.payerKey ? -1 : 1)) };
}
