/** A month of villages is long in arrears when two of them pay: collection hears of it, each gets one receipt, and the village without an office gets its own through its district. */
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import { generateRoster, textOf } from '../../apps/simulator/src/rosters/generate-roster';
import { generateStatement } from '../../apps/simulator/src/rosters/generate-statement';
import { faultsOf } from '../harness/from-outside';
import { playOf, reach, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
/** A village with members and no office. */
let bare: string;

beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { bornOn: '2019-01-28', coverFrom: '2019-03-01' });
  const { play, secretary, officer, head } = people;
  await reach(people, '2019-02-04', 'roster', 'roster-hand-in');
  await play.handIn('2019-02-05', secretary, 'daftar.csv', 'text/csv', async () => new TextEncoder().encode(textOf(await generateRoster({ regionCode: '32.71', rtHeads: 12, rwHeads: 0, seed: 5, on: '2019-02-05' }))));
  await play.answer('2019-02-06', officer, 'roster-approval');
  const [village] = await town.database.query<{ code: string }>(`SELECT village_code AS code FROM membership WHERE cooperation_no = $1 ORDER BY village_code LIMIT 1`, [play.no]);
  bare = village!.code;
  await town.database.query(`UPDATE office SET valid_until = '2018-12-31' WHERE kind = 'village' AND region_code = $1`, [bare]);
  await play.until('2019-02-25');
  await secretary.door.post(path('arrangement-changes'), {
    fromMonth: '2019-03', mode: 'government-paid', fundingSource: 'village-allocation', reason: 'desa membayar dari ADD', portions: [{ split: 'per-village', share: 1_000_000, fundingSource: 'village-allocation' }],
  });
  await play.settled();
  await play.answer('2019-02-26', head, 'arrangement-approval');
}, 240_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const lettersTo = async (notice: string, from: string) =>
  (await town.database.query<{ to: string; under: string }>(`SELECT o.kind || ' ' || o.region_code AS to, split_part(l.occasion, 'village:', 2) AS under FROM letter l JOIN office o ON o.id = l.office_id WHERE l.no = $1 AND l.notice = $2 AND l.on_date >= $3 AND l.batch IS NOT NULL AND l.status = 'sent' ORDER BY under`, [people.play.no, notice, from]));

test('two villages pay the month in arrears: one receipt each, by mail of its own office or of the district that answers for it', async () => {
  const { play, finance, officer } = people;
  await play.until('2019-05-20');
  const march = (await play.page()).bills.find(({ month }) => month === '2019-03')!;
  expect(march.standing).toBe('in-arrears');
  const parts = await officer.door.get<SubBillView[]>(path(`bills/${march.id}/payers`));
  const without = parts.find(({ payerKey }) => payerKey === `village:${bare}`)!;
  const other = parts.find(({ payerKey }) => payerKey !== `village:${bare}`)!;
  expect([without.answeredBy, other.answeredBy]).toEqual([expect.stringMatching(/^Kecamatan /), null]);
  expect((await officer.door.get<ArrearsView>(path('arrears'))).payers.filter(({ answeredBy }) => answeredBy !== null).map(({ payerKey }) => payerKey)).toEqual([`village:${bare}`]);
  expect(await lettersTo('invoice', '2019-03-01')).toContainEqual({ to: `district ${bare.slice(0, 8)}`, under: bare });

  const credits = [without, other].map((part) => ({ on: '2019-05-20', amount: part.open, remittance: `IURAN KODE IURAN ${part.paymentCode}` }));
  const statement = generateStatement({ account: '0009876543210', from: '2019-05-01', until: '2019-05-20', opening: 0, style: 'en', credits });
  await finance.door.upload('/v1/statements', { fileName: 'mutasi.csv', mediaType: 'text/csv', content: new TextEncoder().encode(statement), fields: { rehearsal: 'true' } });
  await play.settled();
  await play.until('2019-05-21');
  expect(await lettersTo('payment-receipt', '2019-05-01')).toEqual([
    { to: `district ${bare.slice(0, 8)}`, under: bare }, { to: `village ${other.payerKey.slice(8)}`, under: other.payerKey.slice(8) },
  ].sort((one, two) => (one.under < two.under ? -1 : 1)));
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
