/** Dates in the styles of offices. */
import fc from 'fast-check';
import { formatDate, MONTH_NAMES } from '../calendar/format-date';
import { dateOfDayNumber, dayNumberOf, localDate } from '../calendar/local-date';
import { readDate } from './date-cell';

const today = localDate('2018-06-01');

describe('a date cell', () => {
  it.each([
    ['17/08/1970', '1970-08-17', null],
    ['17-8-1970', '1970-08-17', null],
    ['17.08.1970', '1970-08-17', null],
    ["'17/08/1970", '1970-08-17', null],
    ['17/08/1970 00:00:00', '1970-08-17', null],
    ['17 08 1970', '1970-08-17', null],
    ['1970-08-17', '1970-08-17', null],
    ['1970/8/17', '1970-08-17', null],
    ['1970-08-17T00:00:00.000Z', '1970-08-17', null],
    ['17 Agustus 1970', '1970-08-17', null],
    ['17 AGT 1970', '1970-08-17', null],
    ['17-Aug-1970', '1970-08-17', null],
    ['1 Nopember 1964', '1964-11-01', null],
    ['25 Mei 1964', '1964-05-25', null],
    ['5 Pebruari 64', '1964-02-05', 'date-year-completed'],
    ['17/08/70', '1970-08-17', 'date-year-completed'],
    ['17/08/00', '2000-08-17', 'date-year-completed'],
    ['17/08/15', '2015-08-17', 'date-year-completed'],
    ['29/02/00', '2000-02-29', 'date-year-completed'],
    ['08/17/1970', '1970-08-17', 'date-order-swapped'],
    ['25797', '1970-08-17', 'date-from-serial'],
    ['25797.5', '1970-08-17', 'date-from-serial'],
    ['25569', '1970-01-01', 'date-from-serial'],
  ])('%j is %s', (text, date, repair) => {
    expect(readDate(text, today)).toEqual({ date, repair });
  });

  it.each(['', '31/02/1970', '32/01/1970', '17/13/1970', '00/08/1970', '08/17/70', '1970', '17 Bulan 1970', '31/02/70', '17/08', 'tidak tahu', '99999', '1', '1970-02-31', '29/02/01'])(
    '%j is no date',
    (text) => {
      expect(readDate(text, today)).toBeNull();
    },
  );

  it('reads no text as a day that is not in the calendar', () => {
    const sign = fc.constantFrom(...'0123456789/-. AgustusMei'.split(''));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
        const read = readDate(signs.join(''), today);
        expect(read === null || dateOfDayNumber(dayNumberOf(read.date)) === read.date).toBe(true);
      }),
    );
  });

  it('reads every style back to the same day', () => {
    const days = fc.integer({ min: dayNumberOf(localDate('1930-01-01')), max: dayNumberOf(localDate('2018-05-31')) }).map(dateOfDayNumber);
    fc.assert(
      fc.property(days, (date) => {
        const [year, month, day] = date.split('-') as [string, string, string];
        const english = `${day}-${(MONTH_NAMES.en[Number(month) - 1] as string).slice(0, 3)}-${year}`;
        for (const text of [`${day}/${month}/${year}`, `${Number(day)}-${Number(month)}-${year}`, date, formatDate(date), english, String(dayNumberOf(date) + 25_569)]) {
          expect(readDate(text, today)?.date).toBe(date);
        }
      }),
    );
  });
});
