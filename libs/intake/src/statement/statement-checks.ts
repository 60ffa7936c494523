/** Questions asked of every statement whatever its format: does it add up, follow the one before, and tell plausible movements? */
import { dateOfDayNumber, daysBetween, dayNumberOf, localDate, weekdayOf, type LocalDate } from '@sinergi/domain/calendar/local-date';
import { hasFraction } from './amount-text';
import { isBalanced, type AccountStatement, type StatementEntry } from './statement-file';
import { problem, type ProblemCode, type StatementProblem } from './statement-problems';

const OWN_CURRENCY = 'IDR';
const EARLIEST = localDate('2000-01-01');

export function checkedStatements(statements: readonly AccountStatement[], today: LocalDate): StatementProblem[] {
  const problems = statements.flatMap((statement) => [...ofStatement(statement), ...ofEntries(statement, today)]);
  const before = new Map<string, AccountStatement>();
  const seen = new Set<string>();
  for (const statement of statements) {
    const what = identityOf(statement);
    if (seen.has(what)) {
      problems.push(problem(statement.line, 'duplicate-statement'));
      continue;
    }
    seen.add(what);
    const account = `${statement.account ?? ''} ${statement.currency ?? ''}`;
    const earlier = before.get(account);
    if (earlier) problems.push(...ofChain(earlier, statement));
    before.set(account, statement);
  }
  return problems;
}

/** Two statements that say the same are one, sent twice. */
export function identityOf({ line: _line, entries, ...statement }: AccountStatement): string {
  const plain = entries.map(({ line: _entryLine, ...entry }) => entry);
  return JSON.stringify([statement, plain], (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

function ofStatement(statement: AccountStatement): StatementProblem[] {
  const found: ProblemCode[] = [];
  const { currency, from, to, opening, closing } = statement;
  if (isBalanced(statement) === false) found.push('not-balanced');
  if (opening === null && closing === null) found.push('balance-untold');
  if (currency !== null && currency !== OWN_CURRENCY) found.push('currency-foreign');
  if (from !== null && to !== null && from > to) found.push('period-reversed');
  return found.map((code) => problem(statement.line, code));
}

function ofEntries({ entries, from, to }: AccountStatement, today: LocalDate): StatementProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const found = ofEntry(entry, today);
    const { bookingDate } = entry;
    if (bookingDate !== null && from !== null && to !== null && from <= to && (bookingDate < from || bookingDate > to)) found.push('outside-period');
    const what = JSON.stringify([bookingDate, entry.valueDate, entry.amount.toString(), entry.reversal, entry.reference, entry.text]);
    if (seen.has(what) && `${entry.reference}${entry.text}` !== '') found.push('duplicate-entry');
    seen.add(what);
    return found.map((code) => problem(entry.line, code));
  });
}

function ofEntry({ amount, bookingDate, valueDate }: StatementEntry, today: LocalDate): ProblemCode[] {
  const found: ProblemCode[] = [];
  if (amount === 0n) found.push('amount-zero');
  if (hasFraction(amount)) found.push('amount-fraction');
  if ([bookingDate, valueDate].some((date) => date !== null && date < EARLIEST)) found.push('date-implausible');
  // money may be of value on the next working day; it is not booked before its day
  if ((bookingDate !== null && daysBetween(today, bookingDate) > 1) || (valueDate !== null && daysBetween(today, valueDate) > 31)) found.push('date-in-future');
  return found;
}

/** Numbers start again with a new year; pages of one statement follow each other within it. */
function ofChain(before: AccountStatement, after: AccountStatement): StatementProblem[] {
  const found: ProblemCode[] = [];
  if (before.closing !== null && after.opening !== null && before.closing !== after.opening) found.push('chain-broken');
  const numbered = before.number !== null && after.number !== null;
  if (numbered && !followsOn(before, after)) found.push('page-gap');
  // a bank writes nothing for days without movements: numbers and balances that follow show that nothing is missing
  if (hasWorkingDayBetween(before.to, after.from)) found.push(numbered && found.length === 0 ? 'period-skipped' : 'period-gap');
  return found.map((code) => problem(after.line, code));
}

function followsOn(before: AccountStatement, after: AccountStatement): boolean {
  const [was, is] = [before.number ?? 0, after.number ?? 0];
  if (is === was) return (after.page ?? 1) === (before.page ?? 1) + 1;
  const isNewYear = is === 1 && (after.to ?? '').slice(0, 4) > (before.to ?? '').slice(0, 4);
  return (is === was + 1 || isNewYear) && (after.page ?? 1) <= 1;
}

function hasWorkingDayBetween(until: LocalDate | null, from: LocalDate | null): boolean {
  if (until === null || from === null) return false;
  const days = daysBetween(until, from);
  if (days > 7) return true;
  for (let day = 1; day < days; day += 1) if (weekdayOf(dateOfDayNumber(dayNumberOf(until) + day)) <= 5) return true;
  return false;
}
