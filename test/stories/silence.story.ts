/** Nobody answers: the ladder is climbed to its named end, and nothing leaves on a day off or before eight. */
import { playOf } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown({ replayEveryTask: true }); }, 120_000);
afterAll(() => town.close(), 60_000);

const lettersOf = (no: string) => town.database.query<{ notice: string; on_date: string; to_address: string }>(`SELECT notice, on_date, to_address FROM letter WHERE no = $1 ORDER BY recorded_at`, [no]);

test('a spoken yes that is never put on paper is reminded, carried to the mayor, and lapses after thirty working days', async () => {
  const { play } = await playOf(town, { bornOn: '2019-01-07', coverFrom: '2019-04-01' });
  await play.until('2019-03-01');
  const page = await play.page();
  expect(page.status).toBe('lapsed');
  expect(await lettersOf(play.no)).toEqual([
    { notice: 'written-confirmation-asked', on_date: '2019-01-07', to_address: 'sekda@kotabogor.example' },
    { notice: 'reminder', on_date: '2019-01-14', to_address: 'sekda@kotabogor.example' },
    { notice: 'escalation', on_date: '2019-01-23', to_address: 'walikota@kotabogor.example' },
    { notice: 'escalation', on_date: '2019-02-04', to_address: expect.any(String) as string },
    { notice: 'cooperation-lapsed', on_date: '2019-02-19', to_address: 'kepala.bgr@badan.example' },
  ]);
}, 240_000);

test('more time moves the rungs ahead, and only within the limit', async () => {
  const { play, secretary } = await playOf(town, { bornOn: '2019-05-06', coverFrom: '2019-08-01' });
  const before = (await play.openTask('written-confirmation'))?.ahead.map(({ on }) => on);
  await play.answer('2019-05-08', secretary, 'written-confirmation', { verdict: 'more-time', reason: 'Menunggu rapat koordinasi.', days: 5 });
  const after = (await play.openTask('written-confirmation'))?.ahead.map(({ on }) => on);
  expect(before?.[0]).toBe('2019-05-13');
  expect(after?.[0]).toBe('2019-05-20');
  await expect(play.answer('2019-05-08', secretary, 'written-confirmation', { verdict: 'more-time', reason: 'Lagi.', days: 6 })).rejects.toMatchObject({ code: 'more-time-exhausted' });
  expect((await play.openTask('written-confirmation'))?.grantedDays).toBe(5);
}, 240_000);

test('a mail server that refuses for hours leaves the case standing still until an operator mends it; the letter leaves once', async () => {
  await town.stage.mailbox.refuse(['kotabogor.example']);
  const { play, operator } = await playOf(town, { bornOn: '2019-09-02', coverFrom: '2019-12-01' });
  await play.until('2019-09-12');
  const stuck = await play.page();
  expect(stuck.opsState).toBe('NEEDS_FIX');
  expect(stuck.troubles).toEqual([expect.objectContaining({ step: 'letter written-confirmation-asked', failure: 'MailRejected' })]);
  expect(stuck.waits[0]?.ahead ?? []).toEqual([]);

  await town.stage.mailbox.refuse([]);
  await operator.door.post(`/v1/processes/${encodeURIComponent(`cooperation.${play.no}`)}/repair`, { act: 'retry' });
  await play.settled();
  const mended = await play.page();
  expect(mended.opsState).toBe('WAITING_HUMAN');
  const letters = await town.database.query<{ notice: string; message_id: string }>(`SELECT notice, message_id FROM letter WHERE no = $1`, [play.no]);
  expect(letters.map(({ notice }) => notice)).toEqual(['written-confirmation-asked']);
  expect((await town.mails()).filter(({ messageId }) => messageId.includes(letters[0]?.message_id.replace(/[<>]/g, '') ?? '-'))).toHaveLength(1);
  expect(mended.waits[0]?.ahead[0]?.on).toBe('2019-09-19');
}, 180_000);
