/** What is put aside has an end: a hold lets go by itself, and a dispute, a parked matter or a write-off nobody decides is asked for again, desk above desk, until somebody does. */
import type { ArrearsView } from '@sinergi/contracts/arrears.views';
import type { SubBillView } from '@sinergi/contracts/arrangement.views';
import type { DocumentView, Page } from '@sinergi/contracts/views';
import { faultsOf, lettersOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, type Play } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
let people: Play;
beforeAll(async () => {
  town = await openTown();
  people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-17', '2019-01-18'], () => contractWorkers(6, '2019-01-17'));
  await people.play.answer('2019-01-15', people.head, 'branch-signature', { scan: true });
  await people.play.answer('2019-01-16', people.mayor, 'city-signature', { scan: true });
}, 180_000);
afterAll(() => town.close(), 60_000);

const path = (tail: string) => `/v1/cooperations/${people.play.no}/${tail}`;
const letters = async (notice: string) => (await lettersOf(town, people.play.no, '2019-03-01')).filter((letter) => letter.split(' ')[1] === notice).map((letter) => letter.replace(` ${notice}`, ''));
const view = () => people.officer.door.get<ArrearsView>(path('arrears'));

test('each is put aside to a day, with a reason', async () => {
  const { play, secretary, officer } = people;
  await play.until('2019-03-13');
  const february = (await play.page()).bills.find(({ month }) => month === '2019-02')!;
  const evidence = await secretary.door.upload<DocumentView>('/v1/documents', { fileName: 'ba.pdf', mediaType: 'application/pdf', content: new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), fields: { kind: 'evidence', title: 'Berita acara', cooperationNo: play.no } });
  const { items: [member] } = await officer.door.get<Page<{ membershipId: string }>>(path('members'));
  const [part] = await officer.door.get<SubBillView[]>(path(`bills/${february.id}/payers`));
  await officer.door.post(path(`bills/${february.id}/holds`), { reason: 'menunggu pencairan', until: '2019-03-20' });
  await secretary.door.post(path('disputes'), { membershipId: member!.membershipId, month: '2019-02', reason: 'bukan pegawai kami', documentId: evidence.id, until: '2019-03-29' });
  await officer.door.post(path('parked'), { month: '2019-02', reason: 'dasar upah belum jelas', until: '2019-03-22' });
  await officer.door.post(path('write-offs'), { subBillId: part!.id, amount: 10_800, reason: 'peserta meninggal', documentId: evidence.id });
  await play.settled();
  expect(await letters('matter-overdue')).toEqual([]);
}, 120_000);

test('the hold ends with its day and the ladder of the bill goes on; each matter past its day is asked for again and stops being asked once it is decided', async () => {
  const { play, officer, head, finance } = people;
  await play.until('2019-03-22');
  const { writeOffs: [proposed] } = await view();
  await finance.door.post(path(`write-offs/${proposed!.id}/decision`), { approve: false, reason: 'bukti kurang' });
  await play.until('2019-03-26');
  const { parked: [matter] } = await view();
  await officer.door.post(path(`parked/${matter!.id}/settlement`), { reason: 'upah ditetapkan' });
  await play.until('2019-04-10');
  const { disputes: [dispute] } = await view();
  await head.door.post(path(`disputes/${dispute!.id}/decision`), { approve: false, reason: 'peserta terdaftar' });
  await play.until('2019-05-06');
  expect(await letters('payment-overdue')).not.toContainEqual(expect.stringMatching(/^2019-03/));
  expect((await letters('payment-escalation'))[0]).toMatch(/^2019-03-25/);
  expect(await letters('matter-overdue')).toEqual([
    '2019-03-14 kepesertaan.bgr@badan.example', '2019-03-21 kepala.bgr@badan.example', // the write-off
    '2019-03-25 kepesertaan.bgr@badan.example', // the matter parked
    '2019-04-01 kepesertaan.bgr@badan.example', '2019-04-09 kepala.bgr@badan.example', // the dispute
  ]);
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);
