/** Silence at every desk on the road: reminded, carried up, and ended, each letter on its day to the one it is for. */
import { faultsOf, lettersOf, tasksOf } from '../harness/from-outside';
import { playOf, reach } from '../harness/plays';
import { openTown, type Town } from '../harness/town';

let town: Town;
beforeAll(async () => { town = await openTown(); }, 120_000);
afterAll(() => town.close(), 60_000);

const BRANCH = { officer: 'kepesertaan.bgr@badan.example', legal: 'hukum.bgr@badan.example', head: 'kepala.bgr@badan.example', region: 'kepala.jabar@badan.example' };
const CITY = { mayor: 'walikota@kotabogor.example', secretary: 'sekda@kotabogor.example', legal: 'hukum@kotabogor.example' };
/** Working days after 8 January 2019: Imlek on 5 February is none. */
const DESK = ['2019-01-11', '2019-01-16', '2019-01-22', '2019-02-06'] as const;
const SIGNATURE = ['2019-01-15', '2019-01-22', '2019-01-29', '2019-02-20'] as const;

test.each([
  ['the draft', '2019-01-02', 'drafting', 'draft-ready', 'draft-asked', DESK, [BRANCH.officer, BRANCH.officer, BRANCH.head, BRANCH.region]],
  ['the city\'s review', '2019-01-03', 'legal-review', 'city-review', 'review-asked', DESK, [CITY.legal, CITY.legal, CITY.secretary, CITY.mayor]],
  ['the branch\'s review', '2019-01-04', 'legal-review', 'branch-review', 'review-asked', DESK, [BRANCH.legal, BRANCH.legal, BRANCH.head, BRANCH.region]],
  ['the branch\'s signature', '2019-01-05', 'memorandum', 'branch-signature', 'signature-asked', SIGNATURE, [BRANCH.head, BRANCH.head, BRANCH.region, BRANCH.region]],
  ['the city\'s signature', '2019-01-06', 'memorandum', 'city-signature', 'signature-asked', SIGNATURE, [CITY.mayor, CITY.mayor, BRANCH.head, BRANCH.region]],
  ['the signature of the circular', '2019-01-07', 'circular', 'circular-signature', 'signature-asked', SIGNATURE, [CITY.secretary, CITY.secretary, CITY.mayor, BRANCH.head]],
] as const)('nobody gives %s: the case lapses on its named day', async (_, bornOn, stage, ask, asked, [reminder, superior, head, lapse], [desk, reminded, above, top]) => {
  const people = await playOf(town, { bornOn, coverFrom: '2019-06-01' });
  const task = await reach(people, '2019-01-08', stage, ask);
  expect(task.ahead.map(({ code, on }) => `${code} ${on}`)).toEqual([`reminder ${reminder}`, `superior ${superior}`, `head ${head}`, `lapse ${lapse}`]);

  await people.play.until('2019-02-28');
  const page = await people.play.page();
  expect([page.status, page.closedOn]).toEqual(['lapsed', lapse]);
  const letters = await lettersOf(town, people.play.no);
  expect(letters.slice(letters.lastIndexOf(`2019-01-08 ${asked} ${desk}`))).toEqual([
    `2019-01-08 ${asked} ${desk}`,
    `${reminder} reminder ${reminded}`,
    `${superior} escalation ${above}`,
    `${head} escalation ${top}`,
    `${lapse} cooperation-lapsed ${BRANCH.head}`,
  ]);
  expect((await tasksOf(town, people.play.no)).at(-1)).toBe(`${stage}:1:${ask} lapsed ${lapse}`);
  expect(await faultsOf(town, people.play.no)).toEqual([]);
}, 240_000);
