/** The servers a test run needs: one PostgreSQL with a migrated template, one Temporal; they end with whoever started them. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lastLinesOf, startOnLeash } from './lib/foreign-program.mjs';
import { nodePath, ROOT, toolEnvironment, WORKSHOP } from './lib/paths.mjs';
import { freePort } from './lib/ports.mjs';
import { ensureDatabase, makeCluster, postgresProgram, postgresUrl, untilItAnswers } from './lib/postgres.mjs';
import { removeLeftTestFolders, testFolderOf } from './lib/test-folders.mjs';
import { temporalBinary } from './lib/temporal-binary.mjs';
import { temporalProgram, untilTemporalAnswers } from './lib/temporal-server.mjs';

/** One a worker of the test runner: two suites never share processes. */
const STORY_NAMESPACES = ['default', 'story-1', 'story-2', 'story-3', 'story-4'];
const TEMPLATE = 'sinergi_test_template';
const folder = testFolderOf(process.pid);
const running = [];

async function startPostgres() {
  const log = join(folder, 'logs/postgres.log');
  const password = randomBytes(12).toString('hex');
  await makeCluster(join(folder, 'postgres'), password);
  const port = await freePort();
  const program = startOnLeash(await postgresProgram(join(folder, 'postgres'), port, log, { quick: true }));
  running.push(program);
  const url = postgresUrl(port, password, 'postgres');
  if (!(await untilItAnswers(url, program.hasEnded))) throw new Error(`PostgreSQL did not start:\n${lastLinesOf(log)}`);
  await ensureDatabase(url, TEMPLATE);
  migrate(postgresUrl(port, password, TEMPLATE));
  return { url, template: TEMPLATE };
}

function migrate(url) {
  const script = `require('./libs/persistence/src/migrate').migrate(process.env.DATABASE_URL).catch((error) => { console.error(error); process.exit(1); })`;
  const env = { ...toolEnvironment(), DATABASE_URL: url };
  const { status, stderr } = spawnSync(nodePath(), ['-r', '@swc-node/register', '-e', script], { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the test database cannot be migrated:\n${stderr}`);
}

async function startTemporal() {
  const log = join(folder, 'logs/temporal.log');
  const { path } = await temporalBinary((text) => process.stderr.write(`  Temporal: ${text}\n`));
  const port = await freePort();
  const program = startOnLeash(await temporalProgram(path, { port, log, namespace: STORY_NAMESPACES }));
  running.push(program);
  const address = `127.0.0.1:${port}`;
  if (!(await untilTemporalAnswers(address, program.hasEnded))) throw new Error(`Temporal did not start:\n${lastLinesOf(log)}`);
  return address;
}

async function stop(code) {
  await Promise.all(running.map((program) => program.stop()));
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

process.on('SIGINT', () => {});
process.on('SIGTERM', () => stop(143));
process.stdin.on('end', () => stop(0)).on('close', () => stop(0)).resume();

mkdirSync(WORKSHOP, { recursive: true });
removeLeftTestFolders();
try {
  const [postgres, temporal] = await Promise.all([startPostgres(), process.argv.includes('--temporal') ? startTemporal() : undefined]);
  process.stdout.write(`${JSON.stringify({ postgres, temporal })}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  await stop(1);
}
