/** What was put aside with an end and is not decided by it: whoever decides is asked again, one letter a rung. */
import { DECIDERS } from '@sinergi/domain/collection/open-matter';
import { arrears } from '../steps/activities';
import type { Casework } from '../steps/casework';
import { askedOf, sendLetter } from '../steps/letters';
import { recoverable } from '../steps/recoverable';

/** @returns the business instant to look again at; null while nothing lies ahead */
export async function askForMatters(casework: Casework): Promise<number | null> {
  const { due, nextAt } = await recoverable(casework, 'look-at-matters', () => arrears.matters(casework.no, casework.calendarQuestion(), casework.clock.now()));
  for (const { id, kind, month, side, until, rung } of due) {
    await sendLetter(casework, { code: 'matter-overdue', occasion: ['matter', id, rung.code], to: askedOf(casework, { side, positions: DECIDERS[side] }, rung.to), facts: { kind, until, ...(month === null ? {} : { month }) } });
  }
  return nextAt;
}
