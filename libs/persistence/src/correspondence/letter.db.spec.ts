/** Letters leave once, whoever tries at the same time and however often. */
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { caseOnRecord, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { Database } from '../database';
import { LetterRepository, type NewLetter } from './letter.repository';
import { TaskLinkRepository } from './task-link.repository';

let test: TestDatabase;
let owner: Database;
let worker: Database;
let letters: LetterRepository;
let scene: CaseOnRecord;

beforeAll(async () => {
  test = await freshDatabase();
  owner = await Database.connect(test.url, 'owner', 2);
  worker = await Database.connect(test.url, 'worker', 8);
  letters = new LetterRepository(worker);
  scene = await caseOnRecord(owner, 'COOP-LETTER-1');
});

afterAll(async () => {
  await worker.close();
  await owner.close();
  await test.drop();
});

const letter = (occasion: string, over: Partial<NewLetter> = {}): NewLetter => ({
  occasion, batch: null, no: scene.no, processId: `cooperation.${scene.no}`, notice: 'reminder', officeId: scene.cityId, personId: scene.officer, toAddress: 'sekda@kota.example',
  taskId: null, facts: { rung: 'reminder', days: 5 }, attachments: [], subject: '', on: localDate('2018-04-23'), rehearsal: true, messageId: `<${occasion}@sinergi.example>`, ...over,
});

it('the same occasion is one letter, whose recipient may be mended until it has left', async () => {
  const first = await letters.queue(letter('one'));
  expect(first).toMatchObject({ ...letter('one'), status: 'queued', attempts: 0 });
  const again = await letters.queue(letter('one', { toAddress: 'mended@kota.example', on: localDate('2018-05-01') }));
  expect(again).toMatchObject({ id: first.id, toAddress: 'mended@kota.example', on: '2018-04-23' });
  await letters.claim('one');
  await letters.markSent(first.id);
  expect(await letters.queue(letter('one', { toAddress: 'late@kota.example' }))).toMatchObject({ id: first.id, toAddress: 'mended@kota.example', status: 'sent' });
});

it('of many that claim one letter at once, one gets it', async () => {
  await letters.queue(letter('two'));
  const claims = await Promise.all(Array.from({ length: 8 }, () => letters.claim('two')));
  expect(claims.filter((claim) => claim.kind === 'claimed')).toHaveLength(1);
  expect(claims.filter((claim) => claim.kind === 'busy')).toHaveLength(7);
  expect(await letters.find('two')).toMatchObject({ status: 'sending', attempts: 1 });
});

it('a failed attempt frees the letter, a dead one after a while, a sent letter never', async () => {
  const { id } = await letters.queue(letter('three'));
  expect(await letters.claim('three')).toMatchObject({ kind: 'claimed' });
  await letters.markFailed(id, '451');
  expect(await letters.find('three')).toMatchObject({ status: 'queued', lastFailure: '451' });
  expect(await letters.claim('three')).toMatchObject({ kind: 'claimed', letter: { attempts: 2 } });
  expect(await letters.claim('three')).toEqual({ kind: 'busy' });
  expect(await letters.claim('three', 0)).toMatchObject({ kind: 'claimed', letter: { attempts: 3 } });
  await letters.markSent(id);
  await letters.markFailed(id, 'late');
  expect(await letters.claim('three', 0)).toEqual({ kind: 'sent' });
  expect(await letters.claim('never queued')).toEqual({ kind: 'unknown' });
});

it('a mailing is queued in one statement and knows what has not left', async () => {
  const mailing = Array.from({ length: 68 }, (_, index) => letter(`circular:${String(index).padStart(2, '0')}`, { batch: 'circular', personId: null, notice: 'circular-distributed' }));
  await letters.queueBatch(mailing);
  await letters.queueBatch(mailing);
  expect(await letters.unsentOf('circular')).toEqual(mailing.map(({ occasion }) => occasion));
  const claim = await letters.claim('circular:00');
  if (claim.kind === 'claimed') await letters.markSent(claim.letter.id);
  expect(await letters.unsentOf('circular')).toHaveLength(67);
  expect(await letters.sentOf('circular')).toBe(1);
});

it('a link is kept once, by its hash', async () => {
  const { id } = await letters.queue(letter('four'));
  await owner.query(
    `INSERT INTO task (id, no, process_id, stage, round, ask, act, office_id, positions, opened_on) VALUES ('t', $1, 'p', 'memorandum', 1, '{}', 'sign', $2, '{mayor}', '2018-04-20')`,
    [scene.no, scene.cityId],
  );
  const links = new TaskLinkRepository(worker);
  const link = { tokenHash: Buffer.alloc(32, 1), letterId: id, taskId: 't', personId: scene.officer, officeId: scene.cityId, expiresAt: Date.UTC(2018, 5, 1) };
  await links.add(link);
  await links.add(link);
  expect(await owner.query('SELECT expires_at, used_at FROM task_link')).toEqual([{ expires_at: new Date('2018-06-01T00:00:00Z'), used_at: null }]);
});
