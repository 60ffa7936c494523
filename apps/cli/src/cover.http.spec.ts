/** Cover in the terminal: one member on a day, month by month, and the exposure of a cooperation, as JSON and for people. */
import type { AddressInfo } from 'node:net';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { contributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { CommitRepository } from '@sinergi/persistence/rosters/commit.repository';
import { HandInRepository } from '@sinergi/persistence/rosters/hand-in.repository';
import { StagingRepository } from '@sinergi/persistence/rosters/staging.repository';
import { bekasi, cooperationOnRecord } from '../../../test/harness/bekasi';
import { handedIn, stagedPeople } from '../../../test/harness/case-on-record';
import { openDoor, type Door } from '../../../test/harness/door';
import { terminal } from './terminal';

const NO = 'COOP-2018-0911';
const kept = { ...process.env };
let door: Door;
let membership: string;

beforeAll(async () => {
  door = await openDoor();
  const scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  const handInId = await handedIn(door.record, { no: NO, branchId: scene.branchId, cityId: scene.cityId, officer: scene.people.officer.id, colleague: scene.people.secretary.id, rehearsal: false });
  await new StagingRepository(door.record).stage(handInId, stagedPeople(2));
  await new HandInRepository(door.record).endReading(handInId, { rows: 2, accepted: 2, warned: 0, returned: 0 });
  await new CommitRepository(door.record).commit(handInId, contributionMonth('2018-06'), localDate('2018-06-05'));
  membership = (await door.record.query<{ id: string }>('SELECT id FROM membership WHERE cooperation_no = $1 ORDER BY id LIMIT 1', [NO]))[0]!.id;
  door.setToday('2018-08-01');
  const server = await door.listen();
  process.env['SINERGI_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env['SINERGI_TOKEN'] = scene.people.officer.token;
});
afterAll(async () => {
  process.env = kept;
  await door.close();
});

async function sinergi(...args: string[]): Promise<string> {
  const said = { out: '', error: '' };
  const code = await terminal(args, { out: (text) => (said.out += text), error: (text) => (said.error += text) });
  expect([code, said.error]).toEqual([0, '']);
  return said.out;
}

test('one member on a day, as known on a day', async () => {
  expect(JSON.parse(await sinergi('cover', 'show', membership, '--on', '2018-06-20', '--known-on', '2018-07-16', '--json'))).toMatchObject({ answer: { status: 'awaiting', dueOn: '2018-07-16' }, asKnownToday: { status: 'in-arrears' }, changed: true });
  expect(await sinergi('cover', 'show', membership, '--on', '2018-06-20', '--lang', 'en')).toMatch(/in arrears \(known 2018-08-01\)[\s\S]*On that day\s+awaiting \(known 2018-06-20\)/);
});

test('month by month, and who of a cooperation is without it', async () => {
  expect(await sinergi('cover', 'history', membership)).toMatch(/2018-06 +menunggak +2018-07-16[\s\S]*2018-06-01 tidak terdaftar > 2018-06-05 menunggu iuran > 2018-07-17 menunggak/);
  expect(JSON.parse(await sinergi('cover', 'exposure', NO, '--json'))).toMatchObject({ people: 2, personMonths: 2, since: '2018-07-17' });
  expect(await sinergi('cover', 'exposure', NO)).toContain('Rp24.000.000 (PP 44/2015, F)');
});
