/** A bank's table nobody knows: kept, explained by a person once, and read by that word from then on; a later word is a new row. */
import { bekasi, type Bekasi, type Role } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import type { BankMappingView, WaitingStatementView } from '@sinergi/contracts/statement-mapping.views';

let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ paymentBooked: async () => undefined }));

const token = (role: Role) => scene.people[role].token;
const table = (account: string, month: string, rows: readonly string[]) => [`No. Rekening;${account}`, `Periode;01/${month}/2018 - 28/${month}/2018`, 'Tgl Buku;Hal;Setoran;Penarikan;Sisa', ...rows].join('\n');
const send = (content: string, role: Role = 'finance') => door.post('/v1/statements', token(role)).attach('file', Buffer.from(content), 'kalbar.csv');
const waiting = async (role: Role = 'finance'): Promise<WaitingStatementView[]> => (await door.get('/v1/statements/waiting', token(role))).body;
const said = async (): Promise<BankMappingView[]> => (await door.get('/v1/bank-mappings', token('finance'))).body;
const MAPPING = { bank: 'kalbar', columns: { date: 'Tgl Buku', remittance: 'Hal', credit: 'Setoran', debit: 'Penarikan', balance: 'Sisa' }, figures: '1.234,56', dates: 'day-month-year' };
const say = (id: string, mapping: object, role: Role = 'finance') => door.post(`/v1/statements/waiting/${id}/mapping`, token(role)).send(mapping);

const JULY = table('0012345678', '07', ['02/07;SETORAN BUDI SANTOSO 0099887766;1.250.000,00;;1.250.000,00', '16/07;IURAN KOTA;82.036.800,00;;83.286.800,00', '17/07;BIAYA ADM;;6.500,00;83.280.300,00']);

test('a table nobody knows is kept and asked about, naming the place; people and accounts in its sample are masked', async () => {
  const answer = await send(JULY);
  expect([answer.status, answer.body.code]).toEqual([422, 'statement-mapping-needed']);
  expect(answer.body.facts).toMatchObject({ sheet: '', row: 3, column: 2, reason: 'file-header-missing' });
  const [file, ...more] = await waiting();
  expect([file?.id, file?.file, more]).toEqual([answer.body.facts.waitingId, 'kalbar.csv', []]);
  expect(file?.examined.columns.map(({ heading, guess }) => `${heading} ${guess}`)).toEqual(['Tgl Buku date', 'Hal null', 'Setoran null', 'Penarikan null', 'Sisa null']);
  expect(file?.examined.rows[0]?.cells).toEqual(['02/07', 'S****** B*** S****** ********66', '1.250.000,00', '', '1.250.000,00']);
  expect(JSON.stringify(file)).not.toMatch(/BUDI|SANTOSO|0099887766/);
  expect((await send(JULY)).body.facts.waitingId).toBe(file?.id);
  expect(await waiting('treasurer')).toEqual([]);
});

test('a word that does not read the file is refused with its line and not remembered; one that reads it takes it, and the bank is known', async () => {
  const { id } = (await waiting())[0]!;
  expect((await say(id, MAPPING, 'treasurer')).body.code).toBe('waiting-statement-unknown');
  expect((await say(id, { ...MAPPING, columns: { date: 'Tgl Buku', remittance: 'Hal' } })).body.code).toBe('request-malformed');
  const wrong = await say(id, { ...MAPPING, columns: { ...MAPPING.columns, credit: 'Penarikan', debit: 'Setoran' } });
  expect(wrong.body).toMatchObject({ code: 'statement-mapping-wrong', facts: { line: 5, reason: 'running-balance' } });
  expect(await said()).toEqual([]);
  expect((await say(id, MAPPING)).body).toMatchObject({ lines: 3, sequence: 'first', unmatched: [{ amount: 1_250_000 }, { amount: 82_036_800 }] });
  expect(await waiting()).toEqual([]);
  expect((await say(id, MAPPING)).body.code).toBe('waiting-statement-decided');
  expect(await said()).toMatchObject([{ bank: 'kalbar', columns: MAPPING.columns, replaced: false }]);
  const next = await send(table('0012345678', '08', ['03/08;SETORAN;10.000,00;;83.290.300,00']));
  expect([next.status, next.body.lines, next.body.unmatched]).toEqual([201, 1, [{ lineNo: 4, amount: 10_000, bookedOn: '2018-08-03' }]]);
});

test('a later word on the same headings is a new row and counts from its day', async () => {
  await door.post('/v1/bank-mappings', token('finance')).send({ ...MAPPING, dates: 'month-day-year' });
  const future = await door.post('/v1/bank-mappings', token('finance')).send({ ...MAPPING, fromDate: '2199-01-01' });
  expect(future.body.map(({ dates, fromDate, replaced }: BankMappingView) => `${dates} ${fromDate === '2199-01-01' ? 'later' : 'now'} ${replaced}`)).toEqual(['day-month-year later false', 'month-day-year now false', 'day-month-year now true']);
  expect((await send(table('0055667788', '03', ['12/03;SETORAN;10.000,00;;10.000,00']))).body.code).toBe('statement-mapping-needed');
  const file = (await waiting())[0]!;
  await say(file.id, MAPPING);
  const third = await send(table('0055667788', '04', ['05/04;SETORAN;10.000,00;;20.000,00']));
  expect(third.body.unmatched).toMatchObject([{ bookedOn: '2018-04-05' }]);
});

test('amounts whose direction nobody can tell are asked about, too; a file that is no statement is withdrawn with a reason', async () => {
  const unsigned = ['No. Rekening;0088776655', 'Periode;01/07/2018 - 31/07/2018', 'Tanggal;Keterangan;Jumlah;Tanda Khusus', '16/07/2018;SETORAN;25.000,00;M', '17/07/2018;BIAYA;5.000,00;X'].join('\n');
  const answer = await send(unsigned);
  expect(answer.body).toMatchObject({ code: 'statement-mapping-needed', facts: { row: 3, column: 4, reason: 'direction-unknown' } });
  const withdraw = (reason: string) => door.post(`/v1/statements/waiting/${answer.body.facts.waitingId}/withdrawal`, token('finance')).send({ reason });
  expect((await withdraw('bukan rekening koran')).body).toEqual([]);
  expect((await withdraw('lagi')).body.code).toBe('waiting-statement-decided');
  expect((await send(unsigned)).body.facts.waitingId).toBe(answer.body.facts.waitingId);
  expect((await door.post('/v1/statements', token('finance')).attach('file', Buffer.from('nama;alamat\nBudi;Jalan Satu\n'), 'daftar.csv')).body.code).toBe('file-header-missing');
});
