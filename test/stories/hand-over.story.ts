/** Twelve people handed over to the agency: cards, rejections, one nobody spoke of, mended, sent again, complete; and a registry that thinks again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ExchangeDetailView, ExchangeView, RegistrationView } from '@sinergi/contracts/exchange.views';
import type { HandInView } from '@sinergi/contracts/roster.views';
import { readTable } from '@sinergi/intake/table-reader';
import { loggerFor } from '@sinergi/platform/logging/logger';
import { AnswerCalls } from '../../apps/simulator/src/registry/answer-calls';
import { startRegistry, type Registry } from '../../apps/simulator/src/registry/registry';
import { datesOf, faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { contractWorkers, playOf, reach, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const MONTH = '2019-03';
const door = { apiUrl: '', token: '' };
const deceased = new Set<string>();
let registry: Registry;
let town: Town;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sinergi-hand-over-'));
  registry = await startRegistry(
    { port: 0, token: 'question', delayMs: 50, manners: new Set(['repeats', 'out-of-order']), book: { deceased, names: new Map() } },
    new AnswerCalls(() => door), loggerFor('registry', { level: 'error' }),
  );
  town = await openTown({ registry: { url: registry.url, token: 'question' } });
  const [office] = await town.database.query<{ id: string }>(`SELECT id FROM office WHERE code = 'KP'`);
  const { token } = await town.administrator.post<{ token: string }>('/v1/tokens', { kind: 'machine', label: 'registry', officeId: office!.id, scopes: ['checks'] });
  Object.assign(door, { apiUrl: town.stage.apiUrl, token });
}, 180_000);
afterAll(async () => {
  await town.close();
  await registry.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function enrolled(bornOn: string, seed?: number): Promise<Play> {
  const people = await playOf(town, { programme: 'contract-workers', bornOn, coverFrom: '2019-03-01' });
  await reach(people, '2019-01-08', 'roster', 'roster-hand-in');
  const { play, secretary, officer } = people;
  await play.handIn('2019-01-09', secretary, 'daftar.csv', 'text/csv', () => contractWorkers(12, '2019-01-09', seed));
  await play.answer('2019-01-10', officer, 'roster-approval');
  return people;
}

async function handOver({ play, officer }: Play, on: string, what = 'registrations', body: object = { format: 'worker-list' }): Promise<ExchangeView> {
  await play.until(on);
  const asked = await officer.door.post<ExchangeView>(`/v1/cooperations/${play.no}/${what}`, { month: MONTH, on, ...body });
  await play.settled();
  return asked;
}

const registration = ({ play, officer }: Play): Promise<RegistrationView> => officer.door.get(`/v1/cooperations/${play.no}/registrations`);
const detail = ({ officer }: Play, id: string): Promise<ExchangeDetailView> => officer.door.get(`/v1/exchanges/${id}`);
const standing = async (people: Play, kind = 'registration') => {
  const { kind: _, month: __, ...counts } = (await registration(people)).summary.find((each) => each.kind === kind)!;
  return counts;
};

/** NIK and name of everybody in the file that went out. */
async function sentOut(people: Play, id: string): Promise<string[][]> {
  const { documentId } = await detail(people, id);
  const place = path.join(folder, `${id}.xlsx`);
  await writeFile(place, await people.officer.door.download(`/v1/documents/${documentId}/content`));
  const rows: string[][] = [];
  for await (const { cells } of readTable(place)) rows.push([cells[1]!.text, cells[3]!.text]);
  return rows.slice(1);
}

async function receipt({ play, officer }: Play, on: string, id: string, rows: readonly string[]): Promise<void> {
  await play.until(on);
  const content = new TextEncoder().encode(['TANDA TERIMA PENDAFTARAN', 'No. KPJ;NIK;Status;Keterangan', ...rows].join('\r\n'));
  await officer.door.upload(`/v1/exchanges/${id}/answers`, { fileName: 'resi.csv', mediaType: 'text/csv', content, fields: { on } });
  await play.settled();
}

const card = (nik: string, serial: number): string => `19${String(serial).padStart(9, '0')};${nik};Terdaftar;`;
const refused = (nik: string): string => `;${nik};Ditolak;Nama tidak sesuai KTP`;

