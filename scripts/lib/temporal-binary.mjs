/** Finds the program that serves Temporal, or makes it: named, installed, kept from before, built, downloaded. */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT, shown, WORKSHOP } from './paths.mjs';

const SOURCE = join(ROOT, 'tools/temporal');
const BIN = join(WORKSHOP, 'bin');
const KEPT = join(BIN, 'temporal');
/** Time skipping, which the rehearsals and the stories need, came with this server. */
const OLDEST_SERVER = [1, 32];

/**
 * @param {(text: string) => void} progress
 * @param {AbortSignal} [signal] ends a build or download half way; the next run begins it again.
 * @returns {Promise<{ path: string, how: string }>}
 */
export async function temporalBinary(progress, signal) {
  const named = process.env.TEMPORAL_CLI_PATH;
  if (named) {
    const problem = problemWith(named);
    if (problem) throw new Error(`TEMPORAL_CLI_PATH names ${named}, but ${problem}.`);
    return { path: named, how: 'named by TEMPORAL_CLI_PATH' };
  }
  const installed = onPath('temporal');
  if (installed && !problemWith(installed)) return { path: installed, how: `installed as ${installed}` };
  if (existsSync(KEPT) && !problemWith(KEPT) && versionOf(KEPT)?.cli === pinnedVersion()) return { path: KEPT, how: `kept in ${shown(KEPT)}` };
  const tried = [installed ? `${installed}: ${problemWith(installed)}` : 'no temporal on PATH'];
  for (const [how, make] of [['built from tools/temporal', build], ['downloaded by the Temporal SDK', download]]) {
    try {
      await make(progress, signal);
      return { path: KEPT, how };
    } catch (error) {
      if (signal?.aborted) throw error;
      tried.push(error.message);
    }
  }
  throw new Error(waysOut(tried));
}

function waysOut(tried) {
  return [
    'No Temporal server can be had here. What was tried:',
    ...tried.map((line) => `  - ${line}`),
    'Any one of these helps:',
    '  - install Go 1.21 or newer (go.dev/dl) and run the same command again: the server is then built once, in about four minutes',
    '  - install the Temporal CLI 1.8 or newer (docs.temporal.io/cli) so that `temporal` is on the PATH',
    '  - set TEMPORAL_CLI_PATH to such a program',
    '  - set TEMPORAL_ADDRESS to a Temporal server that already runs (not for the demo or the tests: they skip time)',
  ].join('\n');
}

function build(progress, signal) {
  const go = onPath('go') ?? ['/usr/local/go/bin/go'].find(existsSync);
  if (!go) throw new Error('no Go to build one with');
  mkdirSync(BIN, { recursive: true });
  // what a killed build left
  for (const file of readdirSync(BIN).filter((name) => name.endsWith('.unfinished'))) rmSync(join(BIN, file));
  const unfinished = join(BIN, `temporal.${process.pid}.unfinished`);
  const version = `github.com/temporalio/cli/internal/temporalcli.Version=${pinnedVersion()}`;
  const args = ['build', '-v', '-trimpath', '-ldflags', `-s -w -X ${version}`, '-o', unfinished, 'github.com/temporalio/cli/cmd/temporal'];
  const env = { ...process.env, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOFLAGS: '' };
  return new Promise((resolve, reject) => {
    const compiler = spawn(go, args, { cwd: SOURCE, env, signal, stdio: ['ignore', 'ignore', 'pipe'] });
    let fetched = 0;
    let compiled = 0;
    let last = '';
    compiler.stderr.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n').filter(Boolean)) {
        if (line.includes('downloading')) fetched += 1;
        else compiled += 1;
        last = line;
      }
      progress(`${fetched} modules fetched, ${compiled} packages compiled`);
    });
    compiler.on('error', reject);
    compiler.on('exit', (code) => {
      if (code !== 0) {
        rmSync(unfinished, { force: true });
        reject(new Error(`go build failed: ${last}`));
        return;
      }
      renameSync(unfinished, KEPT);
      resolve();
    });
  });
}

/** The SDK can only fetch a server by starting one, so it is started, stopped, and its file kept. */
async function download(progress) {
  progress('asking the Temporal SDK to download a server');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const downloadDir = join(BIN, 'download');
  mkdirSync(downloadDir, { recursive: true });
  try {
    const executable = { type: 'cached-download', version: `v${pinnedVersion()}`, downloadDir };
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable } });
    await environment.teardown();
    const [file] = readdirSync(downloadDir);
    renameSync(join(downloadDir, file), KEPT);
    chmodSync(KEPT, 0o755);
  } catch (error) {
    throw new Error(`the Temporal SDK cannot download one: ${String(error.message).split('\n')[0]}`, { cause: error });
  } finally {
    rmSync(downloadDir, { recursive: true, force: true });
  }
  const problem = problemWith(KEPT);
  if (problem) throw new Error(`the downloaded server does not do: ${problem}`);
}

function problemWith(path) {
  const version = versionOf(path);
  if (!version) return 'it does not run';
  const [major, minor] = version.server.split('.').map(Number);
  const enough = major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1]);
  return enough ? undefined : `its server is ${version.server}, ${OLDEST_SERVER.join('.')} is the oldest that will do`;
}

function versionOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const [, cli, server] = /version (\S+) \(Server (\d+\.\d+\.\d+)/.exec(stdout ?? '') ?? [];
  return server && { cli, server };
}

function pinnedVersion() {
  return /github\.com\/temporalio\/cli v(\S+)/.exec(readFileSync(join(SOURCE, 'go.mod'), 'utf8'))[1];
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, program)).find(existsSync);
}
