/** An amount in monthly instalments from a day on: whole rupiah, the last takes what is left. */
export function inParts(amount: number, count: number, first: string): { dueOn: string; amount: number }[] {
  const each = Math.floor(amount / count);
  return Array.from({ length: count }, (_, index) => ({ dueOn: monthsLater(first, index), amount: index === count - 1 ? amount - each * (count - 1) : each }));
}

/** The same day of a later month, or its last. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}
