/** A letter about an open bill says where the batches of its deductions lie. */
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { billRows } from './bill-rows';

const bill = {
  month: contributionMonth('2019-03'), members: 28, amount: rupiah(302_400), paid: rupiah(0), open: rupiah(302_400), issuedOn: localDate('2019-03-18'), dueOn: localDate('2019-04-15'), paymentCode: '11000000001', lastPaidOn: null,
};
const told = (more: object, language: 'id' | 'en' = 'id') => billRows({ ...bill, ...more }, language).find(([label]) => /potongan|Deduction/.test(label))?.[1];

test('processed of all, what lies with the treasurer and what came back; nothing where nothing is deducted or owed', () => {
  expect(told({ deduction: { total: 177, processed: 175, submitted: 1, returned: 1 } })).toBe('175 dari 177 terproses, 1 di bendahara, 1 dikembalikan untuk diperbaiki');
  expect(told({ deduction: { total: 7, processed: 6, submitted: 1, returned: 0 } }, 'en')).toBe('6 of 7 processed, 1 with the treasurer');
  expect([told({}), told({ deduction: null }), told({ open: rupiah(0), deduction: { total: 7, processed: 7, submitted: 0, returned: 0 } })]).toEqual([undefined, undefined, undefined]);
});
