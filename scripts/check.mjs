/** `npm run check`: everything that can be judged without running the product; prints one numbered line per question. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './lib/install.mjs';
import { MODULES, nodePath, ROOT, toolEnvironment } from './lib/paths.mjs';

const ROOMS = ['apps', 'libs', 'workflows', 'test'].filter((room) => existsSync(join(ROOT, room)));
/** A tool's own closing count is no finding. */
const COUNT = /^\d+ problems?$|dependency violations/;
const tool = (...path) => join(MODULES, ...path);

await installPackages();
const began = Date.now();
const [types, consoleTypes, lint, borders, rules] = await Promise.all([
  findingsOf([tool('typescript7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'tsconfig.json']),
  findingsOf([tool('typescript7/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', 'apps/console/tsconfig.json']),
  findingsOf([tool('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '-f', 'unix', '.']),
  findingsOf([tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...ROOMS]),
  houseRules(),
]);

const questions = [
  { title: 'types of the house', findings: types },
  { title: 'types of the console', findings: consoleTypes },
  { title: 'lint, with types', findings: lint },
  { title: 'borders between rooms, and no circles', findings: borders },
  ...rules,
];
questions.forEach(({ title, findings, why }, index) => {
  const clean = findings.length === 0;
  process.stdout.write(`${String(index + 1).padStart(2)}. ${title}: ${clean ? 'clean' : `${findings.length} to mend${why ? ` (${why})` : ''}`}\n`);
  for (const finding of findings) process.stdout.write(`      ${finding}\n`);
});
const broken = questions.filter(({ findings }) => findings.length > 0).length;
process.stdout.write(`\n${questions.length - broken} of ${questions.length} clean in ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
process.exit(broken > 0 ? 1 : 0);

async function findingsOf(args) {
  const { code, said } = await run(args);
  if (code === 0) return [];
  const lines = said.split('\n').map((line) => line.trimEnd()).filter((line) => line && !COUNT.test(line));
  return lines.length > 0 ? lines : [`${args[0]} ended with ${code}`];
}

async function houseRules() {
  const { code, said } = await run(['-r', '@swc-node/register', 'scripts/report-house-rules.ts']);
  if (code !== 0) return [{ title: 'house rules', findings: said.split('\n') }];
  return JSON.parse(said);
}

function run(args) {
  return new Promise((resolve) => {
    const checker = spawn(nodePath(), args, { cwd: ROOT, env: toolEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [checker.stdout, checker.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    checker.on('close', (code) => resolve({ code, said }));
  });
}
