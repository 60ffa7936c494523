/** Tables of Indonesian banks are read by their own headings and figures, and a direction nobody told is never guessed. */
import { localDate } from '@sinergi/domain/calendar/local-date';
import { PassingFiles } from '../../../../../test/harness/passing-files';
import { decimalText } from '../amount-text';
import { readStatementFile } from '../statement-file.reader';

const files = new PassingFiles();
afterAll(() => files.remove());

async function read(bank: string | null, ...rows: string[]) {
  const { outcome, problems, statements } = await readStatementFile(await files.write(rows.join('\n'), 'csv'), bank, localDate('2026-11-24'));
  const [statement] = statements;
  const entries = statement?.entries.map(({ bookingDate, amount, reversal }) => [bookingDate, decimalText(amount), reversal]);
  return { outcome, problems: problems.map(({ line, code }) => `${line} ${code}`), opening: statement?.opening === null ? null : decimalText(statement!.opening), entries };
}

const IN = ['2018-07-16', '82036800.00', false];
const OUT = ['2018-07-17', '-50000.00', false];
const WHOLE = { outcome: 'accepted', problems: [], opening: '1000000.00', entries: [IN, OUT] };

const BCA = [
  'No. rekening : 0012345678', 'Periode : 01/07/2018 - 31/07/2018', 'Kode Mata Uang : IDR', 'Tanggal Transaksi,Keterangan,Cabang,Jumlah,,Saldo',
  `'16/07,TRSF E-BANKING CR,'0000,"82,036,800.00",CR,"83,036,800.00"`, `'17/07,BIAYA ADM,'0000,"50,000.00",DB,"82,986,800.00"`, 'Saldo Awal : 1,000,000.00', 'Saldo Akhir : 82,986,800.00',
];
const MANDIRI = [
  'Account No,Date,Val. Date,Transaction Code,Description,Description,Reference No.,Debit,Credit,Balance',
  '0012345678,16/07/18,16/07/18,1234,IURAN,RTRW,R1,.00,"82,036,800.00","83,036,800.00"', '0012345678,17/07/18,17/07/18,1234,BIAYA,,R2,"50,000.00",.00,"82,986,800.00"',
];
const BRI = [
  'NOREK,TGL_TRAN,TGL_EFEKTIF,DESK_TRAN,SALDO_AWAL_MUTASI,MUTASI_DEBET,MUTASI_KREDIT,SALDO_AKHIR_MUTASI',
  '001234567890,2018-07-16,2018-07-16,IURAN,1000000.00,0.00,82036800.00,83036800.00', '001234567890,2018-07-17,2018-07-17,BIAYA,83036800.00,50000.00,0.00,82986800.00',
];
const BNI = [
  'Account Number : 0012345678', 'Period : 01-Jul-2018 s/d 31-Jul-2018', 'Post Date,Branch,Journal No.,Description,Amount,Db/Cr,Balance',
  '16/07/2018 10.11.12,BEKASI,123,IURAN,"82,036,800.00",K,"83,036,800.00"', '17/07/2018 09.00.00,BEKASI,124,BIAYA,"50,000.00",D,"82,986,800.00"',
];
const BJB = ['No Rekening;0012345678', 'Periode;JULI 2018', 'Tgl Trx;Uraian;Debet;Kredit;Saldo', '16-Jul-18;IURAN;;Rp 82.036.800;83.036.800,00', '17 Juli 2018;BIAYA;50.000,00;;82.986.800,00'];

test.each([['bca', BCA], ['mandiri', MANDIRI], ['bri', BRI], ['bni', BNI], ['bjb', BJB]] as const)('a table of %s, named or recognised', async (bank, rows) => {
  expect(await read(bank, ...rows)).toEqual(WHOLE);
  expect(await read(null, ...rows)).toEqual(WHOLE);
});

const SIGNED = ['No Rekening;0012345678', 'Tanggal;Uraian;Jumlah;Saldo'];

test('a minus or parentheses tell what went out', async () => {
  expect(await read(null, ...SIGNED, '16/07/2018;IURAN;82.036.800,00;83.036.800,00', '17/07/2018;X;(50.000,00);82.986.800,00')).toEqual(WHOLE);
  expect(await read(null, ...SIGNED, '16/07/2018;IURAN;82.036.800,00;83.036.800,00', '17/07/2018;X;50.000,00-;82.986.800,00')).toEqual(WHOLE);
});

test('a column that never shows a minus proves nothing, unless the balances told do', async () => {
  const rows = ['16/07/2018;IURAN;82.036.800,00;83.036.800,00'];
  expect((await read(null, ...SIGNED, ...rows)).problems).toEqual(['3 direction-unknown']);
  expect(await read(null, ...SIGNED, ';SALDO AWAL;;1.000.000,00', ...rows, ';SALDO AKHIR;;83.036.800,00')).toMatchObject({ outcome: 'accepted', entries: [IN] });
});

test('a credit with a minus is one taken back, never income', async () => {
  const rows = ['No Rekening;0012345678', 'Tanggal;Uraian;Debet;Kredit;Saldo', '16/07/2018;IURAN;;82.036.800,00;83.036.800,00', '17/07/2018;BATAL;;-82.036.800,00;1.000.000,00'];
  expect(await read(null, ...rows)).toMatchObject({ outcome: 'accepted', entries: [IN, ['2018-07-17', '-82036800.00', true]] });
});

test('days without a year, a movement still pending, and balances nobody told are named', async () => {
  expect((await read(null, 'No Rekening;0012345678', 'Tanggal;Uraian;Debet;Kredit', '16/07;IURAN;;1000')).problems).toEqual(['2 balance-untold', '3 year-missing']);
  expect((await read('bca', ...BCA.slice(0, -2), 'PEND,X,0000,"1,000.00",DB,', ...BCA.slice(-2))).problems).toEqual(['7 entry-not-booked']);
});
