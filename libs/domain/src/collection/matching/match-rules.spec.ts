/** The order of rules: a code before an amount, one part before several, a known account before a name, and a person where it is not certain. */
import { contributionMonth } from '../../calendar/contribution-month';
import { localDate } from '../../calendar/local-date';
import { rupiah } from '../../money/rupiah';
import { matchOf, type Clues, type OpenPart } from './match-rules';

const part = (month: string, open: number, more: Partial<OpenPart> = {}): OpenPart => ({
  subBillId: `part-${month}`, billId: `bill-${month}`, no: 'COOP-1', payerKey: 'village:1', month: contributionMonth(month), revision: 1, open: rupiah(open),
  issuedOn: localDate(`${month}-18`), dueOn: localDate(`${month.slice(0, 5)}${String(Number(month.slice(5)) + 1).padStart(2, '0')}-15`), ...more,
});
const bill = (month: string, no = 'COOP-1') => ({ billId: `bill-${month}`, subBillId: null, no, month: contributionMonth(month), payerKey: null });
const THREE = [part('2019-03', 100), part('2019-04', 100), part('2019-05', 100)];
const clues = (more: Partial<Clues>): Clues => ({ amount: rupiah(100), bookedOn: localDate('2019-06-20'), codes: [], invoices: [], payers: [{ payerKey: 'village:1', by: 'name-in-text' }], parts: THREE, ...more });
const found = (more: Partial<Clues>) => {
  const match = matchOf(clues(more));
  return match && [match.rule, ...match.reasons, ...match.parts.map((each) => each.part.month)].join(' ');
};

test('a code decides before anything else; of several months the oldest is paid first', () => {
  expect(matchOf(clues({ codes: [bill('2019-05'), bill('2019-04')] }))).toMatchObject({ rule: 'payment-code', bill: { month: '2019-04' } });
});

test('codes of two cooperations leave it to a person, whatever else would fit', () => {
  expect(found({ codes: [bill('2019-05'), bill('2019-04', 'COOP-2')] })).toBeNull();
});

test('the one part of just this amount in its window; of several alike the oldest', () => {
  expect(found({ parts: [part('2019-03', 90), part('2019-05', 100)] })).toBe('amount-and-payer name-in-text 2019-05');
  expect(found({})).toBe('parts-of-payer name-in-text oldest-first 2019-03');
  expect(found({ parts: [part('2019-03', 90), part('2019-05', 100)], bookedOn: localDate('2019-07-17') })).toBe('parts-of-payer name-in-text only-combination 2019-05');
});

test('a lump pays the oldest months; another combination only where it is the only one', () => {
  expect(found({ amount: rupiah(300) })).toBe('parts-of-payer name-in-text oldest-first 2019-03 2019-04 2019-05');
  const unequal = [part('2019-03', 100), part('2019-04', 70), part('2019-05', 50)];
  expect(found({ amount: rupiah(120), parts: unequal })).toBe('parts-of-payer name-in-text only-combination 2019-04 2019-05');
  expect(found({ amount: rupiah(150), parts: [part('2019-03', 100), part('2019-04', 50), part('2019-05', 50, { subBillId: 'x' })] })).toBe('parts-of-payer name-in-text oldest-first 2019-03 2019-04');
  expect(found({ amount: rupiah(60), parts: [part('2019-02', 100), part('2019-03', 60), part('2019-04', 60)], bookedOn: localDate('2019-04-20') })).toBeNull();
});

test('a known account outweighs a name; two payers are nobody', () => {
  const both = [{ payerKey: 'village:1', by: 'account-known' }, { payerKey: 'village:2', by: 'name-in-text' }] as const;
  expect(found({ payers: both })).toBe('parts-of-payer account-known oldest-first 2019-03');
  expect(found({ payers: both.map(({ payerKey }) => ({ payerKey, by: 'name-in-text' as const })) })).toBeNull();
});

test('what is not issued yet is not paid by inference', () => {
  expect(found({ amount: rupiah(300), bookedOn: localDate('2019-05-01') })).toBeNull();
});

test('an invoice number with its exact open amount is the last rule', () => {
  expect(found({ payers: [], invoices: [{ ...bill('2019-04'), open: rupiah(100) }] })).toBe('amount-and-invoice invoice-in-text');
  expect(found({ payers: [], invoices: [{ ...bill('2019-04'), open: rupiah(99) }] })).toBeNull();
});
