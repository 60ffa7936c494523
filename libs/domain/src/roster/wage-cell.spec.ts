/** Wages in every way lists state them. */
import { readWage } from './wage-cell';

test.each([
  ['1200000', 1_200_000], ['Rp1.200.000', 1_200_000], ['Rp 1.200.000,00', 1_200_000], ['rp. 1.200.000,-', 1_200_000], ['1,200,000', 1_200_000], ['1,200,000.00', 1_200_000], ['1 200 000', 1_200_000],
  ['IDR 4.830.000', 4_830_000], ['450.000', 450_000], ['450.000/bulan', 450_000], ['Rp450.000 per bln', 450_000], ['1200000.00', 1_200_000], ['100000000', 100_000_000], ['50000', 50_000],
])('%j is Rp%d', (text, wage) => {
  expect(readWage(text)).toEqual({ value: wage, findings: [] });
});

test.each(['0', 'Rp0', '0,00'])('%j is none', (text) => {
  expect(readWage(text)).toEqual({ value: null, findings: [] });
});

test.each(['1.200', '49999', '100000001', '1,2 juta', 'UMK', '1.200.00', '1.200,000', '1200000,5', '-1200000', '1.2E+06', ''])('%j is implausible', (text) => {
  expect(readWage(text)).toMatchObject({ value: null, findings: [{ code: 'wage-implausible', was: text, severity: 'warning' }] });
});
