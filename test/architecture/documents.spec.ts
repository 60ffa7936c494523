/** The documents lead somewhere: every link between them, every command they name, every query they offer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SEARCH_ATTRIBUTES } from '@sinergi/contracts/search-attributes';

const ROOT = join(__dirname, '../..');
const BUILT_IN = ['ExecutionStatus', 'WorkflowType', 'WorkflowId', 'StartTime', 'CloseTime', 'HistoryLength', 'TemporalReportedProblems', 'TemporalChangeVersion'];
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`)].map(
  (path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }),
);

test.each(documents.map(({ path, text }) => [path, text]))('%s points only to what is there', (path, text) => {
  const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map((match) => match[1]!);
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
});

test('every npm command they name exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const named = documents.flatMap(({ text }) => [...text.matchAll(/npm run (?:-s )?([a-z][a-z:0-9]*)/g)].map((match) => match[1]!));
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

test('every terminal command they name exists', () => {
  const known = readdirSync(join(ROOT, 'apps/cli/src/commands')).flatMap((file) => {
    const source = readFileSync(join(ROOT, 'apps/cli/src/commands', file), 'utf8');
    const own = [...source.matchAll(/name: '([a-z -]+)'/g), ...source.matchAll(/(?:withdrawal|importOf)\('([a-z-]+ [a-z-]+)'/g)].map((match) => match[1]!);
    return [...own, ...[...source.matchAll(/importOf\('([a-z]+)'/g)].map((match) => `${match[1]} import`)];
  });
  const named = documents.flatMap(({ text }) => [...text.matchAll(/\.\/sinergi ([a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*)?)/g)].map((match) => match[1]!));
  const isKnown = (words: string): boolean => known.includes(words) || known.includes(words.split(' ')[0]!);
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set(named)].filter((words) => !isKnown(words))).toEqual([]);
});

test('every script that a command names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  expect(Object.values(scripts).map((command) => command.split(' ')[1]!).filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every query of the runbook asks for attributes that are registered, and leaves rehearsals out where cases are counted', () => {
  const queries = [...readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8').matchAll(/workflows\?query=([^&)\s]+(?:\)[^&)\s]*)*)&/g)].map((match) => decodeURIComponent(match[1]!));
  expect(queries.length).toBeGreaterThan(7);
  const known = new Set<string>([...SEARCH_ATTRIBUTES.map(({ name }) => name), ...BUILT_IN]);
  for (const query of queries) {
    const asked = [...query.matchAll(/\b([A-Z]\w+)\s*(?:=|!=|<|>|IN\b)/g)].map((match) => match[1]!);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    if (query.includes('OpsState')) expect(query).toContain('Rehearsal=false');
  }
});
