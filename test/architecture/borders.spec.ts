/** Each room imports only what lies below it, in a circle with nobody; and a crossed border is noticed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TOOL = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  readonly summary: { readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[]; readonly totalCruised: number };
}

function judge(folder: string, places: readonly string[]): Report['summary'] {
  const { stdout, stderr } = spawnSync(process.execPath, [TOOL, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', ...places], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as Report).summary;
}

test('no border is crossed', () => {
  const { violations, totalCruised } = judge(ROOT, ['apps', 'libs', 'workflows', 'test']);
  expect(totalCruised).toBeGreaterThan(100);
  expect(violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
}, 60_000);

describe('a small house that breaks every rule', () => {
  const house = mkdtempSync(join(ROOT, '.sinergi/borders-'));
  const files: Record<string, string> = {
    'tsconfig.json': '{ "compilerOptions": { "module": "commonjs", "moduleResolution": "bundler", "target": "ES2023" } }',
    'package.json': '{ "dependencies": {} }',
    'libs/domain/src/money/rupiah.ts': "import type { Terms } from '../terms/terms'; import { readFileSync } from 'node:fs'; export interface Rupiah { t: Terms } readFileSync('x');",
    'libs/domain/src/terms/terms.ts': "import type { Rupiah } from '../money/rupiah'; export interface Terms { m: Rupiah }",
    'libs/domain/src/programmes/guards.programme.ts': 'export const guards = 1;',
    'libs/contracts/src/views.ts': "import { post } from '../../mail/src/post'; export const view = post;",
    'libs/platform/src/log.ts': "import { view } from '../../contracts/src/views'; export const log = view;",
    'libs/mail/src/post.ts': "import { store } from '../../documents/src/store'; export const post = store;",
    'libs/documents/src/store.ts': 'export const store = 1;',
    'libs/documents/src/index.ts': "export { store } from './store';",
    'libs/activities/src/hands.ts': "import { cooperation } from '../../../workflows/cooperation/cooperation.workflow'; export const hands = cooperation;",
    'workflows/cooperation/cooperation.workflow.ts': "import { guards } from '../../libs/domain/src/programmes/guards.programme'; import { log } from '../../libs/platform/src/log'; export const cooperation = [guards, log];",
    'workflows/roster/hand-in.workflow.ts': "import { cooperation } from '../cooperation/cooperation.workflow'; export const handIn = cooperation;",
    'workflows/steps/wait.ts': "import { handIn } from '../roster/hand-in.workflow'; export const wait = handIn;",
    'apps/api/src/main.ts': "import { hands } from '../../../libs/activities/src/hands'; import { store } from '../../../libs/documents/src/index'; export const api = [hands, store];",
    'apps/worker/src/main.ts': "import { api } from '../../api/src/main'; import { view } from '../../../libs/contracts/src/views'; export const worker = [api, view];",
    'apps/console/src/page.ts': "import { guards } from '../../../libs/domain/src/programmes/guards.programme'; import { post } from '../../../libs/mail/src/post'; export const page = [guards, post];",
    'apps/cli/src/command.ts': "import { post } from '../../../libs/mail/src/post'; export const command = post;",
    'libs/intake/src/reader.ts': "import { api } from '../../../apps/api/src/main'; import { gone } from './gone'; export const reader = [api, gone];",
    'libs/temporal/src/gateway.ts': "import { town } from '../../../test/harness/town'; export const gateway = town;",
    'test/harness/town.ts': 'export const town = 1;',
  };
  afterAll(() => rmSync(house, { recursive: true }));

  test('is told every one of them', () => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const broken = new Set(judge(house, ['apps', 'libs', 'workflows', 'test']).violations.map(({ rule }) => rule.name));
    expect([...broken].sort()).toEqual(
      expect.arrayContaining([
        'activities-know-no-process', 'api-writes-no-status', 'console-formats-but-decides-nothing', 'contracts-know-only-the-law',
        'domain-money-stands-below', 'domain-stands-on-its-own', 'mail-knows-no-other-adapter', 'no-app-imports-an-app', 'no-barrels',
        'no-circles', 'no-lib-imports-an-app', 'nothing-unresolved', 'outside-world-knows-views-only', 'platform-knows-no-business',
        'processes-are-siblings', 'production-code-knows-no-tests', 'steps-know-no-process', 'terminal-works-through-the-door',
        'worker-knows-no-details', 'workflows-are-reached-by-path-only', 'workflows-know-law-and-language-only', 'workflows-know-no-programme',
      ]),
    );
  }, 60_000);
});
