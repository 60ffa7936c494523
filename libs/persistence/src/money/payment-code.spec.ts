/** Payment codes: eleven digits that come out the same each time and are found in what banks write. */
import * as fc from 'fast-check';
import { addMonths, contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { paymentCodesFor, paymentCodesIn } from './payment-code';

const JUNE = contributionMonth('2018-06');
const keys = fc.record({ no: fc.string({ minLength: 1 }), month: fc.nat(600).map((months) => addMonths(JUNE, months)), revision: fc.integer({ min: 1, max: 9 }) });

test('a code has eleven digits, is the same each time, and tells a rehearsal from a real bill', () => {
  fc.assert(
    fc.property(keys, fc.boolean(), (key, rehearsal) => {
      const codes = paymentCodesFor(key, rehearsal);
      expect(codes).toEqual(paymentCodesFor({ ...key }, rehearsal));
      expect(codes.every((code) => (rehearsal ? /^99\d{9}$/ : /^10\d{9}$/).test(code))).toBe(true);
    }),
  );
});

test('ten years of a hundred cooperations choose 12,000 codes with hardly two alike', () => {
  const chosen = Array.from({ length: 100 }, (_, at) => `COOP-2018-${at}`).flatMap((no) => Array.from({ length: 120 }, (_, month) => paymentCodesFor({ no, month: addMonths(JUNE, month), revision: 1 }, false)[0]));
  expect(new Set(chosen).size).toBeGreaterThan(11_990);
});

test('a code is found wherever words, blanks or points stand around it', () => {
  fc.assert(
    fc.property(keys, fc.stringMatching(/^[A-Za-z ]{0,10}$/), fc.constantFrom('', ' ', '.', '-'), (key, words, gap) => {
      const [code = ''] = paymentCodesFor(key, false);
      const written = [code.slice(0, 2), code.slice(2, 5), code.slice(5, 8), code.slice(8)].join(gap);
      expect(paymentCodesIn(`${words}${written}${words}`)).toContain(code);
    }),
  );
});

test.each(['', 'IURAN JUNI 2018', '081234567890', 'Rp82.036.800', '12345678901', '101234567890'])('no code stands in "%s"', (text) => {
  expect(paymentCodesIn(text)).toEqual([]);
});
