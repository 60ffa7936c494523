/** Due dates and deadlines by the calendar that comes with the program: no door is asked, and every moved day says why. */
import { Almanac } from '@sinergi/domain/calendar/almanac';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { HOLIDAYS } from '@sinergi/domain/calendar/data/holidays';
import { addDays, localDate } from '@sinergi/domain/calendar/local-date';
import { chosen, Refusal } from '@sinergi/domain/calendar/refusal';
import { addWorkingDays, STANDARD_CALENDAR_POLICY } from '@sinergi/domain/calendar/working-days';
import { dueAnswersFor } from '@sinergi/domain/collection/due-answer';
import { SEGMENT_WORDS, type SegmentWord } from '@sinergi/domain/premium/quote-question';
import { texts, type Call, type Command } from '../command';
import { needed, once } from '../offline';

const POLICY_OPTIONS = { week: texts, 'collective-leave': texts, 'as-known-on': texts };

function almanacOf(call: Call): Almanac {
  const week = once(call, 'week');
  const leave = once(call, 'collective-leave');
  const knownOn = once(call, 'as-known-on');
  const policy = {
    daysPerWeek: week === undefined ? STANDARD_CALENDAR_POLICY.daysPerWeek : chosen(['5', '6'], week, 'week') === '6' ? 6 : 5,
    collectiveLeaveIsOff: leave === undefined ? STANDARD_CALENDAR_POLICY.collectiveLeaveIsOff : chosen(['off', 'working'], leave, 'collective-leave') === 'off',
  } as const;
  return new Almanac(HOLIDAYS, policy, knownOn === undefined ? null : localDate(knownOn));
}

const due: Command = {
  name: 'calendar due',
  words: [],
  offline: true,
  options: { segment: texts, month: texts, ...POLICY_OPTIONS },
  about: { id: 'jatuh tempo iuran bulan-bulan (--month 2026-01..2026-12) dan hari yang menggesernya', en: 'due dates of months (--month 2026-01..2026-12), and the days that moved them' },
  async run(call) {
    const segment = SEGMENT_WORDS[chosen(Object.keys(SEGMENT_WORDS) as SegmentWord[], needed(call, 'segment'), 'segment')];
    const [from, until = from, ...more] = needed(call, 'month').split('..');
    if (more.length > 0) throw new Refusal('range-malformed', { id: 'Rentang ditulis TTTT-BB..TTTT-BB', en: 'A range is written YYYY-MM..YYYY-MM' });
    const value = dueAnswersFor(contributionMonth(from!), contributionMonth(until!), segment, almanacOf(call));
    return { value, text: '' };
  },
};

const deadline: Command = {
  name: 'calendar deadline',
  words: [],
  offline: true,
  options: { from: texts, 'working-days': texts, ...POLICY_OPTIONS },
  about: { id: 'tenggat sekian hari kerja setelah suatu tanggal dan hari yang dilewati', en: 'the deadline so many working days after a day, and the days passed over' },
  async run(call) {
    const from = localDate(needed(call, 'from'));
    const days = workingDaysOf(needed(call, 'working-days'));
    const almanac = almanacOf(call);
    almanac.mustCount(from, days);
    const on = addWorkingDays(from, days, almanac.calendar);
    almanac.mustHold(on);
    return { value: { deadline: on, skipped: almanac.closedDays(days === 0 ? from : addDays(from, 1), on) }, text: '' };
  },
};

/** Zero: the day itself if it is worked, else the next one that is. */
function workingDaysOf(given: string): number {
  if (/^-\d+$/.test(given)) throw new Refusal('working-days-negative', { id: 'Tenggat tidak mendahului tanggal awal', en: 'A deadline does not come before the day it is counted from' });
  if (!/^\d{1,9}$/.test(given)) throw new Refusal('working-days-malformed', { id: 'Hari kerja ditulis sebagai bilangan bulat', en: 'Working days are written as a whole number' });
  return Number(given);
}

export const CALENDAR_COMMANDS: readonly Command[] = [due, deadline];
