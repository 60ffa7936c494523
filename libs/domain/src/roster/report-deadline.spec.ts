/** Seven working days: weekends, holidays and the day of the event itself do not count. */
import { HOLIDAYS } from '../calendar/data/holidays';
import { localDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '../calendar/working-days';
import { STANDARD_ROSTER_RULES } from '../terms/roster-rules';
import { reportDueOn } from './report-deadline';

const due = (eventOn: string | null, handedInOn: string) => {
  const day = localDate(handedInOn);
  return reportDueOn(eventOn === null ? null : localDate(eventOn), day, STANDARD_ROSTER_RULES, workingCalendar(HOLIDAYS, STANDARD_CALENDAR_POLICY, day));
};

test.each([
  ['of a month that began on a Sunday', null, '2018-07-05', '2018-07-10'],
  ['of a month whose first day is not counted', null, '2018-08-20', '2018-08-10'],
  ['of an event on a Friday', '2018-07-06', '2018-07-09', '2018-07-17'],
  ['of an event before the days off at the end of Ramadan', '2018-06-08', '2018-07-03', '2018-07-02'],
])('the report %s', (_, eventOn, handedInOn, expected) => {
  expect(due(eventOn, handedInOn)).toBe(expected);
});
