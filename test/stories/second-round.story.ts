/** A reviewer returns the draft with a reason: drafting opens a second round, and old pages are refused. */
import { playOf, refusalOf } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown({ replayEveryTask: true }); }, 120_000);
afterAll(() => town.close(), 60_000);

test('a draft that is returned goes back to drafting, is reviewed again, and a stale page is refused', async () => {
  const { play, officer, cityCounsel, secretary } = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-03-01' });
  await play.answer('2019-01-09', secretary, 'written-confirmation');
  await play.answer('2019-01-10', officer, 'draft-ready');
  await play.until('2019-01-11');
  const firstReview = await play.openTask('city-review');
  await play.answer('2019-01-11', cityCounsel, 'city-review', { verdict: 'return', reason: 'Pasal pembiayaan belum menyebut rekening belanja.' });

  const page = await play.page();
  expect([page.status, page.stage, page.round]).toEqual(['drafting', 'drafting', 2]);
  const stale = await refusalOf(cityCounsel.door.post(`/v1/tasks/${encodeURIComponent(firstReview?.id ?? '')}/decisions`, { verdict: 'approve', round: 1, on: '2019-01-11' }));
  expect(stale).toBe('decision-out-of-turn');

  await play.answer('2019-01-14', officer, 'draft-ready');
  const secondReview = await play.openTask('city-review');
  expect(secondReview?.round).toBe(2);
  expect(secondReview?.id).not.toBe(firstReview?.id);
  await play.answer('2019-01-15', cityCounsel, 'city-review');
  expect((await play.page()).stages.find(({ state }) => state === 'current')?.code).toBe('legal-review');

  const letters = await town.database.query(`SELECT notice, on_date FROM letter WHERE no = $1 AND notice IN ('draft-asked', 'returned-for-drafting', 'review-asked') ORDER BY recorded_at`, [play.no]);
  expect(letters).toEqual([
    { notice: 'draft-asked', on_date: '2019-01-09' },
    { notice: 'review-asked', on_date: '2019-01-10' },
    { notice: 'returned-for-drafting', on_date: '2019-01-11' },
    { notice: 'review-asked', on_date: '2019-01-14' },
    { notice: 'review-asked', on_date: '2019-01-15' },
  ]);
}, 240_000);

test('who drafted may not review, whichever way the decision comes', async () => {
  const { play, officer, secretary } = await playOf(town, { bornOn: '2019-02-04', coverFrom: '2019-04-01' });
  await play.answer('2019-02-06', secretary, 'written-confirmation');
  await play.answer('2019-02-07', officer, 'draft-ready');
  const review = await play.openTask('city-review');
  const refused = await refusalOf(officer.door.post(`/v1/tasks/${encodeURIComponent(review?.id ?? '')}/decisions`, { verdict: 'approve', round: 1, on: '2019-02-07' }));
  expect(refused).toBe('decision-not-yours');
  expect((await play.openTask('city-review'))?.status).toBe('open');
}, 240_000);
