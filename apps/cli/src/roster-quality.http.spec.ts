/** `roster quality` against a real door: districts, findings and the villages nobody is on record from. */
import type { AddressInfo } from 'node:net';
import { readRegionTables } from '@sinergi/intake/regions/region-tables';
import { loadRegions } from '@sinergi/persistence/law/regions.repository';
import { bekasi, cooperationOnRecord } from '../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

let door: Door;
const NO = 'COOP-2018-0501';
const kept = { ...process.env };

beforeAll(async () => {
  door = await openDoor();
  const scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  await loadRegions(door.record, await readRegionTables());
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${((await door.listen()).address() as AddressInfo).port}`;
  process.env['SINERGI_TOKEN'] = scene.people.officer.token;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
});

async function said(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await terminal(['roster', 'quality', ...args], { out: (text) => (out += text), error: () => undefined });
  return { code, out };
}

test('says for every district how many villages nobody is on record from, and which', async () => {
  const { code, out } = await said(NO);
  expect(code).toBe(0);
  expect(out).toMatch(/32\.75\.01 +Bekasi Timur +0 +0 +0 +0 +4/);
  expect(out.match(/^32\.75\.\d\d\.\d{4}/gm)).toHaveLength(56);
  expect(JSON.parse((await said(NO, '--json')).out)).toMatchObject({ no: NO, missing: { districts: 12, villages: 56 } });
  expect((await said('COOP-2018-9999')).code).toBe(3);
});
