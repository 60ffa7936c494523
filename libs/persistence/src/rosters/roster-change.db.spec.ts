/** A change takes effect once and in one month: who leaves is billed up to it, who joins from it, nobody twice and no post left out. */
import { randomUUID } from 'node:crypto';
import { caseOnRecord, stagedPeople, testCipher, handedIn, type CaseOnRecord } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import type { RosterChangeStart } from '@sinergi/contracts/roster-change.contract';
import { contributionMonth, type ContributionMonth } from '@sinergi/domain/calendar/contribution-month';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import type { ChangeKind } from '@sinergi/domain/collection/roster-change';
import { termsOf } from '@sinergi/domain/terms/cooperation-terms';
import { rupiah } from '@sinergi/domain/money/rupiah';
import { Database } from '../database';
import { PendingRepository } from '../relay/pending.repository';
import { OfferAnswerRepository } from '../requests/offer-answer.repository';
import { RosterChangeRequestRepository, type LeaverChoice, type RosterChangeRequest } from '../requests/roster-change-request.repository';
import { RosterChangeQueries } from '../views/roster-changes.queries';
import { CommitRepository } from './commit.repository';
import { HandInRepository } from './hand-in.repository';
import { MembershipOfferRepository } from './membership-offer.repository';
import { RosterChangeRepository } from './roster-change.repository';
import { RosterQueries } from './roster.queries';
import { StagingRepository } from './staging.repository';

const JUNE = contributionMonth('2018-06');
const AUGUST = contributionMonth('2018-08');
const SEPTEMBER = contributionMonth('2018-09');
const ON = localDate('2018-08-20');

let test: TestDatabase;
let owner: Database;
let api: Database;
let worker: Database;
beforeAll(async () => {
  test = await freshDatabase();
  [owner, api, worker] = await Promise.all([Database.connect(test.url, 'owner', 2), Database.connect(test.url, 'api', 3), Database.connect(test.url, 'worker', 4)]);
});
afterAll(async () => {
  await Promise.all([owner.close(), api.close(), worker.close()]);
  await test.drop();
});

let serial = 0;
/** A case with members since June, in the order of their numbers. */
async function withMembers(people: number): Promise<{ scene: CaseOnRecord; members: string[]; first: number }> {
  serial += 1;
  const first = serial * 1_000;
  const scene = await caseOnRecord(owner, `COOP-T-15${String(serial).padStart(2, '0')}`);
  const handInId = await handedIn(owner, scene);
  await new StagingRepository(worker).stage(handInId, stagedPeople(people, first));
  await new HandInRepository(worker).endReading(handInId, await new RosterQueries(worker, testCipher).counts(handInId));
  await new CommitRepository(worker).commit(handInId, JUNE, localDate('2018-06-05'));
  const rows = await owner.query<{ id: string }>(`SELECT m.id FROM membership m JOIN participant p ON p.id = m.participant_id WHERE m.cooperation_no = $1 ORDER BY length(p.full_name), p.full_name`, [scene.no]);
  return { scene, members: rows.map(({ id }) => id), first };
}

const named = (...membershipIds: string[]): LeaverChoice => ({ membershipIds, positions: null, places: null });
const EVERYBODY: LeaverChoice = { membershipIds: null, positions: null, places: null };

async function propose(scene: CaseOnRecord, kind: ChangeKind, more: Partial<RosterChangeRequest>): Promise<string> {
  const changeId = randomUUID();
  const start: RosterChangeStart = {
    changeId, no: scene.no, kind, birth: { bornAt: 0, rehearsal: false, zone: 'WIB', recordUrl: 'http://localhost' }, terms: termsOf(neighbourhoodHeads), coverFrom: localDate('2018-06-01'), proposedBy: scene.officer, side: 'city',
    offices: { branchId: scene.branchId, branchCode: 'K10', cityId: scene.cityId, regionCode: '32.75', cityName: 'Kota Bekasi' },
  };
  const request = { start, reason: 'died', happenedOn: localDate('2018-08-05'), documentId: null, officeId: scene.cityId, on: ON, reportDueOn: null, leavers: null, joiner: null, consent: null, from: AUGUST, ...more } as const;
  await new RosterChangeRequestRepository(api).record(request, { personId: scene.officer, officeId: scene.cityId, channel: 'test' });
  return changeId;
}

