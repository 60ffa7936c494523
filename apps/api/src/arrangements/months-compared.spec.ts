/** A month under another arrangement beside the month as it stands: payers who come, who go, and who pay another amount. */
import type { BillPreviewView } from '@sinergi/contracts/arrangement.views';
import { besides } from './months-compared';

const month = (parts: readonly (readonly [key: string, amount: number])[]): BillPreviewView => ({
  no: 'COOP-1', month: '2019-06', members: 3, amount: parts.reduce((sum, [, amount]) => sum + amount, 0), billed: 0, before: 0, isBilled: false, rules: [],
  parts: parts.map(([payerKey, amount]) => ({ payerKey, payer: payerKey, members: 1, amount, billed: 0, before: amount })),
});

test('who comes, who goes, and who pays another amount', () => {
  const shown = besides(month([['person:', 300], ['office:city', 600]]), month([['office:city', 800], ['village:1', 100]]));
  expect([shown.before, shown.amount]).toEqual([900, 900]);
  expect(shown.parts.map(({ payerKey, before, amount }) => `${payerKey} ${before} ${amount}`)).toEqual(['office:city 800 600', 'person: 0 300', 'village:1 100 0']);
});
