/** Numbers seen before in a file. */
import { EarlierRows } from './earlier-rows';

test('the first row with a number is named, with its sheet where that is another one', () => {
  const rows = new EarlierRows();
  const earlier = (nik: string, sheet: string, line: number): string | null => rows.earlierThan(nik, { sheet, line });
  expect(earlier('3275011708700001', 'A', 5)).toBeNull();
  expect(earlier('9471014107900003', 'A', 6)).toBeNull();
  expect(earlier('9471014107900004', 'B', 5)).toBeNull();
  expect(earlier('3275011708700001', 'A', 900_000)).toBe('5');
  expect(earlier('3275011708700001', 'B', 7)).toBe('A!5');
  expect(earlier('9471014107900004', 'A', 8)).toBe('B!5');
});