const successor = (number: number) => ({ person: { ...stagedPeople(1, number)[0]!.person!, rt: '001', rw: '002' }, findings: ['age-outside-window'] as const });
const apply = (id: string) => new RosterChangeRepository(worker).apply(id, ON);
const inForce = (no: string, month: ContributionMonth) => new RosterQueries(worker, testCipher).membersInForce(no, month);
async function bill(no: string, month: ContributionMonth, cityId: string): Promise<void> {
  await owner.query(`INSERT INTO bill (cooperation_no, month, revision, payer_office_id, rehearsal, members, amount, issued_on, due_on, payment_code) VALUES ($1, $2, 1, $3, false, 0, 0, '2018-08-18', '2018-09-17', $4)`, [no, month, cityId, String(Math.random()).slice(2, 13)]);
}

it('a successor follows in the month the other ends; a second call changes nothing', async () => {
  const { scene, members, first } = await withMembers(5);
  const id = await propose(scene, 'succession', { leavers: named(members[0]!), joiner: successor(first + 500) });
  const pending = await new RosterChangeQueries(api, testCipher).find(id, { kind: 'all' });
  expect(pending).toMatchObject({ leaves: 1, joins: 1, leaver: { nameMasked: expect.stringMatching(/^W\. C\./) }, toLookAt: [{ code: 'age-outside-window' }] });
  expect(await apply(id)).toEqual({ leaves: 1, joins: 1 });
  expect(await apply(id)).toEqual({ leaves: 1, joins: 1 });
  expect([await inForce(scene.no, JUNE), await inForce(scene.no, contributionMonth('2018-07')), await inForce(scene.no, AUGUST), await inForce(scene.no, SEPTEMBER)]).toEqual([5, 5, 5, 5]);
  const rows = await owner.query(`SELECT s.from_month AS "from", s.until_month AS until FROM standing_membership s JOIN membership m ON m.id = s.id WHERE m.id = $1 OR m.change_id = $2 ORDER BY 1`, [members[0], id]);
  expect(rows).toEqual([{ from: '2018-06', until: '2018-07' }, { from: '2018-08', until: null }]);
  expect(await owner.query('SELECT FROM roster_change_person WHERE change_id = $1', [id])).toEqual([]);
});

it('a month that has been billed stays as it is: the change counts from the next', async () => {
  const { scene, members, first } = await withMembers(3);
  await bill(scene.no, AUGUST, scene.cityId);
  const id = await propose(scene, 'succession', { leavers: named(members[0]!), joiner: successor(first + 500) });
  await apply(id);
  expect((await owner.query<{ first: string }>('SELECT first_month AS first FROM roster_change WHERE id = $1', [id]))[0]?.first).toBe('2018-09');
  expect([await inForce(scene.no, AUGUST), await inForce(scene.no, SEPTEMBER)]).toEqual([3, 3]);
});

it('two workers at the same moment apply a change once', async () => {
  const { scene, members, first } = await withMembers(4);
  const id = await propose(scene, 'succession', { leavers: named(members[0]!), joiner: successor(first + 500) });
  expect(await Promise.all([apply(id), apply(id), apply(id)])).toEqual([1, 2, 3].map(() => ({ leaves: 1, joins: 1 })));
  expect(await inForce(scene.no, SEPTEMBER)).toBe(4);
});

it('of a group exactly those proposed leave, whoever joined meanwhile; nobody can leave twice', async () => {
  const { scene, members } = await withMembers(20);
  const group = await propose(scene, 'mass-exit', { reason: 'group-dissolved', leavers: { ...EVERYBODY, positions: ['rt-head'] } });
  const gone = (await owner.query('SELECT FROM roster_change_leaver WHERE change_id = $1', [group])).length;
  await expect(propose(scene, 'mass-exit', { reason: 'moved', leavers: named(members[0]!, members[1]!) })).rejects.toMatchObject({ code: 'change-under-way' });
  expect(await apply(group)).toEqual({ leaves: gone, joins: 0 });
  expect([await inForce(scene.no, contributionMonth('2018-07')), await inForce(scene.no, AUGUST)]).toEqual([20, 20 - gone]);
  await expect(propose(scene, 'mass-exit', { reason: 'moved', leavers: { ...EVERYBODY, positions: ['rt-head'] } })).rejects.toMatchObject({ code: 'member-not-standing' });
  const rest = await propose(scene, 'mass-exit', { reason: 'moved', leavers: EVERYBODY });
  expect(await apply(rest)).toEqual({ leaves: 20 - gone, joins: 0 });
  expect(await inForce(scene.no, AUGUST)).toBe(0);
});

