/** Instalments make the amount to the rupiah and fall on days that exist. */
import { inParts } from './in-parts';

test('the last instalment takes what is left, months end where they end', () => {
  expect(inParts(1_000_000, 3, '2025-01-31')).toEqual([
    { dueOn: '2025-01-31', amount: 333_333 },
    { dueOn: '2025-02-28', amount: 333_333 },
    { dueOn: '2025-03-31', amount: 333_334 },
  ]);
  expect(inParts(5, 1, '2025-12-15')).toEqual([{ dueOn: '2025-12-15', amount: 5 }]);
  expect(inParts(2, 2, '2025-12-15')[1]).toEqual({ dueOn: '2026-01-15', amount: 1 });
});
