/** A hold: ladder and reminders stand still, dues do not; it ends by itself or by a word, and the working days that were left go on. */
import { datesOf, faultsOf, lettersOf, movesOf } from '../harness/from-outside';
import { contractWorkers, enrolled, playOf, reach, refusalOf, standing } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

const onCase = (no: string): string => `/v1/cooperations/${no}/guidance`;

test('held and resumed by a word: no reminder in between, and the ladder goes on with the days that were left', async () => {
  const people = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-06-01' });
  const { play, head, officer, secretary } = people;
  await play.until('2019-01-09');
  expect(await refusalOf(officer.door.post(onCase(play.no), { act: 'hold', until: '2019-01-31', reason: 'Menunggu pelantikan.' }))).toBe('not-allowed');
  await head.door.post(onCase(play.no), { act: 'hold', until: '2019-01-31', reason: 'Menunggu pelantikan.' });
  await play.until('2019-01-21');
  const held = await play.page();
  expect([held.status, held.opsState, held.waits[0]?.heldSince, held.waits[0]?.heldUntil]).toEqual(['on-hold', 'ON_HOLD', '2019-01-09', '2019-01-31']);
  expect(await refusalOf(secretary.door.post(onCase(play.no), { act: 'hold', until: '2019-02-28', reason: 'Lagi.' }))).toBe('already-held');

  await secretary.door.post(onCase(play.no), { act: 'resume', reason: 'Pelantikan selesai.' });
  await play.settled();
  expect((await play.page()).status).toBe('verbally-approved');
  expect(await datesOf(town, (await standing(people, 'written-confirmation')).id)).toEqual(['reminder 2019-01-24', 'superior 2019-02-04', 'head 2019-02-15', 'lapse 2019-03-01']);
  await play.until('2019-01-25');
  expect(await lettersOf(town, play.no)).toEqual([
    '2019-01-07 written-confirmation-asked sekda@kotabogor.example',
    '2019-01-09 case-held sekda@kotabogor.example',
    '2019-01-21 case-resumed sekda@kotabogor.example',
    '2019-01-24 reminder sekda@kotabogor.example',
  ]);
  expect((await movesOf(town, play.no))[0]).toBe('reminder 2019-01-14 > 2019-01-24 resume');
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 240_000);

test('a hold that nobody ends is over after its last day', async () => {
  const people = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-06-01' });
  await reach(people, '2019-02-06', 'memorandum', 'branch-signature');
  const { play, mayor } = people;
  await mayor.door.post(onCase(play.no), { act: 'hold', until: '2019-02-15', reason: 'Audit daerah.' });
  await play.until('2019-02-15');
  expect((await play.page()).status).toBe('on-hold');
  await play.until('2019-02-18');
  expect((await play.page()).status).toBe('awaiting-signature');
  expect((await lettersOf(town, play.no, '2019-02-07'))).toEqual(['2019-02-18 case-resumed kepala.bgr@badan.example']);
  expect((await datesOf(town, (await standing(people, 'branch-signature')).id))[0]).toBe('reminder 2019-02-22');
}, 240_000);

test('a hold over the due day: the bill keeps its day, nobody is reminded, and the ladder goes on behind it', async () => {
  const people = await playOf(town, { programme: 'contract-workers', bornOn: '2019-01-07', coverFrom: '2019-02-01' });
  const { play, head, mayor } = people;
  await enrolled(town, people, ['2019-01-08', '2019-01-09', '2019-01-10', '2019-01-11', '2019-01-14', '2019-01-17', '2019-01-18'], () => contractWorkers(10, '2019-01-17'));
  await play.answer('2019-01-21', head, 'branch-signature', { scan: true });
  await play.answer('2019-01-22', mayor, 'city-signature', { scan: true });
  const month = `billing-month.${play.no}.2019-02`;
  await play.until('2019-03-13');
  await head.door.post(onCase(play.no), { act: 'hold', until: '2019-03-22', reason: 'Pergantian bendahara.' });
  await play.until('2019-03-22');
  expect((await play.page()).bills.map(({ month: billed, dueOn }) => [billed, dueOn]).sort()).toEqual([['2019-02', '2019-03-15'], ['2019-03', '2019-04-15']]);
  await play.until('2019-03-30');
  expect(await lettersOf(town, play.no, '2019-02-01', month)).toEqual([
    '2019-02-04 invoice bendahara@kotabogor.example',
    '2019-03-08 payment-coming-due bendahara@kotabogor.example',
    '2019-03-13 case-held bendahara@kotabogor.example',
    '2019-03-25 case-resumed bendahara@kotabogor.example',
    '2019-03-27 payment-overdue bendahara@kotabogor.example',
  ]);
  expect((await play.page()).bills.find(({ month: billed }) => billed === '2019-02')).toMatchObject({ dueOn: '2019-03-15', standing: 'issued', open: 108_000 });
  expect(await faultsOf(town, play.no)).toEqual([]);
}, 180_000);
