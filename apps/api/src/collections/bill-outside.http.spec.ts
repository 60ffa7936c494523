/** What left the house for a bill is shown with its tries: how often, when again, until when, and who is told then. */
import { LetterRepository } from '@sinergi/persistence/correspondence/letter.repository';
import { StepTroubleRepository } from '@sinergi/persistence/cases/step-trouble.repository';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { bekasi, cooperationOnRecord, type Bekasi } from '../../../../test/harness/bekasi';
import { billOnRecord } from '../../../../test/harness/bills-on-record';
import { openDoor, type Door } from '../../../../test/harness/door';

let door: Door;
let scene: Bekasi;
let billId: string;
let letters: LetterRepository;
const NO = 'COOP-2018-0621';
const PROCESS = `billing-month.${NO}.2018-06`;
const on = localDate('2018-06-21');

beforeAll(async () => {
  door = await openDoor();
  scene = await bekasi(door);
  await cooperationOnRecord(door, scene, NO);
  const onRecord = { no: NO, branchId: scene.branchId, cityId: scene.cityId, officer: scene.people.officer.id, colleague: scene.people.branchHead.id, rehearsal: false };
  billId = (await billOnRecord(door.record, onRecord, '2018-06', 10_800)).billId;
  await billOnRecord(door.record, onRecord, '2018-07', 10_800);
  letters = new LetterRepository(door.record);
});
afterAll(() => door.close());

const outside = async (who = scene.people.treasurer.token, bill = billId) => door.get(`/v1/cooperations/${NO}/bills/${bill}/outside`, who);
const titleOf = ({ title }: { readonly title: { readonly en: string } }): string => title.en;

function letter(occasion: string, notice: 'invoice' | 'payment-overdue', processId = PROCESS) {
  return letters.queue({
    occasion, batch: null, no: NO, processId, notice, officeId: scene.cityId, personId: null, toAddress: 'keuangan@bekasi.test', taskId: null, facts: {}, attachments: [], subject: '', on, rehearsal: false, messageId: `<${occasion}@test>`,
  });
}

test('a letter that left after one try, and one tried twice in vain: when again at the latest, and until when', async () => {
  const sent = await letter('a', 'invoice');
  await letters.claim('a');
  await letters.markSent(sent.id);
  const left = await letter('b', 'payment-overdue');
  for (const failure of ['MailRejected 450', 'MailRejected 550']) {
    await letters.claim('b');
    await letters.markFailed(left.id, failure);
  }
  await letter('c', 'invoice', `billing-month.${NO}.2018-07`);
  const { body } = await outside();
  const [paper, first, second, ...more] = body.acts;
  expect([titleOf(paper), paper.of, paper.done, more]).toEqual(['Invoice (paper)', 1, 0, []]);
  expect(first).toMatchObject({ title: { en: 'Invoice letter' }, on, of: 1, done: 1, tries: 1, nextTryBy: null, triedUntil: null, failure: null, unsent: [] });
  expect(second).toMatchObject({ of: 1, done: 0, tries: 2, failure: { en: 'the mail server does not accept' }, stillSince: null, unsent: [{ office: expect.stringContaining('Bekasi'), tries: 2 }] });
  expect(Date.parse(second.nextTryBy) - Date.parse(second.lastTryAt)).toBe(10_000);
  expect(Date.parse(second.triedUntil)).toBeGreaterThan(Date.now() + 3.9 * 3_600_000);
});

test('what ran out of its tries stands still for an operator: no next try, since when, and how often', async () => {
  const troubles = new StepTroubleRepository(door.record);
  const trouble = { processId: PROCESS, no: NO, step: 'letter payment-overdue', failure: 'MailRejected', maySkip: true, on };
  await troubles.report(trouble);
  await troubles.resolve(PROCESS, trouble.step, 'retry', scene.people.officer.id, on);
  await troubles.report(trouble);
  await troubles.report({ ...trouble, step: 'invoice', failure: 'StoreFull' });
  await troubles.report({ ...trouble, step: 'letter month-in-arrears', failure: 'RecipientUnknown' });
  const { body } = await outside();
  expect(body.acts[0]).toMatchObject({ title: { en: 'Invoice (paper)' }, stillSince: on, failure: { en: 'the file store is full' } });
  expect(body.acts[2]).toMatchObject({ tries: 2, nextTryBy: null, triedUntil: null, stillSince: on, stoodStill: 2 });
  expect(body.acts[3]).toMatchObject({ title: { en: 'letter on arrears' }, of: 1, done: 0, failure: { en: 'the recipient has no address' } });
});

test('the policy is the one the hands are given', async () => {
  const { body } = await outside();
  expect(body.policies.find(({ way }: { readonly way: string }) => way === 'letter')).toEqual({ way: 'letter', tries: 23, firstPause: 5, longestPause: 900, within: 14_400, told: 'operator' });
});

test('a bill of another case is not known', async () => {
  expect((await outside(undefined, 'nothing')).body.code).toBe('bill-unknown');
  expect((await door.get(`/v1/cooperations/COOP-2018-9999/bills/${billId}/outside`, scene.people.treasurer.token)).body.code).toBe('cooperation-unknown');
});
