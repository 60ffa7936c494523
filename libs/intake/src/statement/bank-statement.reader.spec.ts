/** Statements of different banks are read to the same movements, and refused when they do not add up. */
import { PassingFiles } from '../../../../test/harness/passing-files';
import { rowOf, workbookOf } from '../../../../test/harness/handmade-workbook';
import { readBankStatement, type BankStatement } from './bank-statement.reader';

const files = new PassingFiles();
afterAll(() => files.remove());

const read = async (...rows: string[]): Promise<BankStatement> => readBankStatement(await files.write(rows.join('\r\n'), 'csv'));

const MOVEMENTS = {
  account: '0012345678',
  period: { from: '2018-07-01', until: '2018-07-31' },
  opening: 1_000_000,
  closing: 82_986_800,
  linesWithSen: [],
};
const IN = { bookedOn: '2018-07-16', amount: 82_036_800, direction: 'credit', reversal: false };
const OUT = { bookedOn: '2018-07-17', amount: 50_000, direction: 'debit', reversal: false };

test('Indonesian figures, a mark for the direction, opening and closing rows', async () => {
  const statement = await read(
    'No. Rekening;0012-345-678', 'Periode;01/07/2018 - 31/07/2018', '', 'Tanggal;Keterangan;Jumlah;D/K;Saldo', ';SALDO AWAL;;;1.000.000,00',
    '16/07/2018;IURAN 2018-06;82.036.800,00;K;83.036.800,00', '17/07/2018;BIAYA;50.000,00;D;82.986.800,00', ';SALDO AKHIR;;;82.986.800,00', 'Total Mutasi Kredit : 82.036.800,00;;;;',
  );
  expect(statement).toEqual({ ...MOVEMENTS, lines: [{ lineNo: 6, remittance: 'IURAN 2018-06', ...IN }, { lineNo: 7, remittance: 'BIAYA', ...OUT }] });
});

test('English figures, debit and credit apart, balances told above the table', async () => {
  const statement = await read(
    'Account No,0012345678', 'Period,2018-07-01 - 2018-07-31', 'Opening Balance,"1,000,000.00"', 'Closing Balance,"82,986,800.00"', 'Posting Date,Description,Reference No,Debit,Credit,Balance',
    '2018-07-16 09:15:00,IURAN,REF 1,0.00,"82,036,800.00","83,036,800.00"', '2018-07-17,BIAYA,,"50,000.00",,"82,986,800.00"',
  );
  expect(statement).toEqual({ ...MOVEMENTS, lines: [{ lineNo: 6, remittance: 'IURAN REF 1', ...IN }, { lineNo: 7, remittance: 'BIAYA', ...OUT }] });
});

test('the mark may stand in the amount, the year in the period only, and the newest movement first', async () => {
  const statement = await read(
    'Rekening : 0012345678', 'Periode : 01-07-2018 s/d 31-07-2018', 'Tgl|Uraian|Mutasi|Saldo',
    "'17/07|BIAYA|50.000,00 DB|82.986.800,00", "'16/07|IURAN|82.036.800,00 CR|83.036.800,00",
  );
  expect(statement).toEqual({ ...MOVEMENTS, lines: [{ lineNo: 4, remittance: 'BIAYA', ...OUT }, { lineNo: 5, remittance: 'IURAN', ...IN }] });
});

test('a workbook with real dates and numbers, the account in a column', async () => {
  const rows = [['Tanggal', 'No Rekening', 'Uraian', 'Debet', 'Kredit', 'Saldo'], ['16-07-2018', '0012345678', 'IURAN', 0, 82036800, 83036800]];
  const path = await files.write(workbookOf({ sheets: [{ name: 'Mutasi', rows: rows.map((row, at) => rowOf(at + 1, row)).join('') }] }));
  expect(await readBankStatement(path)).toEqual({
    account: '0012345678', period: { from: '2018-07-16', until: '2018-07-16' }, opening: 1_000_000, closing: 83_036_800, linesWithSen: [], lines: [{ lineNo: 2, remittance: 'IURAN', ...IN }],
  });
});

test('movements with sen keep the balance right but are no payments', async () => {
  const statement = await read('No Rekening,0012345678', 'Tanggal,Keterangan,Jumlah,DB/CR,Saldo', '30/07/2018,IURAN,1000,CR,"2,000"', '31/07/2018,BUNGA,10.75,CR,"2,010.75"');
  expect(statement).toMatchObject({ opening: 1000, closing: null, lines: [{ lineNo: 3, amount: 1000 }], linesWithSen: [4] });
});

test('without balances nothing is made up', async () => {
  const statement = await read('No Rekening,0012345678', 'Tanggal,Keterangan,Jumlah,D/K', '30/07/2018,IURAN,1000,K');
  expect(statement).toMatchObject({ opening: null, closing: null, lines: [{ amount: 1000 }] });
});

const HEAD = ['No Rekening,0012345678', 'Tanggal,Keterangan,Debet,Kredit,Saldo'];
const TELLING = ['No Rekening,0012345678', 'Tanggal,Keterangan,Jumlah,D/K'];

test.each([
  ['running-balance', 4, [...HEAD, '16/07/2018,a,,1000,2000', '17/07/2018,b,,1000,3001']],
  ['not-balanced', 2, [...HEAD, '16/07/2018,a,,1000,2000', ',SALDO AKHIR,,,5000']],
  ['truncated', 4, [...HEAD, '16/07/2018,a,,1000,2000', '17/07/2018,b,,82.036']],
  ['running-balance', 4, [...HEAD, '16/07/2018,a,,1000,2000', '17/07/2018,b,,1000,3']],
  ['two-directions', 3, [...HEAD, '16/07/2018,a,500,1000,2000']],
  ['amount-malformed', 3, [...HEAD, '16/07/2018,a,,,2000']],
  ['amount-malformed', 3, [...HEAD, '16/07/2018,a,,seribu,2000']],
  ['balance-malformed', 3, [...HEAD, '16/07/2018,a,,1000,20x']],
  ['direction-unknown', 3, [...TELLING, '16/07/2018,a,1000,X']],
  ['date-malformed', 3, [...TELLING, '31/06/2018,a,1000,K']],
  ['year-missing', 3, [...TELLING, '16/07,a,1000,K']],
  ['date-malformed', 3, [...TELLING, '07/16/2018,a,1000,K']],
  ['outside-period', 4, ['Periode,01/06/2018 - 30/06/2018', ...TELLING, '16/07/2018,a,1000,K']],
  ['account-missing', 1, ['Tanggal,Keterangan,Jumlah,D/K', '16/07/2018,a,1000,K']],
  ['period-missing', 2, TELLING],
] as const)('%s on line %i is refused', async (reason, line, rows) => {
  await expect(read(...rows)).rejects.toMatchObject({ code: 'statement-inconsistent', facts: { reason, line } });
});

test('a file without movements is no statement', async () => {
  await expect(read('No,Nama,NIK', '1,a,b')).rejects.toMatchObject({ code: 'file-header-missing' });
});