it('overtaken by another change, nothing happens and nobody is kept', async () => {
  const { scene, members, first } = await withMembers(2);
  const id = await propose(scene, 'succession', { leavers: named(members[0]!), joiner: successor(first + 500) });
  await owner.query(`INSERT INTO membership_end (membership_id, source_id, last_month, because, ended_on) VALUES ($1, $2, '2018-06', 'left', '2018-06-30')`, [members[0], randomUUID()]);
  expect(await apply(id)).toBeNull();
  await new RosterChangeRepository(worker).finish(id, 'overtaken', ON);
  expect(await owner.query('SELECT status, first_month FROM roster_change WHERE id = $1', [id])).toEqual([{ status: 'overtaken', first_month: null }]);
  expect(await owner.query('SELECT FROM roster_change_person WHERE change_id = $1', [id])).toEqual([]);
});

it('a member cannot be joined again', async () => {
  const { scene, members, first } = await withMembers(3);
  await expect(propose(scene, 'succession', { leavers: named(members[0]!), joiner: successor(first + 1) })).rejects.toMatchObject({ code: 'member-already' });
});

const OFFER = { segment: 'non-wage-earner', schemes: ['work-accident', 'death'], amount: rupiah(16_800), rules: ['bpu-jkk', 'bpu-jkm'], month: SEPTEMBER, dueOn: localDate('2018-09-17') } as const;
const answersOf = (changeId: string) => owner.query(`SELECT a.answer FROM membership_offer o LEFT JOIN offer_answer a ON a.offer_id = o.id WHERE o.change_id = $1 ORDER BY a.answer NULLS LAST`, [changeId]);

it('each who leaves by a transfer is offered once; answered once, whoever is silent lapses, and the process is told when nobody is waited for', async () => {
  const { scene, members } = await withMembers(4);
  const id = await propose(scene, 'transfer', { reason: 'term-ended', leavers: named(members[0]!, members[1]!, members[2]!) });
  await apply(id);
  const made = () => new MembershipOfferRepository(worker).offer(id, OFFER, ON);
  expect([await made(), await made()]).toEqual([3, 3]);
  const offers = (await owner.query<{ id: string }>('SELECT id FROM membership_offer WHERE change_id = $1 ORDER BY id', [id])).map((offer) => offer.id);
  const bring = (offerIds: string[], answer: 'accepted' | 'declined', on = ON) =>
    new OfferAnswerRepository(api).answer({ changeId: id, no: scene.no, offerIds, answer, on, broughtBy: scene.officer, documentId: null }, { personId: scene.officer, officeId: scene.cityId, channel: 'test' });
  await expect(bring(offers, 'accepted', localDate('2018-08-01'))).rejects.toMatchObject({ code: 'period-invalid' });
  expect([await bring([offers[0]!], 'accepted'), await bring([offers[0]!], 'accepted')]).toEqual([2, 2]);
  await expect(bring([offers[0]!, offers[1]!], 'declined')).rejects.toMatchObject({ code: 'offer-answered' });
  await expect(bring([offers[1]!, randomUUID()], 'declined')).rejects.toMatchObject({ code: 'offer-unknown' });
  expect(await answersOf(id)).toEqual([{ answer: 'accepted' }, { answer: null }, { answer: null }]);
  const pending = new PendingRepository(worker, 0);
  expect((await pending.offersAnswered()).filter(({ changeId }) => changeId === id)).toEqual([]);
  await bring([offers[1]!], 'declined');
  await new RosterChangeRepository(worker).finish(id, 'applied', ON);
  expect(await answersOf(id)).toEqual([{ answer: 'accepted' }, { answer: 'declined' }, { answer: 'lapsed' }]);
  expect(await pending.offersAnswered()).toContainEqual({ no: scene.no, changeId: id });
  await pending.offersTold(id);
  expect((await pending.offersAnswered()).filter(({ changeId }) => changeId === id)).toEqual([]);
});
