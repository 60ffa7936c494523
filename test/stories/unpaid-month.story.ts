/** A month nobody pays climbs the ladder to arrears; a payment by hand counts only with a second person; late money is booked and settles. */
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { enrolled, playOf, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  const roster = async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: 30, rwHeads: 0, seed: 7, on: '2019-01-17' })).replaceAll('Ketua RT', 'TKK'));
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-17', '2019-01-18'], roster);
  // the agreement follows the memorandum on the same two desks
}, 180_000);
afterAll(() => town.close(), 60_000);

const notices = async (from: string) =>
  (await town.database.query<{ notice: string; on_date: string }>(`SELECT notice, on_date FROM letter WHERE no = $1 AND on_date >= $2 AND process_id LIKE 'billing-month.%' ORDER BY on_date, recorded_at`, [people.play.no, from])).map(({ notice, on_date: on }) => `${on} ${notice}`);

const pay = (amount: number, on: string, evidenceDocumentId: string) =>
  people.finance.door.post<{ id: string; standing: string }>(`/v1/cooperations/${people.play.no}/payments`, { amount, receivedOn: on, evidenceDocumentId, month: '2019-02' });

test('billed for February, due 15 March, reminded before and after, escalated twice, handed over after twenty working days', async () => {
  const { play } = people;
  await play.answer('2019-01-21', people.head, 'branch-signature', { scan: true });
  await play.answer('2019-01-22', people.mayor, 'city-signature', { scan: true });
  await play.until('2019-04-16');
  const page = await play.page();
  expect(page.status).toBe('in-force');
  const february = page.bills.find(({ month }) => month === '2019-02');
  expect(february).toMatchObject({ members: 30, amount: 324_000, issuedOn: '2019-02-04', dueOn: '2019-03-15', standing: 'in-arrears', open: 324_000 });
  expect((await notices('2019-02-01')).filter((line) => !line.startsWith('2019-04') || line.includes('arrears')).slice(0, 2)).toEqual(['2019-02-04 invoice', '2019-03-04 invoice']);
  const ladder = await town.database.query<{ code: string; climbed_on: string }>(`SELECT r.code, r.climbed_on FROM task_rung r JOIN task t ON t.id = r.task_id WHERE t.process_id = $1 AND r.climbed_on IS NOT NULL ORDER BY r.climbed_on`, [`billing-month.${play.no}.2019-02`]);
  expect(ladder).toEqual([
    { code: 'coming-due', climbed_on: '2019-03-08' },
    { code: 'overdue', climbed_on: '2019-03-18' },
    { code: 'superior', climbed_on: '2019-03-25' },
    { code: 'head', climbed_on: '2019-04-02' },
  ]);
}, 180_000);

test('who entered a payment cannot confirm it; part of the money leaves the month open, the rest settles it in arrears', async () => {
  const { play, finance, colleague } = people;
  await play.until('2019-04-18');
  const evidence = await finance.door.upload<{ id: string }>('/v1/documents', { fileName: 'bukti.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n% bukti\n%%EOF\n'), fields: { kind: 'payment-evidence', title: 'Bukti setor', cooperationNo: play.no } });
  const part = await pay(300_000, '2019-04-17', evidence.id);
  expect(part.standing).toBe('proposed');
  expect(await refusalOf(finance.door.post(`/v1/payments/${part.id}/confirmation`, { approve: true }))).toBe('duties-incompatible');
  expect((await play.page()).bills.find(({ month }) => month === '2019-02')?.paid).toBe(0);

  await colleague.door.post(`/v1/payments/${part.id}/confirmation`, { approve: true });
  await play.settled();
  expect((await play.page()).bills.find(({ month }) => month === '2019-02')).toMatchObject({ paid: 300_000, open: 24_000, standing: 'in-arrears' });

  const rest = await pay(24_000, '2019-04-18', evidence.id);
  await colleague.door.post(`/v1/payments/${rest.id}/confirmation`, { approve: true });
  await play.settled();
  expect((await play.page()).bills.find(({ month }) => month === '2019-02')).toMatchObject({ paid: 324_000, open: 0, standing: 'settled', settledOn: '2019-04-18' });
  const receipts = await town.database.query(`SELECT count(*)::int AS letters FROM letter WHERE no = $1 AND notice = 'payment-receipt'`, [play.no]);
  expect(receipts).toEqual([{ letters: 1 }]);
}, 240_000);
