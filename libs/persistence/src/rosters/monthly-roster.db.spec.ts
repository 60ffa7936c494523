/** Rosters month by month: who is not in the file leaves, who changed is billed as changed, and nobody leaves for a fault in the row. */
import { caseOnRecord, testCipher } from '../../../../test/harness/case-on-record';
import { freshDatabase, type TestDatabase } from '../../../../test/harness/database';
import { returnedRow, RosterDesk, rowOf } from '../../../../test/harness/roster-desk';
import { localDate } from '@sinergi/domain/calendar/local-date';
import { neighbourhoodHeads } from '@sinergi/domain/programmes/neighbourhood-heads.programme';
import { termsOf, type CooperationTerms } from '@sinergi/domain/terms/cooperation-terms';
import type { SecondPost } from '@sinergi/domain/terms/roster-rules';
import { RosterDifferencesQueries } from './roster-differences.queries';
import { RosterQueries } from './roster.queries';

let test: TestDatabase;
let desk: RosterDesk;
let turn = 3_000;

beforeAll(async () => {
  test = await freshDatabase();
  desk = await RosterDesk.open(test);
});
afterAll(async () => {
  await desk.close();
  await test.drop();
});

const [JULY, AUGUST, SEPTEMBER] = ['2018-07', '2018-08', '2018-09'] as const;
const scene = () => caseOnRecord(desk.owner, `COOP-T-${(turn += 1)}`);
const rows = (...serials: number[]) => serials.map((serial) => rowOf(serial));
const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);
const monthly = { purpose: 'monthly', month: AUGUST } as const;

async function begun(...serials: number[]) {
  const here = await scene();
  await desk.taken(here, rows(...serials), { purpose: 'first-roster', month: JULY });
  return here;
}

it('joiners, leavers and changes are told before and done at once, from the month of the cut-off and without a gap', async () => {
  const here = await begun(...range(1, 10));
  const file = [...rows(3, 4, 5, 6), rowOf(7, { positionCode: 'rw-head', rt: null, rw: '009' }), rowOf(8, { rt: '088' }), rowOf(9, { wage: 2_500_000 }), rowOf(10, { termEndsOn: localDate('2020-12-31') }), ...rows(11, 12)];
  const { handInId, differences, course } = await desk.compared(here, file, monthly);
  expect(differences).toMatchObject({ alreadyMembers: 4, elsewhere: 0, postsHeld: 0 });
  expect(course).toEqual({ month: AUGUST, members: 10, joiners: 2, leavers: 2, leaversHeld: 0, changedPosts: 1, changedPlaces: 2, changedWages: 1, changedTerms: 1, termsEnded: 0, massExit: false });
  expect(await desk.members(here.no, AUGUST)).toHaveLength(10);
  expect(await desk.commit(handInId, AUGUST)).toEqual({ joined: 2, changed: 4, left: 2, alreadyMembers: 4 });
  expect(await desk.members(here.no, JULY)).toEqual(range(1, 10));
  expect(await desk.members(here.no, AUGUST)).toEqual(range(3, 10));
  const told = await desk.billed(await desk.bill(here, AUGUST));
  expect(told).toEqual(expect.arrayContaining(['7 rw-head', '8 rt-head 088', '11 rt-head 011']));
  expect(told).toHaveLength(10);
  expect(await desk.billed(await desk.bill(here, JULY))).toHaveLength(10);
});

it('a second run changes nothing, and neither does the same roster a month later', async () => {
  const here = await begun(1, 2, 3);
  const { handInId } = await desk.compared(here, rows(2, 3, 4), monthly);
  const first = await desk.commit(handInId, AUGUST);
  expect(await desk.commit(handInId, SEPTEMBER)).toEqual(first);
  const { handInId: again, differences, course } = await desk.compared(here, rows(2, 3, 4), { ...monthly, month: SEPTEMBER });
  expect([differences.alreadyMembers, course.joiners, course.leavers, course.changedPosts]).toEqual([3, 0, 0, 0]);
  expect(await desk.commit(again, SEPTEMBER)).toEqual({ joined: 0, changed: 0, left: 0, alreadyMembers: 3 });
  expect(await desk.members(here.no, SEPTEMBER)).toEqual([2, 3, 4]);
});

it('of additions nobody leaves', async () => {
  const here = await begun(1, 2, 3);
  const { handInId, course } = await desk.compared(here, [rowOf(1, { rt: '077' }), rowOf(9)], { ...monthly, purpose: 'additions' });
  expect(course).toMatchObject({ joiners: 1, leavers: 0, changedPlaces: 1 });
  await desk.commit(handInId, AUGUST);
  expect(await desk.members(here.no, AUGUST)).toEqual([1, 2, 3, 9]);
});

it('blank cells change nothing', async () => {
  const here = await scene();
  await desk.taken(here, [rowOf(1, { wage: 2_000_000, termEndsOn: localDate('2020-01-31') })], { purpose: 'first-roster', month: JULY });
  const { differences, course } = await desk.compared(here, [rowOf(1, { villageCode: null, districtCode: null, rt: null, rw: null })], monthly);
  expect([differences.alreadyMembers, course.changedPlaces, course.changedWages, course.changedTerms]).toEqual([1, 0, 0, 0]);
});

