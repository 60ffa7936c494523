/** Directory and law from the outside: by administrators alone, by date, and tables whole or not at all. */
import { bekasi, type Bekasi } from '../../../../test/harness/bekasi';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let admin: string;

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  admin = scene.people.administrator.token;
});
afterAll(() => door.close());
beforeEach(() => door.gateway.expects({ calendarChanged: async () => 0 }));

const table = (path: string, rows: readonly string[], token = admin) => door.post(path, token).set('Content-Type', 'text/csv').send(rows.join('\n'));
const offices = async (q: string) => (await door.get(`/v1/offices?q=${encodeURIComponent(q)}`, admin)).body.items;

test.each(['/v1/offices', '/v1/people', '/v1/holders', '/v1/branch-regions', '/v1/calendar/days', '/v1/tariffs'])('%s is changed by administrators alone', async (path) => {
  const bodies: Record<string, object> = {
    '/v1/offices': { code: 'X1', kind: 'branch', name: 'X', from: '2020-01-01' },
    '/v1/people': { fullName: 'X' },
    '/v1/holders': { officeId: scene.cityId, position: 'mayor', personId: scene.people.mayor.id, from: '2020-01-01' },
    '/v1/branch-regions': { branchId: scene.branchId, regionCode: '32.16', from: '2020-01-01' },
    '/v1/calendar/days': { edition: 'e', source: 'SKB 3 Menteri', days: [{ date: '2027-08-17', kind: 'national', nameId: 'HUT RI', basis: 'SKB' }] },
    '/v1/tariffs': { edition: 'e', source: 'PP 1/2027', rows: [{ id: 'x-1', edition: 1, segment: 'wage-earner', scheme: 'death', from: '2027-01', rule: { kind: 'rate', rate: 3000 }, source: 'PP 1/2027' }] },
  };
  expect((await door.post(path, scene.people.branchHead.token).send(bodies[path])).body.code).toBe('not-allowed');
});

test('an office is added, found, and ended on a day', async () => {
  const made = await door.post('/v1/offices', admin).send({ code: 'K99', kind: 'branch', name: 'Kantor Cabang Uji', regionCode: '32.16', from: '2020-01-01' });
  expect([made.status, made.body.code]).toEqual([201, 'K99']);
  expect((await door.post('/v1/offices', admin).send({ code: 'K99', kind: 'branch', name: 'Lagi', from: '2020-01-01' })).body.code).toBe('request-malformed');
  expect((await door.post(`/v1/offices/${made.body.id}/end`, admin).send({ until: '2019-01-01', reason: 'salah' })).body.code).toBe('period-invalid');
  expect((await door.post(`/v1/offices/${made.body.id}/end`, admin).send({ until: '2021-12-31', reason: 'digabung' })).status).toBe(204);
  expect(await offices('Uji')).toMatchObject([{ until: '2021-12-31' }]);
});

test('a mended address is taken, and a service area ends on a day', async () => {
  expect((await door.post(`/v1/offices/${scene.cityId}/contact`, admin).send({ email: 'sekda@bekasi.example', address: null })).status).toBe(204);
  expect(await offices('Pemerintah Kota Bekasi')).toMatchObject([{ email: 'sekda@bekasi.example' }]);
  expect((await door.post(`/v1/offices/${scene.cityId}/contact`, admin).send({ email: 'sekda', address: null })).body.fields).toMatchObject([{ field: 'email' }]);
  const person = { fullName: 'Pejabat Lama', email: 'lama@bekasi.example' };
  expect((await door.post(`/v1/people/${scene.people.treasurer.id}`, admin).send(person)).body).toMatchObject(person);
  const [area] = (await door.get(`/v1/branch-regions?branchId=${scene.branchId}`, admin)).body.items;
  expect(area).toMatchObject({ branchCode: 'K10', regionCode: '32.75', until: null });
  expect((await door.post(`/v1/branch-regions/${area.id}/end`, admin).send({ until: '2040-12-31', reason: 'pemekaran' })).status).toBe(204);
});

test('offices come in as a table, all or none, each faulty cell named as the sender sees it', async () => {
  const heading = 'code,kind,name,parent_code,region_code,zone,valid_from';
  const bad = await table('/v1/offices/import', [heading, 'D1,district,Kecamatan Uji,,32.75.01,WIB,2010-01-01', 'D2,kingdom,Lain,,32.75.02,WIB,kemarin']);
  expect([bad.status, bad.body.code]).toEqual([422, 'law-row-invalid']);
  expect(bad.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['3:kind', '3:valid_from']);
  expect(await offices('Kecamatan Uji')).toEqual([]);
  const good = await table('/v1/offices/import', [heading, 'D1,district,Kecamatan Uji,,32.75.01,WIB,2010-01-01']);
  expect([good.status, good.body]).toEqual([200, { added: 1 }]);
  expect((await table('/v1/offices/import', ['colour', 'blue'])).body).toMatchObject({ code: 'file-header-missing' });
});

