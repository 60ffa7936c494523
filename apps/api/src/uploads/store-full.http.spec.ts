/** A full store at the door: the sender is told what to do, nothing is kept, and the same act works once there is room. */
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';
import { FillingStore } from '../../../../test/harness/filling-store';

const NO = 'COOP-2018-0401';
let door: Door;
let scene: Bekasi;
let store: FillingStore;

beforeAll(async () => {
  door = await openDoor(null, (inner) => (store = new FillingStore(inner)));
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
});
afterAll(() => door.close());

test('a roster that finds no room is refused by name and taken under the same key afterwards', async () => {
  door.gateway.expects({ startHandIn: async () => undefined });
  const send = () => door.post(`/v1/cooperations/${NO}/hand-ins`, scene.people.secretary.token, 'no-room').attach('file', Buffer.from('nik,nama\n3275010101800001,x\n'), 'daftar.csv');
  store.full = true;
  const refused = await send();
  expect([refused.status, refused.body.code]).toEqual([507, 'store-full']);
  expect(refused.body.detail.id).toContain('penuh');
  expect(JSON.stringify(refused.body)).not.toMatch(/ENOSPC|documents|daftar/);
  expect(await door.record.query('SELECT id FROM document')).toEqual([]);
  store.full = false;
  expect((await send()).status).toBe(202);
  expect(await door.record.query(`SELECT count(*) AS n FROM hand_in`)).toEqual([{ n: 1 }]);
});
