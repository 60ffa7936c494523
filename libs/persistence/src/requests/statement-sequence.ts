/** Whether a statement follows on what came before and leads to what comes after, for the same account. */
import { dateOfDayNumber, dayNumberOf, daysBetween, weekdayOf, type LocalDate } from '@sinergi/domain/calendar/local-date';
import type { Transaction } from '../database';

export type StatementSequence = 'first' | 'follows' | 'overlaps' | 'gap';

export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly opening: number | null;
  readonly closing: number | null;
}

export interface Sequence {
  readonly sequence: StatementSequence;
  /** Days of which no statement is known, or between which the balance is another one; null without a gap. */
  readonly gap: { readonly from: LocalDate; readonly until: LocalDate; readonly why: 'days-missing' | 'balance-differs' } | null;
}

export async function sequenceOf(transaction: Transaction, accountHash: Buffer, rehearsal: boolean, own: Period): Promise<Sequence> {
  const neighbours = await transaction.query<Period>(
    `SELECT period_from AS from, period_until AS until, opening, closing FROM bank_statement WHERE account_hash = $1 AND rehearsal = $2 ORDER BY period_from, period_until, recorded_at`,
    [accountHash, rehearsal],
  );
  if (neighbours.some(({ from, until }) => from <= own.until && until >= own.from)) return { sequence: 'overlaps', gap: null };
  const before = neighbours.findLast(({ until }) => until < own.from);
  const after = neighbours.find(({ from }) => from > own.until);
  if (!before && !after) return { sequence: 'first', gap: null };
  const gap = (before && gapBetween(before, own)) ?? (after && gapBetween(own, after)) ?? null;
  return { sequence: gap ? 'gap' : 'follows', gap };
}

/** Balances that follow on show that nothing moved between them; where they are not told, every working day must be covered. */
function gapBetween(earlier: Period, later: Period): Sequence['gap'] {
  const { closing } = earlier;
  const { opening } = later;
  if (closing !== null && opening !== null) return closing === opening ? null : { from: earlier.until, until: later.from, why: 'balance-differs' };
  return hasWorkingDayBetween(earlier.until, later.from) ? { from: earlier.until, until: later.from, why: 'days-missing' } : null;
}

function hasWorkingDayBetween(until: LocalDate, from: LocalDate): boolean {
  const days = daysBetween(until, from);
  if (days > 7) return true;
  for (let day = 1; day < days; day += 1) if (weekdayOf(dateOfDayNumber(dayNumberOf(until) + day)) <= 5) return true;
  return false;
}