test('a holder follows another only when the seat is free', async () => {
  const person = await door.post('/v1/people', admin).send({ fullName: 'Pejabat Baru', titlesBefore: 'Dr.' });
  const seat = { officeId: scene.branchId, position: 'branch-head', personId: person.body.id, from: '2026-12-01' };
  expect((await door.post('/v1/holders', admin).send(seat)).body.code).toBe('holder-overlaps');
  const list = await door.get(`/v1/holders?officeId=${scene.branchId}&position=branch-head`, scene.people.officer.token);
  expect(list.body.items).toMatchObject([{ name: 'Pejabat branch-head', positionTitle: { id: 'Kepala Kantor Cabang', en: 'Branch head' } }]);
  expect(JSON.stringify(list.body)).not.toMatch(/@|staff/);
  expect((await door.post(`/v1/holders/${list.body.items[0].id}/end`, admin).send({ until: '2026-11-30', reason: 'mutasi' })).status).toBe(204);
  expect((await door.post('/v1/holders', admin).send(seat)).status).toBe(201);
});

describe('the calendar', () => {
  const LAW = 'edition=uji-1&source=Keputusan%20Wali%20Kota';
  const heading = 'date,kind,name_id,basis,basis_date,known_from,certainty,region_code';

  test('a decree comes in whole or not at all, and running deadlines hear of it', async () => {
    const bad = await table(`/v1/calendar/import?${LAW}`, [heading, '2029-03-10,local,Hari Jadi,KEP 1,,,F,32.75', '10 Maret 2029,local,Hari Jadi,KEP 1,,,F,32.75']);
    expect([bad.status, bad.body.fields.length]).toEqual([422, 1]);
    expect(door.gateway.told).toEqual([]);
    expect((await door.get('/v1/calendar/days?from=2029-01-01&until=2029-12-31', admin)).body.items).toEqual([]);

    const good = await table(`/v1/calendar/import?${LAW}`, [heading, '2029-03-12,local,Hari Jadi,KEP 1,,,F,32.75']);
    expect(good.body).toEqual({ added: 1 });
    expect(door.gateway.told).toEqual([]);
    expect((await table(`/v1/calendar/import?${LAW}`, [heading, '2029-03-12,local,Hari Jadi,KEP 1,,,F,32.75'])).body.fields).toMatchObject([{ field: '2:date' }]);
    expect((await door.get('/v1/calendar/working-days?from=2029-03-09&days=1&region=32.75', admin)).body.on).toBe('2029-03-13');
    expect((await door.get('/v1/calendar/working-days?from=2029-03-09&days=1', admin)).body.on).toBe('2029-03-12');
  });

  test('a day is taken back with a reason', async () => {
    const [{ id }] = (await door.get('/v1/calendar/days?from=2029-03-01&until=2029-03-31&region=32.75', admin)).body.items;
    expect((await door.post(`/v1/calendar/days/${id}/withdraw`, admin).send({ reason: 'dicabut' })).status).toBe(204);
    expect((await door.get('/v1/calendar/working-days?from=2029-03-09&days=1&region=32.75', admin)).body.on).toBe('2029-03-12');
  });
});

test('the tariff prices by its rows, which come in all or none', async () => {
  const quote = (month: string) => door.get(`/v1/tariffs/quote?segment=wage-earner&base=2000000&month=${month}&payerSource=state-budget`, scene.people.officer.token);
  expect((await quote('2018-06')).body).toMatchObject({ total: 10_800, lines: [{ scheme: 'work-accident', amount: 4_800 }, { scheme: 'death', amount: 6_000 }] });
  expect((await door.get('/v1/tariffs/quote?segment=wage-earner&base=1&month=1980-01', admin)).body.code).toBe('tariff-missing');
  const heading = 'id,edition,segment,scheme,sector,risk,payer_source,from,until,kind,rate_millionths,amount,income_from,bracket_base,relief_millionths,source,certainty';
  const bad = await table('/v1/tariffs/import?edition=uji&source=PP%20Uji', [heading, 'u-1,9,wage-earner,death,,,,2090-01,,rate,5000,,,,,PP Uji,F', 'u-2,9,wage-earner,life,,,,2090-01,,rate,abc,,,,,PP Uji,F']);
  expect([bad.status, bad.body.fields.map(({ field }: { field: string }) => field).sort()]).toEqual([422, ['3:rate_millionths', '3:scheme']]);
  expect((await door.get('/v1/tariffs?month=2090-01&limit=200', admin)).body.items.filter(({ id }: { id: string }) => id.startsWith('u-'))).toEqual([]);
  expect((await table('/v1/tariffs/import?edition=uji&source=PP%20Uji', [heading, 'u-1,9,wage-earner,death,,,,2090-01,,rate,5000,,,,,PP Uji,F'])).body).toEqual({ added: 1 });
});