it('a returned row keeps its member in: by its number, or by the village as long as the number cannot be read', async () => {
  const here = await begun(...range(1, 5));
  const elsewhere = '32.75.01.1002';
  const moved = rowOf(5, { villageCode: elsewhere });
  await desk.taken(here, [...rows(1, 2, 3, 4), moved], { ...monthly, purpose: 'additions', month: JULY });
  // 2 is returned for a birth date, 3 for an unreadable number, 4 and 5 are not in the file
  const { handInId, course } = await desk.compared(here, [rowOf(1), returnedRow(2, 'birth-date-unreadable'), returnedRow(3, 'nik-length')], monthly);
  expect(course).toMatchObject({ leavers: 1, leaversHeld: 2 });
  await desk.commit(handInId, AUGUST);
  expect(await desk.members(here.no, AUGUST)).toEqual([1, 2, 3, 4]);
});

it('whoever was held back leaves once every returned row is mended, and not if a row was theirs', async () => {
  const here = await begun(1, 2, 3, 4);
  const file = await desk.taken(here, [rowOf(1), returnedRow(2, 'nik-length', null), returnedRow(3, 'nik-length', null)], monthly);
  const half = await desk.compared(here, [rowOf(2)], { ...monthly, purpose: 'additions', mends: file });
  expect(half.course).toMatchObject({ leavers: 0, leaversHeld: 2 });
  await desk.commit(half.handInId, AUGUST);
  const whole = await desk.compared(here, [rowOf(3)], { ...monthly, purpose: 'additions', mends: file });
  expect(whole.course).toMatchObject({ leavers: 1, leaversHeld: 0 });
  await desk.commit(whole.handInId, AUGUST);
  expect(await desk.members(here.no, AUGUST)).toEqual([1, 2, 3]);
});

it('a row that marks the dead keeps nobody in', async () => {
  const here = await begun(1, 2);
  const { course } = await desk.compared(here, [rowOf(1), returnedRow(2, 'marked-deceased')], monthly);
  expect(course).toMatchObject({ leavers: 1, leaversHeld: 0 });
});

it('whoever left comes back, with a month between that nobody pays', async () => {
  const here = await begun(1, 2);
  await desk.taken(here, rows(1), monthly);
  await desk.taken(here, rows(1, 2), { ...monthly, month: SEPTEMBER });
  expect([await desk.members(here.no, JULY), await desk.members(here.no, AUGUST), await desk.members(here.no, SEPTEMBER)]).toEqual([[1, 2], [1], [1, 2]]);
});

it('a post is free when its holder leaves or changes by the same roster', async () => {
  const here = await begun(1, 2, 3);
  const { differences } = await desk.compared(here, [rowOf(3, { rt: '002' }), rowOf(4, { rt: '001' }), rowOf(5, { rt: '002' })], monthly);
  expect(differences.postsHeld).toBe(0);
  const later = await desk.compared(here, [rowOf(4, { rt: '001' })], { ...monthly, purpose: 'additions' });
  expect(later.differences.postsHeld).toBe(1);
});

it('many who leave at once are pointed out, not refused', async () => {
  const here = await begun(...range(1, 20));
  expect((await desk.compared(here, rows(...range(5, 16)), monthly)).course).toMatchObject({ leavers: 4, massExit: false });
  const { handInId, course } = await desk.compared(here, rows(...range(6, 15)), monthly);
  expect(course).toMatchObject({ leavers: 5, massExit: true });
  expect(await desk.commit(handInId, AUGUST)).toMatchObject({ left: 5 });
});

it('what was approved for one month is shown again in the next, and when others were faster', async () => {
  const here = await begun(1, 2, 3);
  const { handInId } = await desk.compared(here, rows(1), monthly);
  expect(await desk.commit(handInId, SEPTEMBER)).toBeNull();
  await desk.taken(here, rows(9), { ...monthly, purpose: 'additions' });
  expect(await desk.commit(handInId, AUGUST)).toBeNull();
  expect((await desk.compare(handInId, AUGUST)).course.leavers).toBe(3);
  expect(await desk.commit(handInId, AUGUST)).toMatchObject({ left: 3 });
});

it('approved after the bill of its month was written, it counts from the next', async () => {
  const here = await begun(1, 2);
  const { handInId } = await desk.compared(here, rows(2, 3), monthly);
  await desk.bill(here, AUGUST);
  expect(await desk.commit(handInId, AUGUST)).toBeNull();
  expect((await desk.compare(handInId, AUGUST)).course.month).toBe(SEPTEMBER);
  await desk.commit(handInId, AUGUST);
  expect([await desk.members(here.no, AUGUST), await desk.members(here.no, SEPTEMBER)]).toEqual([[1, 2], [2, 3]]);
});

