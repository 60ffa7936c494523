/** The ends of terms of office, as decrees state them. */
import { localDate } from '../calendar/local-date';
import { readTermEnd } from './term-cell';

const today = localDate('2018-06-01');

test.each<[string, boolean, string | null]>([
  ['2015 - 2020', false, '2020-12-31'],
  ['2015-2020', false, '2020-12-31'],
  ['Tahun 2015 s/d Tahun 2017', false, '2017-12-31'],
  ['01/02/2015 s.d. 31/01/2018', false, '2018-01-31'],
  ['1 Februari 2015 sampai dengan 31 Januari 2018', false, '2018-01-31'],
  ['01-02-2015 – 31-01-2018', false, '2018-01-31'],
  ['s.d. 31-01-2018', false, '2018-01-31'],
  ['31-01-2018', true, '2018-01-31'],
  ['2018-01-31', true, '2018-01-31'],
  ['2019', true, '2019-12-31'],
  ['31-01-2018', false, null],
  ['2018', false, null],
  ['01/02/15 s.d. 31/01/20', false, null],
  ['tiga tahun', false, null],
  ['', true, null],
])('%j (an end alone: %s) ends on %s', (text, isEnd, end) => {
  expect(readTermEnd(text, isEnd, today)).toBe(end);
});
