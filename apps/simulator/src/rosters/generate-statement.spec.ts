/** A generated statement is read back by the product as it was told. */
import { readBankStatement } from '@sinergi/intake/statement/bank-statement.reader';
import { PassingFiles } from '../../../../test/harness/passing-files';
import { generateStatement } from './generate-statement';

const files = new PassingFiles();
afterAll(() => files.remove());

test.each(['id', 'en'] as const)('style %s', async (style) => {
  const text = generateStatement({
    account: '1230009998', from: '2018-07-01', until: '2018-07-31', opening: 0, style,
    credits: [{ on: '2018-07-20', amount: -5_000, remittance: 'BIAYA ADM' }, { on: '2018-07-13', amount: 82_036_800, remittance: 'IURAN "JUNI" 2018, KOTA BEKASI' }],
  });
  const statement = await readBankStatement(await files.write(text, 'csv'));
  expect(statement).toMatchObject({ account: '1230009998', period: { from: '2018-07-01', until: '2018-07-31' }, opening: 0, closing: 82_031_800 });
  expect(statement.lines.map(({ bookedOn, amount, direction, remittance }) => [bookedOn, amount, direction, remittance])).toEqual([
    ['2018-07-13', 82_036_800, 'credit', 'IURAN "JUNI" 2018, KOTA BEKASI'],
    ['2018-07-20', 5_000, 'debit', 'BIAYA ADM'],
  ]);
});
