/** The house's own laws, as far as reading the files can judge them; each says why it is one. */
import type { SourceFile } from './source-files';

export interface HouseRule {
  readonly title: string;
  readonly why: string;
  /** What breaks the rule, one line per place; empty when all is well. */
  findings(files: readonly SourceFile[]): string[];
}

const SPEC = /\.(spec|story|e2e)\.tsx?$/;
const TABLE = /\/(data|migrations|histories)\//;
const LONGEST = 250;
const FORBIDDEN_NAMES = /^(utils?|helpers?|common|shared|managers?|misc|data|infos?|process2|index)$/;
const UNFINISHED = /\b(TODO|FIXME|XXX)\b|not implemented/;
const PURE = /^(libs\/domain\/src|workflows)\//;
const CHANCE = [/\bMath\.random\b/, /\bcrypto\b/, /\brandomUUID\b/, /\bprocess\./, /\bset(Timeout|Interval|Immediate)\b/, /\bnew Date\(\)/, /\bDate\(\)/, /\bperformance\./];
/** Virtual and replayed there: the one clock a workflow has. */
const ENGINE_CLOCK = /\bDate\.now\b/;
const DURATION = /(['"`])\s*\d+\s*(ms|s|m|h|d|seconds?|minutes?|hours?|days?|weeks?|months?)\s*\1/;

const isCode = (file: SourceFile) => !SPEC.test(file.path);
const linesOf = (file: SourceFile) => file.text.split('\n');

function linesMatching(files: readonly SourceFile[], patterns: readonly RegExp[]): string[] {
  return files.flatMap((file) =>
    linesOf(file).flatMap((line, index) => {
      const code = line.replace(/\/\/.*$|\/\*.*?\*\/|^\s*\*.*$/g, '');
      const found = patterns.find((pattern) => pattern.test(code));
      return found ? [`${file.path}:${index + 1} ${line.trim().slice(0, 100)}`] : [];
    }),
  );
}

export const openingLine: HouseRule = {
  title: 'every file opens by saying what it is to the business',
  why: 'import maps and people read this line first',
  findings: (files) =>
    files
      .filter((file) => !/^\/\*\* \S.*\*\/$/.test(linesOf(file).find((line) => !line.startsWith('#!')) ?? ''))
      .map((file) => `${file.path} has no one-line opening comment`),
};

export const sayingNames: HouseRule = {
  title: 'no file or folder is called after nothing in particular',
  why: 'what belongs nowhere else collects there',
  findings: (files) => files.filter((file) => saysNothing(file.path)).map((file) => `${file.path} has a name that says nothing`),
};

/** Tables of law live in folders called data; a file may not be called so. */
function saysNothing(path: string): boolean {
  if (path === 'workflows/index.ts') return false;
  const parts = path.split('/');
  const file = parts.pop()!;
  return FORBIDDEN_NAMES.test(file.split('.')[0]!) || parts.some((folder) => folder !== 'data' && FORBIDDEN_NAMES.test(folder));
}

export const shortFiles: HouseRule = {
  title: `no file is longer than ${LONGEST} lines`,
  why: 'a longer one has a second subject; tables of law, migrations and stories may be as long as they are',
  findings: (files) =>
    files
      .filter((file) => isCode(file) && !TABLE.test(file.path))
      .map((file) => ({ path: file.path, count: linesOf(file).length - 1 }))
      .filter(({ count }) => count > LONGEST)
      .map(({ path, count }) => `${path} has ${count} lines`),
};

export const noChance: HouseRule = {
  title: 'the law and the processes know no clock, chance or surroundings',
  why: 'the same facts must give the same answer today, in a replay and in ten years',
  findings: (files) => {
    const pure = files.filter((file) => PURE.test(file.path) && isCode(file));
    return [...linesMatching(pure, CHANCE), ...linesMatching(pure.filter((file) => file.path.startsWith('libs/')), [ENGINE_CLOCK])];
  },
};

export const termsSupplyDurations: HouseRule = {
  title: 'no process contains a length of time',
  why: 'how long to wait is agreed per programme and frozen in the terms; the retry policies stand in one file',
  findings: (files) =>
    linesMatching(files.filter((file) => file.path.startsWith('workflows/') && file.path !== 'workflows/steps/activities.ts' && isCode(file)), [DURATION]),
};

export const programmesStayHome: HouseRule = {
  title: 'no code asks which programme it is',
  why: 'what differs between programmes is written in the programme, so that a new one is one new file',
  findings: (files) => {
    const home = files.filter((file) => file.path.endsWith('.programme.ts'));
    const codes = home.flatMap((file) => [...file.text.matchAll(/^\s*code: '([a-z-]+)'/gm)].slice(0, 1).map((match) => match[1]!));
    if (codes.length === 0) return home.length === 0 ? [] : ['no programme states its code'];
    const elsewhere = files.filter((file) => /^(apps|libs|workflows)\//.test(file.path) && !/\/(programmes|simulator|seeds|migrations)\//.test(file.path) && isCode(file));
    return linesMatching(elsewhere, [new RegExp(`(['"\`])(${codes.join('|')})\\1`)]);
  },
};

export const finishedWork: HouseRule = {
  title: 'nothing is left for later in the code',
  why: 'work that is owed belongs where it is planned, not where it is forgotten',
  findings: (files) =>
    files
      .filter((file) => !file.path.startsWith('test/architecture/'))
      .flatMap((file) => linesOf(file).flatMap((line, index) => (UNFINISHED.test(line) ? [`${file.path}:${index + 1} ${line.trim().slice(0, 100)}`] : []))),
};

export const everyTestRuns: HouseRule = {
  title: 'every test runs',
  why: 'a test that is passed over proves nothing and looks as if it did',
  findings: (files) => linesMatching(files.filter((file) => SPEC.test(file.path) && !file.path.startsWith('test/architecture/')), [/\b(it|test|describe|story)\.(skip|only|todo)\(|\bx(it|describe|test)\(|\bf(it|describe)\(/]),
};

export const HOUSE_RULES: readonly HouseRule[] = [openingLine, sayingNames, shortFiles, noChance, termsSupplyDurations, programmesStayHome, finishedWork, everyTestRuns];
