/** From an empty installation to its first launch, by the admin command and the door alone. */
import type { CooperationStart } from '@sinergi/contracts/cooperation.contract';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { CooperationRepository } from '@sinergi/persistence/cases/cooperation.repository';
import { openDoor, type Door } from '../../../../test/harness/door';
import { createSignInLink, createToken } from './token.command';

let door: Door;

beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

test('an office, an administrator, the directory, and a cooperation is on its way', async () => {
  const first = await createToken(door.record, { office: 'PUSAT', officeName: 'Kantor Pusat', person: 'Ratna Administrator', email: 'ratna@badan.example' });
  const made = async (path: string, body: object, token = first.token): Promise<{ id: string }> => {
    const answer = await door.post(path, token).send(body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 201, (body as { code?: string }).code]);
    return answer.body;
  };
  const branch = await made('/v1/offices', { code: 'K10', kind: 'branch', name: 'Kantor Cabang Bekasi Kota', parentId: first.officeId, regionCode: '32.75', email: 'k10@badan.example', from: '2015-01-01' });
  const city = await made('/v1/offices', { code: 'PEMKOT-32.75', kind: 'city-government', name: 'Pemerintah Kota Bekasi', regionCode: '32.75', email: 'surat@bekasi.example', from: '2015-01-01' });
  await made('/v1/branch-regions', { branchId: branch.id, regionCode: '32.75', from: '2015-01-01' });
  const officer = await made('/v1/people', { fullName: 'Agus Petugas', email: 'agus@badan.example' });
  const mayor = await made('/v1/people', { fullName: 'Dewi Wali Kota' });
  await made('/v1/holders', { officeId: branch.id, position: 'account-officer', personId: officer.id, from: '2018-01-01' });
  await made('/v1/holders', { officeId: city.id, position: 'mayor', personId: mayor.id, capacity: 'penjabat', from: '2018-03-01' });
  const { token } = (await made('/v1/tokens', { kind: 'person', label: 'terminal', personId: officer.id, officeId: branch.id })) as unknown as { token: string };

  door.gateway.expects({ startCooperation: (start: CooperationStart) => new CooperationRepository(door.record).open(start, localDate('2018-04-16')) });
  const launch = await made(
    '/v1/cooperations',
    {
      programme: 'neighbourhood-heads', cityOfficeId: city.id, coverFrom: '2018-06-01', rehearsal: { bornAt: '2018-04-16T09:00:00+07:00' },
      approval: { givenBy: mayor.id, position: 'mayor', givenOn: '2018-04-16', place: 'Balai Kota', channel: 'tatap muka' },
    },
    token,
  );
  expect(launch).toEqual({ no: 'GLADI-2018-0001' });
  expect((await door.get('/v1/cooperations', token)).body.items).toMatchObject([{ no: 'GLADI-2018-0001', cityName: 'Pemerintah Kota Bekasi' }]);
  const audit = await door.record.query<{ act: string; channel: string }>('SELECT act, channel FROM audit_entry ORDER BY id');
  expect(audit.map(({ act }) => act)).toEqual(expect.arrayContaining(['office.add', 'person.add', 'holder.add', 'token.issue', 'branch-region.add', 'cooperation.launch']));
  expect(audit[0]?.channel).toBe('admin');
});

test('only the first administrator is entered this way', async () => {
  await expect(createToken(door.record, { office: 'PUSAT', person: 'Orang Lain' })).rejects.toThrow('There is an administrator already');
  await expect(createToken(door.record, { office: 'NOWHERE', person: 'Ratna Administrator' })).rejects.toThrow('There is no office NOWHERE');
  await expect(createToken(door.record, { office: 'PUSAT' })).rejects.toThrow('--person');
  await expect(createToken(door.record, { office: 'PUSAT', machine: 'x', scopes: 'everything' })).rejects.toThrow('admin, read');
  const again = await createToken(door.record, { office: 'PUSAT', person: 'ratna administrator' });
  expect((await door.get('/v1/sessions/current', again.token)).body).toMatchObject({ name: 'Ratna Administrator', powers: expect.arrayContaining(['administer']) });
});

test('a sign-in link opens the console once', async () => {
  const url = await createSignInLink(door.record, 'http://door.test/', { office: 'PUSAT', person: 'Ratna Administrator', minutes: 5 });
  expect(url).toMatch(/^http:\/\/door\.test\/sign-in\/snk_/);
  expect((await door.post('/v1/sessions').send({ ticket: url.split('/').at(-1) })).status).toBe(201);
});
