/** When a movement shows money that was entered by hand, and when only a person can tell. */
import { contributionMonth } from '../../calendar/contribution-month';
import { localDate } from '../../calendar/local-date';
import { rupiah } from '../../money/rupiah';
import { enteredAlike, onlyEntered, type EnteredMoney } from './entered-money';
import type { Clues, NamedBill } from './match-rules';

const ENTERED: EnteredMoney = {
  id: 'one', no: 'A', amount: 500, receivedOn: localDate('2018-07-10'), disbursementNo: '00412/SP2D/2018', confirmed: true,
  payerKey: 'office:1', billIds: ['june'], subBillIds: ['june-1'], payerKeys: ['office:1'],
};
const bill = (billId: string, payerKey: string | null = 'office:1'): NamedBill => ({ billId, subBillId: null, no: 'A', month: contributionMonth('2018-06'), payerKey });
const LINE: Omit<Clues, 'parts'> = { amount: rupiah(500), bookedOn: localDate('2018-07-12'), codes: [], invoices: [], payers: [] };

function told(line: Partial<Omit<Clues, 'parts'>>, entered: readonly Partial<EnteredMoney>[] = [{}], named = ''): string {
  const alike = enteredAlike({ ...LINE, ...line }, entered.map((each, at) => ({ ...ENTERED, id: String(at), ...each })), (number) => named === number);
  const only = onlyEntered(alike);
  return only ? `${only.entered.id} ${only.reason}` : alike.length > 0 ? 'a person' : 'none';
}

test.each<[string, Partial<Omit<Clues, 'parts'>>, readonly Partial<EnteredMoney>[], string, string]>([
  ['its code', { codes: [bill('june')] }, [{}], '', '0 code-in-text'],
  ['the code of another month', { codes: [bill('july')] }, [{}], '', 'none'],
  ['its payer’s known account', { payers: [{ payerKey: 'office:1', by: 'account-known' }] }, [{}], '', '0 account-known'],
  ['another payer', { payers: [{ payerKey: 'office:2', by: 'name-in-text' }] }, [{}], '', 'none'],
  ['its SP2D number', {}, [{}], '00412/SP2D/2018', '0 disbursement-in-text'],
  ['the SP2D number of one of two', {}, [{}, { disbursementNo: 'other' }], 'other', '1 disbursement-in-text'],
  ['nothing but its amount', {}, [{}], '', 'a person'],
  ['its code, twice entered', { codes: [bill('june')] }, [{}, {}], '', 'a person'],
  ['its code, not confirmed', { codes: [bill('june')] }, [{ confirmed: false }], '', 'a person'],
  ['another amount', { amount: rupiah(501), codes: [bill('june')] }, [{}], '', 'none'],
  ['a day too late', { bookedOn: localDate('2018-07-18'), codes: [bill('june')] }, [{}], '', 'none'],
  ['the last day of the window', { bookedOn: localDate('2018-07-17'), codes: [bill('june')] }, [{}], '', '0 code-in-text'],
  ['one part of many payers, whoever paid', { codes: [{ ...bill('june', 'person:7'), subBillId: 'june-1' }] }, [{ payerKey: null }], '', 'a person'],
  ['a part it did not pay', { codes: [{ ...bill('june', 'person:8'), subBillId: 'june-8' }] }, [{ payerKey: null }], '', 'none'],
])('a movement that names %s', (_, line, entered, named, answer) => {
  expect(told(line, entered, named)).toBe(answer);
});
