/** Budget accounts from the terminal against a real door: recorded, confirmed by another, read back as JSON. */
import type { AddressInfo } from 'node:net';
import type { BudgetView } from '@sinergi/contracts/budget.views';
import { bekasi, cooperationOnRecord, type Bekasi, type Role } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

const NO = 'COOP-2018-2603';
const ACCOUNT = '5.1.02.02.01.0054';
const kept = { ...process.env };
let door: Door;
let scene: Bekasi;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  door.gateway.expects({ budgetRevised: async () => undefined });
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
});

async function said(role: Role, ...args: string[]): Promise<{ code: number; out: string }> {
  process.env['SINERGI_TOKEN'] = scene.people[role].token;
  let out = '';
  const code = await terminal(args, { out: (text) => (out += text), error: (text) => (out += text) });
  return { code, out };
}
const json = async (role: Role, ...args: string[]): Promise<BudgetView> => JSON.parse((await said(role, ...args, '--json')).out) as BudgetView;
const RECORD = ['budget', 'record', NO, ACCOUNT, '--year', '2018', '--name', 'Belanja Iuran JKK', '--document', 'DPA/1/2018', '--document-date', '2018-01-02', '--until-month', '2018-05', '--reason', 'APBD 2018'] as const;

test('recorded by the treasurer, confirmed by the secretary, and read back', async () => {
  const made = await json('treasurer', ...RECORD, '--amount', '400000000');
  const { id } = made.accounts[0]!.revisions[0]!;
  expect(made.accounts).toMatchObject([{ account: ACCOUNT, ceiling: null, revisions: [{ standing: 'proposed', amount: 400_000_000, fromMonth: '2018-01', untilMonth: '2018-05', documentKind: 'dpa' }] }]);
  expect((await said('treasurer', 'budget', 'decide', NO, id, 'approve', '--reason', 'sendiri')).code).not.toBe(0);
  expect((await said('secretary', 'budget', 'decide', NO, id, 'approve', '--reason', 'sesuai DPA')).out).toMatch(/5\.1\.02\.02\.01\.0054 .*400/);
  expect((await json('officer', 'budget', NO, '--year', '2018')).accounts).toMatchObject([{ ceiling: { id, amount: 400_000_000 }, billed: 0, free: 400_000_000 }]);
});

test('an amount that is no whole rupiah is not understood', async () => {
  expect((await said('treasurer', ...RECORD, '--amount', '4e8')).out).toContain('--amount is whole rupiah');
});
