/** What nobody decides is asked again by working days after its last day, and handed over in the end. */
import { localDate } from '../calendar/local-date';
import { STANDARD_CALENDAR_POLICY, workingCalendar } from '../calendar/working-days';
import { instantAt, OFFICE_OPENS } from '../calendar/zone';
import { faultsOf } from '../terms/ladder';
import { MATTER_LADDER, matterStands } from './open-matter';

const calendar = workingCalendar([], STANDARD_CALENDAR_POLICY, localDate('2019-12-31'), null);
const at = (on: string) => instantAt(localDate(on), OFFICE_OPENS, 'WIB');
const stands = (on: string) => matterStands(localDate('2019-05-31'), { calendar, zone: 'WIB', now: at(on) });

test('its ladder is a ladder', () => expect(faultsOf(MATTER_LADDER)).toEqual([]));

test.each([
  ['2019-05-31', null, '2019-06-03'],
  ['2019-06-03', 'reminder', '2019-06-10'],
  ['2019-06-07', 'reminder', '2019-06-10'],
  ['2019-06-10', 'superior', '2019-06-17'],
])('on %s it stands on %s', (on, rung, next) => {
  const { rung: standing, nextAt } = stands(on);
  expect([standing?.code ?? null, nextAt]).toEqual([rung, at(next)]);
});

test('after its last rung nothing comes any more', () => expect(stands('2019-08-01')).toMatchObject({ rung: { code: 'left-open' }, nextAt: null }));
