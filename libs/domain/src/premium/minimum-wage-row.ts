/** Minimum wages of cities from outside: read, judged and taken all or none. */
import { CITY } from '../calendar/holiday-row';
import { CERTAINTIES, judgeLawTable, type JudgedLawRow, type JudgedLawTable, type LawRecord } from '../calendar/law-row';
import { LawRowReader } from '../calendar/law-row-reader';
import { baseOfText } from '../money/rate';
import type { MinimumWage } from './minimum-wage';

/** Headings of a file of minimum wages. The amount with at most two decimals after a point: 2152322.98. */
export const MINIMUM_WAGE_COLUMNS = ['id', 'region_code', 'from', 'until', 'amount', 'source', 'certainty'] as const;

/** Rupiah a month, more than nothing, to the hundredth. */
export const WAGE_AMOUNT = /^(?=.*[1-9])\d{1,12}(\.\d{1,2})?$/;

/** Blank `certainty` means G. */
export function judgeMinimumWageRow(record: LawRecord): JudgedLawRow<MinimumWage> {
  const cells = new LawRowReader(record);
  const id = cells.text('id');
  const regionCode = cells.form('region_code', CITY, 'not-a-region');
  if (regionCode === null && (record['region_code'] ?? '').trim() === '') cells.fault('region_code', 'missing');
  const from = cells.month('from');
  const until = cells.month('until');
  if (from !== null && until !== null && until < from) cells.fault('until', 'ends-before-it-starts');
  const amount = cells.form('amount', WAGE_AMOUNT, 'not-a-number');
  if (amount === null && (record['amount'] ?? '').trim() === '') cells.fault('amount', 'missing');
  const source = cells.text('source');
  const certainty = cells.choice('certainty', CERTAINTIES, false) ?? 'G';
  return cells.judged(() => ({ id: id!, regionCode: regionCode!, from: from!, until: until!, amount: baseOfText(amount!), source: source!, certainty }));
}

/** An id may stand once in a table. */
export function judgeMinimumWageTable(records: readonly LawRecord[]): JudgedLawTable<MinimumWage> {
  return judgeLawTable(records, judgeMinimumWageRow, (row) => row.id, 'id');
}