test('nine cards, two rejections, one reminder, mended, sent again, complete', async () => {
  const people = await enrolled('2019-01-03');
  const { play, officer, secretary } = people;
  const first = await handOver(people, '2019-01-14');
  expect(await standing(people)).toEqual({ members: 12, sent: 12, confirmed: 0, rejected: 0, unanswered: 12, notSent: 0 });
  expect((await handOver(people, '2019-01-14')).id).toBe(first.id);
  const sent = (await sentOut(people, first.id)).map(([nik]) => nik!);
  expect(sent).toHaveLength(12);

  const rows = [...sent.slice(0, 9).map(card), ...sent.slice(9, 11).map(refused), card('3271019999999999', 99)];
  await receipt(people, '2019-01-15', first.id, rows);
  await receipt(people, '2019-01-16', first.id, rows);
  expect(await standing(people)).toEqual({ members: 12, sent: 12, confirmed: 9, rejected: 2, unanswered: 1, notSent: 0 });
  const [view] = (await registration(people)).exchanges;
  expect([view!.answers.length, view!.answers[0]!.findings.map(({ row, code }) => `${row} ${code}`)]).toEqual([1, ['14 person-unknown']]);
  expect((await detail(people, first.id)).lines.slice(0, 2).map(({ rejection, closed }) => [rejection?.code, closed])).toEqual([['name-differs', false], ['name-differs', false]]);

  await play.until('2019-01-18');
  const process = `exchange.${play.no}.${first.id}`;
  expect(await lettersOf(town, play.no, '2019-01-14', `${process}%`)).toEqual([
    '2019-01-14 exchange-answer-asked kepesertaan.bgr@badan.example', '2019-01-15 exchange-turned-down sekda@kotabogor.example', '2019-01-17 reminder kepesertaan.bgr@badan.example',
  ]);
  expect((await datesOf(town, `${process}:exchange:1:registration-answer`)).slice(0, 2)).toEqual(['reminder 2019-01-17 climbed', 'superior 2019-01-22']);

  const mended = new TextDecoder().decode(await contractWorkers(12, '2019-01-09')).split('\r\n').filter((row, at) => at < 2 || sent.slice(9, 11).some((nik) => row.includes(nik)) || !/\d{16}/.test(row));
  await secretary.door.upload<{ handIn: HandInView }>(`/v1/cooperations/${play.no}/hand-ins`, { fileName: 'perbaikan.csv', mediaType: 'text/csv', content: new TextEncoder().encode(mended.join('\r\n')), fields: { on: '2019-01-18' } });
  await play.settled();
  await play.answer('2019-01-21', officer, 'roster-approval');
  expect((await detail(people, first.id)).lines.slice(0, 2).map(({ closed }) => closed)).toEqual([true, true]);

  const second = await handOver(people, '2019-01-21');
  expect(second.sent).toBe(2);
  const again = (await sentOut(people, second.id)).map(([nik]) => nik!);
  expect(again.sort()).toEqual(sent.slice(9, 11).sort());
  await receipt(people, '2019-01-21', second.id, again.map((nik, at) => card(nik, 50 + at)));
  await receipt(people, '2019-01-21', first.id, [card(sent[11]!, 70)]);
  expect(await standing(people)).toEqual({ members: 12, sent: 12, confirmed: 12, rejected: 0, unanswered: 0, notSent: 0 });
  expect((await registration(people)).exchanges.map(({ status, finishedOn }) => [status, finishedOn])).toEqual([['answered', '2019-01-21'], ['answered', '2019-01-21']]);
  expect((await tasksOf(town, play.no)).filter((line) => line.startsWith('exchange:'))).toEqual([
    'exchange:1:registration-answer handed-in 2019-01-21', 'exchange:1:registration-answer handed-in 2019-01-21',
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('nobody answers: the ladder is climbed, the wait lapses, and everybody may be handed over again', async () => {
  const people = await enrolled('2019-01-04');
  const { play } = people;
  const first = await handOver(people, '2019-01-14');
  await play.until('2019-02-13');
  expect((await detail(people, first.id)).status).toBe('lapsed');
  expect(await standing(people)).toMatchObject({ sent: 12, unanswered: 12 });
  expect((await lettersOf(town, play.no, '2019-01-14', `exchange.${play.no}.${first.id}`)).map((line) => line.split(' ')[1])).toEqual(['exchange-answer-asked', 'reminder', 'escalation', 'escalation']);
  const second = await handOver(people, '2019-02-13');
  expect([second.id === first.id, second.sent]).toEqual([false, 12]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('the worker is away when the answer comes: it is read once it is back, and once only', async () => {
  const people = await enrolled('2019-01-08', 11);
  const { play, officer } = people;
  const { id } = await handOver(people, '2019-01-14');
  const sent = (await sentOut(people, id)).map(([nik]) => nik!);
  await town.stopWorker();
  const content = new TextEncoder().encode(['No. KPJ;NIK;Status;Keterangan', ...sent.slice(0, 11).map((nik, at) => card(nik, 200 + at)), refused(sent[11]!)].join('\r\n'));
  await officer.door.upload(`/v1/exchanges/${id}/answers`, { fileName: 'resi.csv', mediaType: 'text/csv', content, fields: { on: '2019-01-14' } });
  await town.startWorker();
  await play.settled();
  expect(await standing(people)).toMatchObject({ confirmed: 11, rejected: 1, unanswered: 0 });
  const letters = await lettersOf(town, play.no, '2019-01-14', `exchange.${play.no}.%`);
  expect(letters.filter((line) => line.includes('exchange-turned-down'))).toEqual(['2019-01-14 exchange-turned-down sekda@kotabogor.example']);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('the registry is away, answers twice and out of order, and turns one down later: told to the sender, and nobody stops being a member', async () => {
  const people = await enrolled('2019-01-07');
  const { play, head, officer } = people;
  registry.away = true;
  await play.until('2019-01-14');
  const { id } = await officer.door.post<ExchangeView>(`/v1/cooperations/${play.no}/identity-checks`, { month: MONTH, on: '2019-01-14' });
  await pause(1_500);
  expect((await detail(people, id)).reference).toBeNull();
  registry.away = false;
  await until(async () => (await detail(people, id)).answers.some(({ takenOn }) => takenOn !== null));
  await play.settled();
  expect(registry.batches).toBe(1);
  const told = await standing(people, 'identity-check');
  expect(told).toMatchObject({ members: 12, sent: 12, unanswered: 0 });
  expect((await detail(people, id)).status).toBe('answered');

  await play.until('2019-01-28');
  const letters = (await lettersOf(town, play.no, '2019-01-14', `exchange.${play.no}.%`)).length;
  const [nik] = (await identityOf(people, id)).find(([, standingNow]) => standingNow === 'confirmed')!;
  await registry.reconsider(id, nik, 'deceased');
  await play.settled();
  expect(await standing(people, 'identity-check')).toMatchObject({ confirmed: told.confirmed - 1, rejected: told.rejected + 1 });
  const later = await lettersOf(town, play.no, '2019-01-14', `exchange.${play.no}.%`);
  expect([later.length, later.at(-1)]).toEqual([letters + 1, '2019-01-28 exchange-turned-down sekda@kotabogor.example']);
  const members = await town.database.query(`SELECT FROM standing_membership WHERE cooperation_no = $1 AND until_month IS NULL`, [play.no]);
  expect(members).toHaveLength(12);
  expect(await refusalOf(head.door.post(`/v1/exchanges/${id}/verdicts`, { reference: 'REG-1', verdicts: [{ lineId: id, verdict: 'confirmed', turn: 9 }] }))).toBe('not-allowed');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

/** NIK and standing of everybody asked about, from the question that was written down. */
async function identityOf(people: Play, id: string): Promise<[string, string][]> {
  const { documentId } = await detail(people, id);
  const place = path.join(folder, `${id}.xlsx`);
  await writeFile(place, await people.officer.door.download(`/v1/documents/${documentId}/content`));
  const lines = new Map((await detail(people, id)).lines.map(({ lineId, standing: now }) => [lineId, now]));
  const found: [string, string][] = [];
  for await (const { cells } of readTable(place)) if (lines.has(cells[1]!.text)) found.push([cells[2]!.text, lines.get(cells[1]!.text)!]);
  return found;
}

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await done()) return;
    await pause(100);
  }
  throw new Error('it did not come to pass');
}