it('members whose term of office has ended are counted, listed, and stay', async () => {
  const here = await scene();
  await desk.taken(here, [rowOf(1, { termEndsOn: localDate('2018-07-15') }), rowOf(2, { termEndsOn: localDate('2019-07-15') }), rowOf(3)], { purpose: 'first-roster', month: JULY });
  expect((await desk.compared(here, rows(1, 2, 3), monthly)).course).toMatchObject({ termsEnded: 1, leavers: 0 });
  const queries = new RosterQueries(desk.worker, testCipher);
  const ending = (day: string) => queries.members(here.no, { termEndsBefore: localDate(day) }).then(({ items }) => items.map(({ fullName }) => fullName));
  expect([await ending('2018-08-01'), await ending('2020-01-01'), await ending('2018-07-15')]).toEqual([['Warga Contoh 1'], ['Warga Contoh 1', 'Warga Contoh 2'], []]);
  await desk.taken(here, rows(2, 3), monthly);
  expect(await ending('2018-08-01')).toEqual([]);
});

const withSecondPosts = (sameCity: SecondPost, elsewhere: SecondPost): CooperationTerms => ({ ...termsOf(neighbourhoodHeads), rosterRules: { ...neighbourhoodHeads.rosterRules!, secondPosts: { sameCity, elsewhere } } });
/** Two people of one agreement of this city, under another programme or under the same. */
async function agreementOf(programme: string, ...serials: number[]) {
  const there = await begun(...serials);
  await desk.owner.query('UPDATE cooperation SET programme = $2 WHERE no = $1', [there.no, programme]);
  return there;
}

it.each([
  ['allowed', 'allowed', [], 4],
  ['warn', 'warn', ['member-elsewhere', 'second-post'], 4],
  ['return', 'warn', ['member-elsewhere', 'second-post-refused'], 3],
  ['warn', 'return', ['member-elsewhere-refused', 'second-post'], 3],
] as const)('second posts in the same city %s, elsewhere %s', async (sameCity, elsewhere, codes, joined) => {
  const first = turn * 10;
  await agreementOf('contract-workers', first + 1);
  await agreementOf('neighbourhood-heads', first + 2);
  const here = await scene();
  const { handInId, differences } = await desk.compared(here, rows(first + 1, first + 2, first + 3, first + 4), { purpose: 'first-roster', month: AUGUST, terms: withSecondPosts(sameCity, elsewhere) });
  const told = await desk.owner.query<{ code: string }>(`SELECT DISTINCT f ->> 'code' AS code FROM staged_row, jsonb_array_elements(findings) f WHERE hand_in_id = $1 ORDER BY 1`, [handInId]);
  expect([differences.elsewhere, told.map(({ code }) => code)]).toEqual([2, codes]);
  expect(await desk.commit(handInId, AUGUST)).toMatchObject({ joined });
});

it('returned for a second post, a row is taken once the person left the other, and no member is ever returned', async () => {
  const there = await agreementOf('contract-workers', 71, 72);
  const here = await scene();
  const terms = withSecondPosts('return', 'return');
  const { handInId } = await desk.compared(here, rows(71), { purpose: 'additions', month: AUGUST, terms });
  const verdict = async (id = handInId) => (await desk.owner.query<{ verdict: string }>('SELECT verdict FROM staged_row WHERE hand_in_id = $1', [id]))[0]!.verdict;
  expect(await verdict()).toBe('returned');
  await desk.taken(there, rows(72), monthly);
  await desk.compare(handInId, AUGUST);
  expect(await verdict()).toBe('accepted');
  await desk.commit(handInId, AUGUST);
  await desk.taken(there, rows(71, 72), monthly);
  const next = await desk.compared(here, rows(71), { ...monthly, month: SEPTEMBER, terms });
  expect([next.differences.alreadyMembers, next.differences.elsewhere, next.course.leavers]).toEqual([1, 1, 0]);
  expect(await verdict(next.handInId)).toBe('accepted-with-warning');
});

it('the people behind each count are shown page by page and masked', async () => {
  const here = await begun(...range(1, 8));
  const { handInId } = await desk.compared(here, [rowOf(1, { rt: '099' }), ...rows(2, 3, 20, 21, 22)], monthly);
  const queries = new RosterDifferencesQueries(desk.worker, testCipher);
  const all = async (kind: Parameters<typeof queries.page>[1]) => {
    const first = await queries.page(handInId, kind, { limit: 2 });
    const rest = first.next === null ? { items: [], next: null } : await queries.page(handInId, kind, { limit: 10, cursor: first.next });
    return [...first.items, ...rest.items].map(({ fullName }) => Number(fullName.split(' ')[2])).sort((a, b) => a - b);
  };
  expect([await all('joiner'), await all('leaver'), await all('already'), await all('changed-place'), await all('post-held')]).toEqual([[20, 21, 22], range(4, 5), [2, 3], [1], []]);
  const [changed] = (await queries.page(handInId, 'changed-place', {})).items;
  expect(changed).toMatchObject({ was: { rt: '001' }, is: { rt: '099' }, line: 2, nikMasked: expect.stringMatching(/^3275\*{8}\d{4}$/) });
});
