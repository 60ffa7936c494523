/** Amounts of bank statements are read exactly, and never guessed. */
import { amountOf, amountOfNumber, decimalText, plainAmountOf } from './amount-text';

const shown = (amount: bigint | null): string | null => (amount === null ? null : decimalText(amount));

test.each([
  ['1.234.567,00', '1234567.00'], ['1.234.567,89', '1234567.89'], ['1,234,567.89', '1234567.89'], ['1234567', '1234567.00'], ['1234567.5', '1234567.50'], ['1.234', '1234.00'], ['1,50', '1.50'], ['.00', '0.00'],
  ['Rp 82.036.800', '82036800.00'], ['Rp82.036.800,00', '82036800.00'], ['-Rp 500', '-500.00'], ['Rp -500', '-500.00'], ['IDR 1,000.00', '1000.00'], ['(500)', '-500.00'], ['(Rp 1.500)', '-1500.00'], ['500,00-', '-500.00'],
  ['-0,00', '0.00'], ['1 000 000', '1000000.00'], ['999999999999999999', '999999999999999999.00'],
  ['', null], ['12.34.567', null], ['1.234.56', null], ['1,234,567,00', null], ['x', null], ['.', null], ['.5', null], ['9999999999999999999', null],
])('%j is %p', (text, amount) => {
  expect(shown(amountOf(text))).toBe(amount);
});

test('where a bank’s own way of writing decides, one thousand is not one', () => {
  expect([shown(amountOf('1.234', '1.234,56')), amountOf('1.234', '1,234.56')]).toEqual(['1234.00', null]);
});

test('amounts of messages have one decimal mark and nothing else', () => {
  expect(['1234,', '0,75', '12,345', '1,23456'].map((text) => shown(plainAmountOf(text, ',')))).toEqual(['1234.00', '0.75', '12.345', '1.23456']);
  expect(['1.234,5', '', '-1,0', '1,2345678'].map((text) => plainAmountOf(text, ','))).toEqual([null, null, null, null]);
});

test('a number cell may be in scientific notation', () => {
  expect(['8.20368E7', '1.1000000000000001', ''].map((text) => shown(amountOfNumber(text)))).toEqual(['82036800.00', '1.10', null]);
});
