/** A month in the agency's books: its code asked for and paid by, the payments handed on, two posted wrongly, asked about, corrected, clean; the next month's difference is left by a decision. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { ExchangeView, RegistrationView } from '@sinergi/contracts/exchange.views';
import type { PaymentCodesView, PostingCheckView } from '@sinergi/contracts/posting.views';
import { readTable } from '@sinergi/intake/table-reader';
import { codesAnswer, postingsAnswer, type AgencyManner, type HandedFile } from '../../apps/simulator/src/registry/agency-desk';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { datesOf, faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, refusalOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

const HEADS = 10;
const PRICE = 10_800;
const RECEIPT = '919032201109691';
let town: Town;
let people: Play;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sinergi-posting-'));
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-15', '2019-01-16'], () => contractWorkers(HEADS, '2019-01-17'));
  await people.play.answer('2019-01-17', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-18', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(async () => {
  await town.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const at = (tail: string): string => `/v1/cooperations/${people.play.no}/${tail}`;
const check = (month: string): Promise<PostingCheckView> => people.officer.door.get(at(`posting-check?month=${month}`));
const exchange = async (id: string): Promise<ExchangeView> => (await people.officer.door.get<RegistrationView>(at('registrations'))).exchanges.find((each) => each.id === id)!;

async function handedOn(what: 'payment-codes' | 'payment-receipts', month: string, on: string): Promise<ExchangeView> {
  const { play, officer } = people;
  await play.until(on);
  const asked = await officer.door.post<ExchangeView>(at(what), { month, on });
  await play.settled();
  return exchange(asked.id);
}

async function fileOf({ documentId, id }: ExchangeView): Promise<HandedFile> {
  const place = path.join(folder, `${id}.xlsx`);
  await writeFile(place, await people.officer.door.download(`/v1/documents/${documentId}/content`));
  const rows: string[][] = [];
  for await (const { cells } of readTable(place)) rows.push(cells.map(({ text }) => text));
  return rows;
}

async function answered(on: string, { id }: ExchangeView, text: string): Promise<ExchangeView> {
  const { play, officer } = people;
  await play.until(on);
  await officer.door.upload(`/v1/exchanges/${id}/answers`, { fileName: 'jawaban.csv', mediaType: 'text/csv', content: new TextEncoder().encode(text), fields: { on } });
  await play.settled();
  return exchange(id);
}

async function pays(on: string, text: string): Promise<void> {
  const statement = generateStatement({ account: '0009876543210', from: on, until: on, opening: 0, style: 'en', credits: [{ on, amount: HEADS * PRICE, remittance: text }] });
  await people.finance.door.upload('/v1/statements', { fileName: `mutasi-${on}.csv`, mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await people.play.settled();
}

const manners = (...all: AgencyManner[]): ReadonlySet<AgencyManner> => new Set(all);
const billOf = async (month: string) => (await people.play.page()).bills.find((bill) => bill.month === month)!;

test('the agency\'s code is asked for, refused while it is malformed, stands beside our own, in letters, and finds its bill in a statement', async () => {
  const { play, officer } = people;
  const asked = await handedOn('payment-codes', '2019-02', '2019-02-05');
  const file = await fileOf(asked);
  expect(file).toHaveLength(2);
  const refused = await answered('2019-02-06', asked, codesAnswer(file, manners('malformed')));
  expect([refused.status, refused.answers[0]!.findings.map(({ row, code }) => `${row} ${code}`)]).toEqual(['awaiting-answer', ['2 code-malformed']]);
  const good = codesAnswer(file);
  expect((await answered('2019-02-07', asked, good)).status).toBe('answered');
  const [part] = (await officer.door.get<PaymentCodesView>(at('payment-codes?month=2019-02'))).parts;
  expect(part).toMatchObject({ agencyCode: expect.stringMatching(/^63\d{9}$/), takenOn: '2019-02-07', standing: 'confirmed' });
  await answered('2019-02-08', asked, good);
  expect((await officer.door.get<PaymentCodesView>(at('payment-codes?month=2019-02'))).parts).toEqual([part]);
  const [payer] = await officer.door.get<SubBillView[]>(at(`bills/${(await billOf('2019-02')).id}/payers`));
  expect([payer!.agencyCode, payer!.paymentCode]).toEqual([part!.agencyCode, part!.ownCode]);

  await play.until('2019-03-11');
  expect(await town.stage.mailbox.newestTo('bendahara@kotabogor.example')).toContain(part!.agencyCode!);
  await pays('2019-03-11', `SETORAN IURAN TKK ${part!.agencyCode} FEBRUARI`);
  expect(await billOf('2019-02')).toMatchObject({ standing: 'settled', open: 0, settledOn: '2019-03-11' });
}, 240_000);

test('posted with two differences: one task, asked and reminded, the same file again changes nothing, corrected, clean', async () => {
  const { play } = people;
  expect(await check('2019-02')).toMatchObject({ billed: { people: HEADS, amount: HEADS * PRICE }, paid: { people: HEADS, amount: HEADS * PRICE }, posted: { people: 0, amount: 0 }, toHandOn: HEADS });
  const handed = await handedOn('payment-receipts', '2019-02', '2019-03-12');
  expect([handed.sent, (await check('2019-02')).awaited]).toEqual([HEADS, HEADS]);
  const file = await fileOf(handed);
  const wrong = postingsAnswer(file, RECEIPT, manners('short', 'forgets'));
  expect((await answered('2019-03-13', handed, wrong)).status).toBe('awaiting-answer');
  const found = await check('2019-02');
  expect(found.differences.map(({ code, people: count, amount }) => `${code} ${count} ${amount}`)).toEqual(['posted-less 1 800', `not-posted 1 ${PRICE}`]);
  expect(found.posted).toEqual({ people: HEADS - 1, amount: (HEADS - 1) * PRICE - 800 });
  const process = `exchange.${play.no}.${handed.id}`;
  const asked = async () => (await tasksOf(town, play.no)).filter((line) => line.includes('posting'));
  expect(await asked()).toEqual(['exchange:1:posting-answer handed-in 2019-03-13', 'exchange:1:posting-differences open']);

  await answered('2019-03-14', handed, wrong);
  expect([await check('2019-02'), await asked()]).toEqual([found, ['exchange:1:posting-answer handed-in 2019-03-13', 'exchange:1:posting-differences open']]);
  await play.until('2019-03-19');
  expect((await datesOf(town, `${process}:exchange:1:posting-differences`))[0]).toBe('reminder 2019-03-18 climbed');
  expect((await answered('2019-03-19', handed, postingsAnswer(file, RECEIPT))).status).toBe('answered');
  expect(await check('2019-02')).toMatchObject({ posted: { people: HEADS, amount: HEADS * PRICE }, differences: [], awaited: 0, toHandOn: 0, agreed: 0 });
  expect(await asked()).toEqual(['exchange:1:posting-answer handed-in 2019-03-13', 'exchange:1:posting-differences handed-in 2019-03-19']);
  expect((await lettersOf(town, play.no, '2019-03-12', process)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['2019-03-12 exchange-answer-asked', '2019-03-13 exchange-answer-asked', '2019-03-18 reminder']);
  expect((await handedOn('payment-receipts', '2019-02', '2019-03-19')).id).toBe(handed.id);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('somebody unknown is posted and a part is left out; the rest is agreed to be left with a reason, and the wait ends', async () => {
  const { play, officer, treasurer } = people;
  const march = await billOf('2019-03');
  await play.until('2019-04-08');
  await pays('2019-04-08', `SETORAN IURAN TKK ${march.paymentCode} MARET`);
  const handed = await handedOn('payment-receipts', '2019-03', '2019-04-09');
  await answered('2019-04-10', handed, postingsAnswer(await fileOf(handed), RECEIPT, manners('stranger', 'forgets')));
  expect((await check('2019-03')).differences.map(({ code, people: count }) => `${code} ${count}`)).toEqual(['not-posted 1', 'posted-not-billed 1']);
  const acceptances = `/v1/exchanges/${handed.id}/acceptances`;
  expect(await refusalOf(treasurer.door.post(acceptances, { reason: 'Biarkan' }))).toBe('not-allowed');
  await play.until('2019-04-11');
  await officer.door.post(acceptances, { reason: 'Dibukukan pada bulan April, lihat surat kantor pusat' });
  await play.settled();
  expect(await check('2019-03')).toMatchObject({ differences: [], agreed: 2, acceptances: [{ standing: 'accepted', people: 2, needsSecond: false }] });
  expect((await exchange(handed.id)).status).toBe('answered');
  expect((await tasksOf(town, play.no)).filter((line) => line.includes('posting')).slice(-1)).toEqual(['exchange:1:posting-differences handed-in 2019-04-11']);
  expect(await refusalOf(officer.door.post(acceptances, { reason: 'Sekali lagi' }))).toBe('posting-difference-unknown');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
