/** Unmatched money in the terminal: the queue with its suggestion, a match, a second person, what is left over and its return. */
import type { AddressInfo } from 'node:net';
import type { UnmatchedPage } from '@sinergi/contracts/unmatched.views';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { noMoneyFaults } from '../../../test/harness/money-faults';
import { partsOnRecord, villageOnRecord } from '../../../test/harness/statements-on-record';
import { terminal } from './terminal';

const NO = 'COOP-2018-0922';
const kept = { ...process.env };
let door: Door;
let scene: Bekasi;
let parts: readonly string[];

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  door.gateway.expects({ paymentBooked: async () => undefined });
  await cooperationOnRecord(door, scene, NO);
  const { branchId, cityId, people } = scene;
  const village = await villageOnRecord(door.record, '32.75.01.1001', 'Desa Sukamaju');
  const march = await partsOnRecord(door.record, { no: NO, branchId, cityId, officer: people.officer.id, colleague: people.branchHead.id, rehearsal: false }, '2018-03', { [village]: 20_000, [`office:${cityId}`]: 900_000_000 });
  parts = march.parts;
  const lines = ['16/07/2018;SETORAN DESA SUKAMAJU;;25.000,00', '17/07/2018;TITIPAN;;200.000.000,00', '18/07/2018;PENGEMBALIAN;5.000,00;'];
  const content = Buffer.from(['No. Rekening;0123456789', 'Periode;01/07/2018 - 31/07/2018', 'Tanggal;Keterangan;Debit;Kredit', ...lines].join('\n'));
  await door.post('/v1/statements', people.finance.token).attach('file', content, 'mutasi.csv');
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
});
beforeEach(() => {
  process.env['SINERGI_TOKEN'] = scene.people.finance.token;
});
afterAll(async () => {
  process.env = kept;
  await noMoneyFaults(door.record);
  await door.close();
});

async function sinergi<T>(...args: string[]): Promise<T> {
  const said = { out: '', error: '' };
  const code = await terminal([...args, '--json'], { out: (text) => (said.out += text), error: (text) => (said.error += text) });
  expect([code, said.error]).toEqual([0, '']);
  return JSON.parse(said.out) as T;
}
const waiting = async (text: string) => (await sinergi<UnmatchedPage>('statement', 'unmatched')).items.find(({ remittance }) => remittance === text)!;

test('a suggestion is taken as it is; what is left over is told to have gone back', async () => {
  const line = await waiting('SETORAN DESA SUKAMAJU');
  expect(line.suggestions).toMatchObject([{ reasons: ['name-in-text', 'amount-differs'], left: 5_000, parts: [{ subBillId: parts[0], amount: 20_000 }] }]);
  expect(await sinergi('statement', 'match', line.lineId, '--suggested', '--reason', 'sesuai saran')).toEqual({ standing: 'booked', payments: 1 });
  const { items } = await sinergi<{ items: { paymentId: string; unapplied: number; debits: { lineId: string }[] }[] }>('money', 'unapplied');
  expect(items).toMatchObject([{ unapplied: 5_000 }]);
  expect(await sinergi('money', 'return', items[0]!.paymentId, '--line', items[0]!.debits[0]!.lineId, '--reason', 'kelebihan')).toEqual({ standing: 'booked', payments: 1 });
});

test('above the limit somebody else confirms', async () => {
  const { lineId } = await waiting('TITIPAN');
  expect(await sinergi('statement', 'match', lineId, '--part', `${parts[1]}=200000000`, '--reason', 'surat bendahara')).toMatchObject({ standing: 'proposed' });
  const { proposal } = await waiting('TITIPAN');
  process.env['SINERGI_TOKEN'] = scene.people.branchHead.token;
  expect(await sinergi('statement', 'confirm', proposal!.matchId)).toEqual({ standing: 'booked', payments: 1 });
});
