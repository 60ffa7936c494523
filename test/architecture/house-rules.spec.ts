/** The house keeps its own laws, and each law notices when it is broken. */
import { everyTestRuns, finishedWork, HOUSE_RULES, noChance, openingLine, programmesStayHome, sayingNames, shortFiles, termsSupplyDurations, type HouseRule } from './house-rules';
import { sourceFiles } from './source-files';

const files = sourceFiles();

test('there is a house to judge', () => {
  expect(files.filter((file) => file.path.startsWith('libs/domain/src/')).length).toBeGreaterThan(10);
});

test.each(HOUSE_RULES.map((rule) => [rule.title, rule] as const))('%s', (_, rule) => {
  expect(rule.findings(files)).toEqual([]);
});

const at = (path: string, text: string) => [{ path, text }];
const broken: readonly (readonly [HouseRule, string, string])[] = [
  [openingLine, 'libs/mail/src/post.ts', "import x from 'x';\n/** Too late. */"],
  [openingLine, 'libs/mail/src/post.ts', '/**\n * Two lines.\n */'],
  [sayingNames, 'libs/mail/src/utils.ts', ''],
  [sayingNames, 'libs/helpers/src/post.ts', ''],
  [sayingNames, 'libs/mail/src/data.ts', ''],
  [sayingNames, 'libs/mail/src/index.ts', ''],
  [shortFiles, 'libs/mail/src/post.ts', 'x\n'.repeat(251)],
  [noChance, 'libs/domain/src/calendar/today.ts', 'const today = new Date();'],
  [noChance, 'libs/domain/src/calendar/today.ts', 'const now = Date.now();'],
  [noChance, 'workflows/steps/wait.ts', 'const dice = Math.random();'],
  [noChance, 'workflows/steps/wait.ts', 'const key = process.env.KEY;'],
  [termsSupplyDurations, 'workflows/collection/dunning.ts', "await sleep('3 days');"],
  [finishedWork, 'libs/mail/src/post.ts', '// TODO later'],
  [everyTestRuns, 'libs/mail/src/post.spec.ts', "test.skip('x', () => {});"],
];
test.each(broken)('a house that breaks it is noticed: %#', (rule, path, text) => {
  expect(rule.findings(at(path, text))).toHaveLength(1);
});

test('a question about the programme is noticed', () => {
  const programme = { path: 'libs/domain/src/programmes/village-guards.programme.ts', text: "  code: 'village-guards'," };
  const question = { path: 'libs/mail/src/post.ts', text: "if (programme === 'village-guards') return;" };
  expect(programmesStayHome.findings([programme, question])).toEqual(["libs/mail/src/post.ts:1 if (programme === 'village-guards') return;"]);
  expect(programmesStayHome.findings([programme])).toEqual([]);
});

test.each([
  [noChance, 'libs/domain/src/calendar/day.ts', 'new Date(day * DAY_MS) // new Date() would ask the clock'],
  [noChance, 'workflows/steps/clock.ts', 'return Date.now() + offset;'],
  [sayingNames, 'libs/domain/src/calendar/data/2018.holidays.ts', ''],
  [shortFiles, 'libs/domain/src/calendar/data/2018.holidays.ts', 'x\n'.repeat(400)],
  [termsSupplyDurations, 'workflows/steps/activities.ts', "startToCloseTimeout: '1 minute',"],
] as readonly (readonly [HouseRule, string, string])[])('a house that keeps it is left in peace: %#', (rule, path, text) => {
  expect(rule.findings(at(path, text))).toEqual([]);
});
