/** How far the batches of a month's deductions are, as letters about its bill tell it: SQL for one JSON value, null where nothing is deducted. */

/** @param unit SQL of one unit's key; none: all units of the month */
export const batchCounts = (no: string, month: string, unit: string | null = null): string => `(
  SELECT CASE WHEN count(*) > 0 THEN json_build_object('total', count(*), 'processed', count(*) FILTER (WHERE d.state IN ('complete', 'partial')), 'submitted', count(*) FILTER (WHERE d.state = 'submitted'), 'returned', count(*) FILTER (WHERE d.state = 'returned')) END
    FROM deduction_batch d WHERE d.cooperation_no = ${no} AND d.month = ${month}${unit === null ? '' : ` AND d.unit_key = ${unit}`})`;
